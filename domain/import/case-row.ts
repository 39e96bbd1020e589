import type { Day } from '../calendar';
import type { Difficulty } from '../cases/case';
import { LIMITS } from '../limits';
import type { RefusalCode } from '../refusal';
import { findIdentityNumber } from '../text/identity-number';
import { checkText } from '../text/plain-text';
import { readDifficulty } from './difficulty';
import type { ImportField, Mapping } from './mapping';
import { isMonthFirst, parseMoment } from './moment';
import type { RowProblem } from './row-problem';
import type { Table, TableRow } from './table';

export type CaseRow = {
  readonly line: number;
  readonly reference: string;
  readonly typeName: string;
  /** From 1; null when one type was told for all. */
  readonly typeColumn: number | null;
  readonly received: Day;
  readonly deadline: Day | null;
  readonly difficulty: Difficulty | null;
  /** As the case system counts the changes of the case. */
  readonly version: number | null;
  /** The day of the newest post in it. */
  readonly post: Day | null;
};

export type CaseRowRead =
  | { readonly ok: true; readonly row: CaseRow }
  | { readonly ok: false; readonly problem: RowProblem };

type Cell<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: RefusalCode };

/** Reads rows by a mapping and stops at the first cell of a row that breaks a rule. */
export function createRowReader(
  table: Table,
  mapping: Mapping,
  today: Day,
): (row: TableRow) => CaseRowRead {
  const readDay = {
    received: createDayReader(table, mapping.received),
    deadline: createDayReader(table, mapping.deadline),
    post: createDayReader(table, mapping.post),
  };
  return ({ line, cells }) => {
    const no = (code: RefusalCode, field: ImportField): CaseRowRead => ({
      ok: false,
      problem: { line, code, field, column: columnOf(mapping, field) },
    });
    const reference = readText(cells[mapping.reference], LIMITS.externalIdGraphemes);
    if (!reference.ok) return no(reference.code, 'reference');
    const typeName = readText(nameOfType(mapping, cells), LIMITS.nameGraphemes);
    if (!typeName.ok) return no(typeName.code, 'type');
    if (findIdentityNumber([reference.value, typeName.value]) !== null)
      return no('E_IDENTITY_NUMBER', 'reference');
    const received = readDay.received(cells);
    if (!received.ok) return no(received.code, 'received');
    if (received.value === null) return no('E_EMPTY', 'received');
    if (received.value > today) return no('E_BAD_DATE', 'received');
    const deadline = readDay.deadline(cells);
    if (!deadline.ok) return no(deadline.code, 'deadline');
    if (deadline.value !== null && deadline.value < received.value)
      return no('E_BAD_DATE', 'deadline');
    const difficulty =
      mapping.difficulty === null ? null : readDifficulty(cells[mapping.difficulty] ?? '');
    if (difficulty === 'unknown') return no('E_IMPORT_FORMAT', 'difficulty');
    const version = readVersion(mapping.version === null ? '' : (cells[mapping.version] ?? ''));
    if (version === 'unknown') return no('E_IMPORT_FORMAT', 'version');
    const post = readDay.post(cells);
    if (!post.ok) return no(post.code, 'post');
    if (post.value !== null && post.value > today) return no('E_BAD_DATE', 'post');
    return {
      ok: true,
      row: {
        line,
        reference: reference.value,
        typeName: typeName.value,
        typeColumn: columnOf(mapping, 'type'),
        received: received.value,
        deadline: deadline.value,
        difficulty,
        version,
        post: post.value,
      },
    };
  };
}

/** From 1, as a person counts; null for a field that has no column. */
function columnOf(mapping: Mapping, field: ImportField): number | null {
  const column = mapping[field];
  return typeof column === 'number' ? column + 1 : null;
}

function nameOfType({ type }: Mapping, cells: readonly string[]): string | undefined {
  return typeof type === 'number' ? cells[type] : type.always;
}

function readText(cell: string | undefined, max: number): Cell<string> {
  const checked = checkText(cell ?? '', { max, maxBytes: max * LIMITS.bytesPerGrapheme });
  return checked.ok ? { ok: true, value: checked.text } : { ok: false, code: checked.code };
}

/** Counted from whatever it begins with; of more digits than these it is something else. */
function readVersion(cell: string): number | null | 'unknown' {
  const written = cell.trim();
  if (written === '') return null;
  return /^\d{1,15}$/.test(written) ? Number(written) : 'unknown';
}

/** A column with one date that has its month first has no date that can be trusted. An empty cell is no date. */
function createDayReader(
  table: Table,
  column: number | null,
): (cells: readonly string[]) => Cell<Day | null> {
  if (column === null) return () => ({ ok: true, value: null });
  const monthFirst = table.rows.some((row) => isMonthFirst(row.cells[column] ?? ''));
  return (cells) => {
    const cell = (cells[column] ?? '').trim();
    if (cell === '') return { ok: true, value: null };
    const moment = parseMoment(cell);
    const isTrusted =
      moment !== null && !(monthFirst && (moment.style === 'slashed' || moment.style === 'dashed'));
    return isTrusted ? { ok: true, value: moment.day } : { ok: false, code: 'E_BAD_DATE' };
  };
}
