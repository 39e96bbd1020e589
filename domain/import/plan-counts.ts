import type { Day } from '../calendar';
import type { CommandOf } from '../command';
import type { CaseTypeId } from '../ids';
import { LIMITS } from '../limits';
import type { RefusalCode } from '../refusal';
import type { CaseType } from '../setup/setup';
import { nameKey } from '../text/confusable';
import { type CountsField, type CountsMapping, readCount } from './counts-mapping';
import { isMonthFirst, parseMoment } from './moment';
import type { Table, TableRow } from './table';

/** Why a row cannot be taken: its line, the rule, and where. Never what stood there. */
export type CountsProblem = {
  readonly line: number;
  readonly code: RefusalCode;
  readonly field: CountsField | null;
  /** Counts from 1; null when it is about the row as a whole. */
  readonly column: number | null;
};

export type CountsPlan = Pick<CommandOf<'StateCounts'>, 'rows' | 'days'> & {
  readonly problems: readonly CountsProblem[];
  /** Rows about a type and a day that an earlier row has told of: their numbers are added up. */
  readonly added: number;
};

type CountsWorld = {
  readonly today: Day;
  /** The day that the board is on, which the totals are about. */
  readonly boardDay: Day;
  readonly caseTypes: readonly CaseType[];
};
type Row = CommandOf<'StateCounts'>['rows'][number];
type Totals = CommandOf<'StateCounts'>['days'][number];

/** What a file says of the stock, row by row. The same day of a type may stand in several rows, as of several places. */
export function planCounts(table: Table, mapping: CountsMapping, world: CountsWorld): CountsPlan {
  const readRow = createReader(table, mapping, world);
  const rows = new Map<string, Row>();
  const days = new Map<CaseTypeId, Totals>();
  const problems: CountsProblem[] = [];
  let added = 0;
  for (const row of table.rows) {
    const { line, problem } = row;
    if (problem !== null) {
      problems.push({ line, code: problem.code, field: null, column: problem.column });
      continue;
    }
    const read = readRow(row);
    if ('code' in read) {
      const column = read.field === null ? null : columnOf(mapping, read.field);
      problems.push({ line, code: read.code, field: read.field, column });
      continue;
    }
    const key = `${read.row.caseType} ${read.row.received}`;
    const same = rows.get(key);
    if (same !== undefined) added += 1;
    rows.set(key, same === undefined ? read.row : sumOf(same, read.row));
    const told = read.totals;
    if (told === null) continue;
    const known = days.get(told.caseType);
    if (known === undefined) days.set(told.caseType, told);
    // Two totals for one day: the file contradicts itself.
    else if (known.received !== told.received || known.finished !== told.finished)
      problems.push({
        line,
        code: 'E_IMPORT_FORMAT',
        field: 'receivedToday',
        column: columnOf(mapping, 'receivedToday'),
      });
  }
  return { rows: [...rows.values()], days: [...days.values()], problems, added };
}

type ReadRow =
  | { readonly row: Row; readonly totals: Totals | null }
  | { readonly code: RefusalCode; readonly field: CountsField | null };

function createReader(
  table: Table,
  mapping: CountsMapping,
  { today, boardDay, caseTypes }: CountsWorld,
) {
  const typeOf = new Map<string, CaseType>();
  // Of two types with one name, one is retired: the other is meant.
  for (const type of caseTypes)
    if (typeOf.get(nameKey(type.name))?.retired !== false) typeOf.set(nameKey(type.name), type);
  const monthFirst = table.rows.some((row) => isMonthFirst(row.cells[mapping.received] ?? ''));
  const dayOf = (cell: string): Day | null => {
    const moment = parseMoment(cell);
    const isTold = moment !== null && (moment.style === 'slashed' || moment.style === 'dashed');
    return moment === null || (monthFirst && isTold) ? null : moment.day;
  };
  const count = (cell: string | undefined) => {
    const read = readCount((cell ?? '').trim());
    return read === null || read > LIMITS.countPerPile ? null : read;
  };
  return ({ cells }: TableRow): ReadRow => {
    const no = (code: RefusalCode, field: CountsField): ReadRow => ({ code, field });
    const name = (cells[mapping.type] ?? '').trim();
    if (name === '') return no('E_EMPTY', 'type');
    const type = typeOf.get(nameKey(name));
    if (type === undefined) return no('E_IMPORT_TYPE', 'type');
    if (type.tracking !== 'counts') return no('E_BAD_OP', 'type');
    const cell = (cells[mapping.received] ?? '').trim();
    if (cell === '') return no('E_EMPTY', 'received');
    const received = dayOf(cell);
    if (received === null || received > today) return no('E_BAD_DATE', 'received');
    const unregistered = mapping.unregistered === null ? 0 : count(cells[mapping.unregistered]);
    if (unregistered === null) return no('E_IMPORT_FORMAT', 'unregistered');
    const ready = count(cells[mapping.ready]);
    if (ready === null) return no('E_IMPORT_FORMAT', 'ready');
    const row = { caseType: type.id, received, unregistered, ready };
    const told = mapping.today;
    // The totals of a type may stand in its first row alone.
    if (told === null || `${cells[told.received] ?? ''}${cells[told.finished] ?? ''}`.trim() === '')
      return { row, totals: null };
    const came = count(cells[told.received]);
    if (came === null) return no('E_IMPORT_FORMAT', 'receivedToday');
    const finished = count(cells[told.finished]);
    if (finished === null) return no('E_IMPORT_FORMAT', 'finishedToday');
    return { row, totals: { caseType: type.id, day: boardDay, received: came, finished } };
  };
}

function sumOf(one: Row, other: Row): Row {
  return {
    ...one,
    unregistered: one.unregistered + other.unregistered,
    ready: one.ready + other.ready,
  };
}

function columnOf(mapping: CountsMapping, field: CountsField): number | null {
  const columns: Readonly<Record<CountsField, number | null>> = {
    ...mapping,
    receivedToday: mapping.today?.received ?? null,
    finishedToday: mapping.today?.finished ?? null,
  };
  const column = columns[field];
  return column === null ? null : column + 1;
}
