import { BLANK, characterClass, LETTER, NOTHING, SIGN, TWO_DIGITS } from './character-class';
import { knownNumberEnd } from './known-number';

/**
 * The digits of a text, in columns. A group is digits with nothing visible between them; a run is groups with only
 * blanks and a few signs between them, so that a letter, a date or a case number parts two runs.
 */
export type DigitGroups = {
  /** Each digit, 0–9, and the index of its character in the text. */
  readonly digits: Uint8Array;
  readonly positions: Int32Array;
  /** The first digit of each group, and after the last group the number of digits. */
  readonly groupStarts: Int32Array;
  /** The first group of each run, and after the last run the number of groups. */
  readonly runStarts: Int32Array;
  readonly runCount: number;
};

/**
 * Reads a text once from left to right, in time proportional to its length. In an address a space is written %20, whose
 * digits are none of the number's; `percentEncoded` reads such triples as the character they stand for.
 */
export function readDigitGroups(text: string, percentEncoded: boolean): DigitGroups {
  // A sign such as ⑬ gives two digits.
  const digits = new Uint8Array(text.length * 2);
  const positions = new Int32Array(text.length * 2);
  const groupStarts = new Int32Array(text.length + 1);
  const runStarts = new Int32Array(text.length + 1);
  let digitCount = 0;
  let groupCount = 0;
  let runCount = 0;
  let inGroup = false;
  let inRun = false;
  let inWord = false;
  let signs = 0;
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    const byte = percentEncoded && codePoint === PERCENT ? hexByte(text, at + 1) : null;
    const kind = byte === null ? characterClass(codePoint) : classOfByte(byte);
    const isBetween = kind === BLANK || kind === SIGN;
    const knownEnd = inWord || isBetween || kind === NOTHING ? null : knownNumberEnd(text, at);
    if (knownEnd !== null) {
      inGroup = false;
      inRun = false;
      at = knownEnd;
      continue;
    }
    if (isBetween) {
      inGroup = false;
      signs += kind === SIGN ? 1 : 0;
      inRun &&= signs <= SIGNS_WITHIN_NUMBER;
    } else if (kind === LETTER) {
      inGroup = false;
      inRun = false;
    } else if (kind !== NOTHING) {
      if (!inRun) runStarts[runCount++] = groupCount;
      if (!inGroup) groupStarts[groupCount++] = digitCount;
      inGroup = true;
      inRun = true;
      signs = 0;
      if (kind >= TWO_DIGITS) {
        positions[digitCount] = at;
        digits[digitCount++] = Math.floor((kind - TWO_DIGITS) / 10);
      }
      positions[digitCount] = at;
      digits[digitCount++] = kind % 10;
    }
    if (kind !== NOTHING) inWord = !isBetween;
    at += byte !== null ? 3 : codePoint > 0xffff ? 2 : 1;
  }
  groupStarts[groupCount] = digitCount;
  runStarts[runCount] = groupCount;
  return { digits, positions, groupStarts, runStarts, runCount };
}

// Enough for " – ", " / " and "(…)", too few to join the cells of a drawn table.
const SIGNS_WITHIN_NUMBER = 3;
const PERCENT = 0x25;

/** Bytes above ASCII are parts of a character, most often of a no-break space or a dash. */
function classOfByte(byte: number): number {
  return byte < 0x80 ? characterClass(byte) : BLANK;
}

function hexByte(text: string, at: number): number | null {
  const high = hexDigit(text.charCodeAt(at));
  const low = hexDigit(text.charCodeAt(at + 1));
  return high === null || low === null ? null : high * 16 + low;
}

function hexDigit(code: number): number | null {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lowerCase = code | 0x20;
  return lowerCase >= 0x61 && lowerCase <= 0x66 ? lowerCase - 0x57 : null;
}
