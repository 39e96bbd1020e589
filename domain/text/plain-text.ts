import type { IdentityKind } from './identity-number';
import { findIdentityNumber } from './identity-number';
import { isInvisible, withoutInvisible } from './invisible';

export type TextLimits = {
  /** Graphemes: what a person sees as one character. */
  readonly max: number;
  /** UTF-8 bytes: bounds what stacked marks and joined emoji can hold within one grapheme. */
  readonly maxBytes: number;
  /** When true, line breaks and tabs stay; otherwise any run of white space becomes one space. */
  readonly multiline?: boolean;
};

export type TextRefusal =
  | { readonly ok: false; readonly code: 'E_EMPTY' | 'E_BAD_TEXT' }
  | {
      readonly ok: false;
      readonly code: 'E_TOO_LONG';
      readonly limit: number;
      readonly unit: 'graphemes' | 'bytes';
    }
  | { readonly ok: false; readonly code: 'E_IDENTITY_NUMBER'; readonly kind: IdentityKind };

export type CheckedText = { readonly ok: true; readonly text: string } | TextRefusal;

/**
 * Text as a person wrote it, made fit to store: NFC, trimmed, without characters that show nothing; or the first
 * rule that says no, in this order: bad characters, empty, too long, identity number. A refusal carries nothing of
 * the text, and a text that passed once passes again unchanged.
 */
export function checkText(text: string, limits: TextLimits): CheckedText {
  if (FORBIDDEN.test(text)) return { ok: false, code: 'E_BAD_TEXT' };
  const visible = withoutInvisible(text);
  if (isInvisible(visible)) return { ok: false, code: 'E_EMPTY' };
  if (isCostlyToNormalise(visible, limits.maxBytes)) return tooLong(limits.maxBytes, 'bytes');
  const shaped = shapeSpaces(visible.normalize('NFC'), limits.multiline === true);
  if (isLongerThanBytes(shaped, limits.maxBytes)) return tooLong(limits.maxBytes, 'bytes');
  if (isLongerThanGraphemes(shaped, limits.max)) return tooLong(limits.max, 'graphemes');
  const identity = findIdentityNumber(shaped);
  if (identity !== null) return { ok: false, code: 'E_IDENTITY_NUMBER', kind: identity.kind };
  return { ok: true, text: shaped };
}

// Control characters but tab and line breaks, lone surrogates, characters that Unicode promises never to assign,
// everything that turns the direction of the text around it, and the tag characters that spell hidden text.
const FORBIDDEN =
  /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u202A-\u202E\u2066-\u206F\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/u;

// UAX #15 allows 30 marks on one character in "stream-safe" text; no language needs five.
const MARKS_PER_CHARACTER = 30;

/**
 * Normalising sorts the marks on a character, and takes 38 s for 200,000 of them (V8 13.6). What no normalising could
 * bring within its bytes, or has more marks on one character than any language, is therefore refused before.
 */
function isCostlyToNormalise(text: string, maxBytes: number): boolean {
  // NFC makes a text at most three times shorter in UTF-8 bytes, and a UTF-16 unit is at least one byte.
  if (text.length > maxBytes * 3) return true;
  for (const run of text.matchAll(/\p{M}+/gu)) {
    if (run[0].length > MARKS_PER_CHARACTER) return true;
  }
  return false;
}

function shapeSpaces(text: string, multiline: boolean): string {
  if (!multiline) return text.replace(/\s+/gu, ' ').trim();
  return text.replace(/\r\n|[\r\u2028\u2029]/gu, '\n').trim();
}

function isLongerThanBytes(text: string, maxBytes: number): boolean {
  // A UTF-16 unit is at most three bytes of UTF-8.
  return text.length * 3 > maxBytes && new TextEncoder().encode(text).length > maxBytes;
}

function isLongerThanGraphemes(text: string, max: number): boolean {
  // A grapheme is at least one UTF-16 unit.
  if (text.length <= max) return false;
  let count = 0;
  for (const _grapheme of new Intl.Segmenter('nb', { granularity: 'grapheme' }).segment(text)) {
    count += 1;
    if (count > max) return true;
  }
  return false;
}

function tooLong(limit: number, unit: 'graphemes' | 'bytes'): TextRefusal {
  return { ok: false, code: 'E_TOO_LONG', limit, unit };
}
