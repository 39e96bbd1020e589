import { COLUMN_WORDS, plainHeader } from './column-words';
import { parseMoment } from './moment';
import type { Table } from './table';

/** What a row of counts tells. The last two are of its type, today, in all. */
export const COUNTS_FIELDS = [
  'type',
  'received',
  'unregistered',
  'ready',
  'receivedToday',
  'finishedToday',
] as const;
export type CountsField = (typeof COUNTS_FIELDS)[number];

/** Which column, from 0, most likely holds what; null where none looks like it. */
export type CountsGuess = Readonly<Record<CountsField, number | null>>;

/** A guess with all that is needed. Without a column for the unregistered there are none. */
export type CountsMapping = {
  readonly type: number;
  readonly received: number;
  readonly unregistered: number | null;
  readonly ready: number;
  /** Both or neither: one alone says nothing of the other. */
  readonly today: { readonly received: number; readonly finished: number } | null;
};

/** The mapping that a guess amounts to, or the first field that is still missing. */
export function countsMapping(columns: CountsGuess): CountsMapping | CountsField {
  const { type, received, unregistered, ready, receivedToday, finishedToday } = columns;
  if (type === null) return 'type';
  if (received === null) return 'received';
  if (ready === null) return 'ready';
  if (receivedToday === null && finishedToday === null)
    return { type, received, unregistered, ready, today: null };
  if (receivedToday === null) return 'receivedToday';
  if (finishedToday === null) return 'finishedToday';
  const today = { received: receivedToday, finished: finishedToday };
  return { type, received, unregistered, ready, today };
}

/** By the headers first, and by the cells where a file begins with its first row. No column is given twice. */
export function guessCountsMapping(table: Table): CountsGuess {
  const taken = new Set<number>();
  const guess: Record<CountsField, number | null> = {
    type: null,
    received: null,
    unregistered: null,
    ready: null,
    receivedToday: null,
    finishedToday: null,
  };
  // «Mottatt i dag» before «mottatt», which stands in it.
  for (const field of table.named ? BY_HEADER : COUNTS_FIELDS) {
    const fits = (column: number) => !taken.has(column) && holds(table, field, column);
    const column = table.named
      ? byHeader(table, field, fits)
      : table.header.findIndex((_, at) => fits(at));
    if (column === -1) continue;
    taken.add(column);
    guess[field] = column;
  }
  return guess;
}

const BY_HEADER: readonly CountsField[] = [
  'receivedToday',
  'finishedToday',
  'type',
  'received',
  'unregistered',
  'ready',
];

const WORDS: Readonly<Record<CountsField, readonly string[]>> = {
  type: COLUMN_WORDS.type,
  received: ['mottattdag', 'motteken', 'receivedday', ...COLUMN_WORDS.received],
  unregistered: words(
    'uregistrert uregistrerte ikkeregistrert ikkjeregistrert ankommet unregistered arrived',
  ),
  ready: words(
    'klar klare registrert registrerte ready registered antall tal antal count beholdning behaldning stock',
  ),
  receivedToday: words(
    'mottattidag mottekeidag inniidag innidag inntidag innkommetidag receivedtoday',
  ),
  finishedToday: words(
    'ferdigidag ferdig ferdige ferdigstilt ferdigstiltidag finishedtoday finished',
  ),
};

const ROWS_LOOKED_AT = 50;

function byHeader(table: Table, field: CountsField, fits: (column: number) => boolean): number {
  const headers = table.header.map(plainHeader);
  for (const word of WORDS[field]) {
    const column = headers.findIndex((header, at) => header === word && fits(at));
    if (column !== -1) return column;
  }
  return -1;
}

/** Dates where a day is wanted, numbers where a number is, and neither where a name is. */
function holds(table: Table, field: CountsField, column: number): boolean {
  const cells = table.rows
    .slice(0, ROWS_LOOKED_AT)
    .map((row) => (row.cells[column] ?? '').trim())
    .filter((cell) => cell !== '');
  const most = (is: (cell: string) => boolean) => cells.filter(is).length * 2 > cells.length;
  const isDate = (cell: string) => parseMoment(cell) !== null;
  const isNumber = (cell: string) => readCount(cell) !== null;
  if (field === 'received') return cells.length === 0 || most(isDate);
  // Eight digits may be a day and a number; a count is not that large.
  if (field === 'type') return !most(isDate) && !most(isNumber);
  // A header that says so is believed, so that what is wrong in its column is named row by row.
  return cells.length === 0 || (table.named ? !most(isDate) : most(isNumber));
}

/** Digits, with spaces or dots between thousands. An empty cell is none of them. */
export function readCount(cell: string): number | null {
  const digits = cell.replaceAll(/[\s.]/g, '');
  if (digits === '') return 0;
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
