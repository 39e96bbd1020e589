import { badFormat, type FileProblem } from './file-problem';

export type Encoding = 'utf-8' | 'windows-1252';

export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * The text of a file: UTF-8 with or without a byte order mark, else Windows-1252, in which old systems write æøå. UTF-16
 * and a NUL are refused, and so is a file that is UTF-8 but for some broken characters: read as Windows-1252 it would
 * give 'sÃ¸knad' and nobody would see it before it is on the board.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (isUtf16(bytes)) return { ok: false, problem: badFormat('encoding') };
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { ok: false, problem: badFormat('nul', lineAt(bytes, nul)) };
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return { ok: true, text: utf8, encoding: 'utf-8' };
  const { whole, broken, firstBroken } = countSequences(bytes);
  if (whole > broken)
    return { ok: false, problem: badFormat('brokenUtf8', lineAt(bytes, firstBroken)) };
  return { ok: true, text: asWindows1252(bytes), encoding: 'windows-1252' };
}

/** By its mark, or by every other byte of the beginning being zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, LOOKED_AT_BYTES);
  const zeros = start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return zeros >= start.length / 3 && zeros > 0;
}

const LOOKED_AT_BYTES = 1024;

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The only thing it throws for: these bytes are not UTF-8.
    return null;
  }
}

function asWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  // Node 22.13 and early 24 decode these bytes as control characters (nodejs/node#60888); elsewhere none is left.
  return text.replace(C1_CONTROLS, (character) =>
    BYTES_80_TO_9F.charAt(character.charCodeAt(0) - 0x80),
  );
}

const C1_CONTROLS = /[\x80-\x9f]/g;
const BYTES_80_TO_9F = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** How many characters beyond ASCII are whole UTF-8 sequences, and how many bytes beyond ASCII are no part of one. */
function countSequences(bytes: Uint8Array): { whole: number; broken: number; firstBroken: number } {
  const found = { whole: 0, broken: 0, firstBroken: bytes.length };
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      if (found.broken === 0) found.firstBroken = at;
      found.broken += 1;
    }
    if (length > 1) found.whole += 1;
    at += Math.max(length, 1);
  }
  return found;
}

/** 1 for ASCII, 2 to 4 for a sequence, 0 for a byte that begins none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0
      ? 2
      : lead >= 0xe0 && lead < 0xf0
        ? 3
        : lead >= 0xf0 && lead < 0xf5
          ? 4
          : 0;
  for (let next = 1; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function lineAt(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = 0; at < end; at += 1) {
    const isBreak =
      bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED);
    if (isBreak) line += 1;
  }
  return line;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
