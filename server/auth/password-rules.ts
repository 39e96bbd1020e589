import { LIMITS } from '@/domain/limits';
import { type Refusal, refusal } from '@/domain/refusal';
import { COMMON_WORDS } from './common-words';

/** Counted in characters as a person sees code points; the bytes bound what has to be hashed. */
export const PASSWORD = {
  minCharacters: LIMITS.passwordCharacters,
  maxCharacters: 256,
  maxBytes: 1_024,
} as const;

/**
 * Why a password will not do, or null. Long is what helps, so nothing is asked for but length, and refused is only what is
 * tried first: common words however dressed up, one thing over and over, keys in a row, and what the person's own name or
 * address already says.
 */
export function refusePassword(password: string, about: readonly string[]): Refusal | null {
  if (password.length > PASSWORD.maxCharacters || Buffer.byteLength(password) > PASSWORD.maxBytes) {
    return refusal('E_TOO_LONG', { field: 'password', limit: PASSWORD.maxCharacters });
  }
  return isWeak(password, about)
    ? refusal('E_WEAK_PASSWORD', { field: 'password', limit: PASSWORD.minCharacters })
    : null;
}

function isWeak(password: string, about: readonly string[]): boolean {
  if ([...password].length < PASSWORD.minCharacters) return true;
  // A NUL or half a character reaches some keyboards and programs as another password than was meant.
  if (/\p{Cc}|\p{Cs}/u.test(password)) return true;
  const plain = asWritten(password);
  if (isRepeated(plain) || isRow(plain)) return true;
  const stem = withoutDressing(plain);
  if (stem.length < MIN_STEM || COMMON_WORDS.has(stem) || isCommonTwice(stem)) return true;
  return about.some((text) => saysNothingBeside(stem, text));
}

/** What is left for guessing after the word itself is known; below this a list of words and years finds it. */
const MIN_STEM = 4;

function asWritten(password: string): string {
  return password.normalize('NFKC').toLowerCase();
}

/** `P@ssw0rd2026!` → `password`: the digits and signs that everybody puts at the ends and for letters. */
function withoutDressing(plain: string): string {
  const bare = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [...bare]
    .map((character) => STANDS_FOR.get(character) ?? character)
    .join('')
    .replace(/[^\p{L}]/gu, '');
}

const STANDS_FOR: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['8', 'b'],
  ['@', 'a'],
  ['$', 's'],
  ['!', 'i'],
  ['|', 'l'],
  ['€', 'e'],
  ['£', 'l'],
]);

function isCommonTwice(stem: string): boolean {
  for (let at = 3; at <= stem.length - 3; at++) {
    if (COMMON_WORDS.has(stem.slice(0, at)) && COMMON_WORDS.has(stem.slice(at))) return true;
  }
  return false;
}

/** `abcabcabcabc`, `1212121212`: a short piece again and again. */
function isRepeated(plain: string): boolean {
  return /^(.{1,4})\1+.{0,3}$/u.test(plain);
}

/** `qwertyuiop`, `9876543210`: ten keys in the order of a row, from either end. */
function isRow(plain: string): boolean {
  const piece = plain.slice(0, PASSWORD.minCharacters);
  return ROWS.some((row) => row.includes(piece) || [...row].reverse().join('').includes(piece));
}

const ROWS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyzæøå',
  'qwertyuiopåasdfghjkløæzxcvbnm',
  'qwertzuiopü',
  '1q2w3e4r5t6y7u8i9o0p',
];

/** The person's name or address with next to nothing added. */
function saysNothingBeside(stem: string, about: string): boolean {
  const words = asWritten(about)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= MIN_STEM);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), stem);
  return rest.length < MIN_STEM;
}
