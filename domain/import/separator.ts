import { readRows, SEPARATORS, type Separator } from './rows';

export type Beginning = {
  readonly separator: Separator;
  /** Where the first row begins, in UTF-16 units, and on which line. */
  readonly from: number;
  readonly line: number;
};

/**
 * Which character parts the cells. A first line such as `sep=;`, which spreadsheets write, says it; else it is the one by
 * which most of the first rows have as many cells as the first of all, and of two such the one that gives more cells.
 */
export function recogniseSeparator(text: string): Beginning {
  const told = TOLD.exec(text);
  if (told !== null) {
    return { separator: told[1] as Separator, from: told[0].length, line: 2 };
  }
  let best: { separator: Separator; fits: number; cells: number } = {
    separator: ';',
    fits: 0,
    cells: 0,
  };
  for (const separator of SEPARATORS) {
    const { fits, cells } = tryOut(text, separator);
    if (fits > best.fits || (fits === best.fits && cells > best.cells))
      best = { separator, fits, cells };
  }
  return { separator: best.separator, from: 0, line: 1 };
}

const TOLD = /^sep=([;,\t|])(?:\r\n|\n|\r)/i;
const ROWS_TRIED = 20;

/** The share of rows that are as wide as the first, none when that has a single cell. */
function tryOut(text: string, separator: Separator): { fits: number; cells: number } {
  let width = 0;
  let rows = 0;
  let alike = 0;
  for (const read of readRows(text, separator)) {
    if (read.kind === 'broken' || rows === ROWS_TRIED) break;
    if (rows === 0) width = read.cells.length;
    rows += 1;
    if (read.cells.length === width) alike += 1;
  }
  return width > 1 ? { fits: alike / rows, cells: width } : { fits: 0, cells: 0 };
}
