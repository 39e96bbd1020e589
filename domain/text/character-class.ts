/**
 * What a character is to somebody who looks for a number: 0–9 a decimal digit of any script, or of a circled or
 * raised form; `TWO_DIGITS + n` a sign that shows a number of two digits, such as ⑬; or one of the classes below.
 */
export type CharacterClass = number;

/** A letter, which ends a number. */
export const LETTER = 10;
/** White space, of which there may be any amount within a number. */
export const BLANK = 11;
/** Any other sign: punctuation, a symbol, an emoji. */
export const SIGN = 12;
/** Shows nothing of its own, and does not part two digits: zero-width characters, combining marks, soft hyphens. */
export const NOTHING = 13;
/** Plus the number itself, 10–99. */
export const TWO_DIGITS = 100;

export function characterClass(codePoint: number): CharacterClass {
  if (codePoint >= REMEMBERED) return codePoint < 0xe0000 ? LETTER : NOTHING;
  const known = remembered[codePoint] ?? 0;
  if (known !== 0) return known - 1;
  const found = classify(codePoint);
  remembered[codePoint] = found + 1;
  return found;
}

// The class of a character never changes, so it is looked up once: a text of 400 kB in another script would else
// take tens of milliseconds. Planes 0 and 1 hold every digit; above are Chinese characters, then, from U+E0000,
// tags and variation selectors. 0 means not looked up yet.
const REMEMBERED = 0x20000;
const remembered = new Uint8Array(REMEMBERED);

function classify(codePoint: number): CharacterClass {
  const character = String.fromCodePoint(codePoint);
  if (/\p{Nd}/u.test(character)) return digitValue(codePoint);
  if (/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(character)) return NOTHING;
  if (/[\s\p{Z}\p{Cc}]/u.test(character)) return BLANK;
  if (/[\p{L}\p{N}]/u.test(character)) return shownNumber(character) ?? LETTER;
  return SIGN;
}

/** Unicode keeps the ten digits of a script in order and side by side, from zero. */
function digitValue(codePoint: number): number {
  let first = codePoint;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (codePoint - first) % 10;
}

/** The number that a raised, circled or bracketed sign shows, when it is of one or two digits. */
function shownNumber(character: string): CharacterClass | null {
  const plain = character.normalize('NFKC').replace(/[().,]/g, '');
  if (!/^\d{1,2}$/.test(plain)) return null;
  return plain.length === 1 ? Number(plain) : TWO_DIGITS + Number(plain);
}
