/** True when a text shows nothing at all: blanks, zero-width characters, and marks without a letter to stand on. */
export function isInvisible(text: string): boolean {
  return !SHOWS_SOMETHING.test(text);
}

/** The text without characters that show nothing wherever they stand, such as a soft hyphen from a web page. */
export function withoutInvisible(text: string): string {
  return text.replace(SHOWS_NOTHING, '');
}

// U+2800 is a braille cell without dots: a blank that Unicode counts as a symbol.
const SHOWS_SOMETHING = /[^\s\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

// Soft hyphen, grapheme joiner, direction marks, zero-width space, invisible operators, byte order mark, the old
// Mongolian separator, and the variation selectors that no emoji uses. U+200C, U+200D and U+FE00–FE0F stay: Persian
// words and emoji are spelled with them.
const SHOWS_NOTHING =
  /\u00AD|\u034F|\u061C|\u180E|[\u200B\u200E\u200F]|[\u2060-\u2064]|\uFEFF|[\u{E0100}-\u{E01EF}]/gu;
