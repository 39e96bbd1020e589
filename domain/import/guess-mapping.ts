import { COLUMN_WORDS, plainHeader } from './column-words';
import { IMPORT_FIELDS, type ImportField } from './mapping';
import { parseMoment } from './moment';
import type { Table } from './table';

/** Which column, from 0, most likely holds what; null where none looks like it. A person has the last word. */
export type Guess = Readonly<Record<ImportField, number | null>>;

/**
 * Reads the headers first and the cells of the first rows where those say nothing. No column is given twice, and only
 * one that holds dates is taken for a date.
 */
export function guessMapping(table: Table): Guess {
  const taken = new Set<number>();
  const guess: Record<ImportField, number | null> = {
    reference: null,
    type: null,
    received: null,
    deadline: null,
    difficulty: null,
    version: null,
    post: null,
  };
  for (const field of IMPORT_FIELDS) {
    const column =
      byHeader(table, field, taken) ?? (table.named ? null : byCells(table, field, taken));
    if (column === null) continue;
    taken.add(column);
    guess[field] = column;
  }
  return guess;
}

const ROWS_LOOKED_AT = 50;
/** A word that stands within a longer header must be long enough not to be there by chance. */
const SHORTEST_PART = 5;

function byHeader(table: Table, field: ImportField, taken: ReadonlySet<number>): number | null {
  const headers = table.header.map(plainHeader);
  const words = COLUMN_WORDS[field];
  const fits = (column: number) =>
    column !== -1 && !taken.has(column) && canHold(table, field, column);
  for (const word of words) {
    const column = headers.findIndex((header, at) => header === word && fits(at));
    if (column !== -1) return column;
  }
  for (const word of words.filter((one) => one.length >= SHORTEST_PART)) {
    const column = headers.findIndex((header, at) => header.includes(word) && fits(at));
    if (column !== -1) return column;
  }
  return null;
}

/** Without headers: the first column is the reference, the first dates are the received day and the next the deadline. */
function byCells(table: Table, field: ImportField, taken: ReadonlySet<number>): number | null {
  if (field === 'difficulty' || field === 'version' || field === 'post') return null;
  const column = table.header.findIndex((_, at) => !taken.has(at) && canHold(table, field, at));
  return column === -1 ? null : column;
}

/** Dates where dates are wanted, and no dates where something else is. */
function canHold(table: Table, field: ImportField, column: number): boolean {
  const cells = table.rows
    .slice(0, ROWS_LOOKED_AT)
    .map((row) => row.cells[column] ?? '')
    .filter((cell) => cell.trim() !== '');
  const dates = cells.filter((cell) => parseMoment(cell) !== null).length;
  const holdsDates = dates * 2 > cells.length;
  return field === 'received' || field === 'deadline' || field === 'post'
    ? holdsDates || cells.length === 0
    : !holdsDates;
}
