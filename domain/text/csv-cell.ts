/**
 * The text of a cell in an export, with an apostrophe before it when a spreadsheet would take it for a formula: when
 * it begins, after any blanks, with = + - @ in any width, or with a tab or a line break. Quoting is the writer's.
 */
export function safeCell(text: string): string {
  if (/^[\t\r\n]/.test(text)) return `'${text}`;
  const first = text.charAt(text.search(/[^\s\p{Default_Ignorable_Code_Point}]/u));
  return FORMULA_SIGNS.has(first.normalize('NFKC')) ? `'${text}` : text;
}

const FORMULA_SIGNS: ReadonlySet<string> = new Set(['=', '+', '-', '@']);
