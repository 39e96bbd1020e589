import { LIMITS } from '../limits';
import { looksLikeAbsenceReason } from '../text/protected-case';
import { createCellGuard } from './column-marks';
import { type FileProblem, overLimit } from './file-problem';
import { parseMoment } from './moment';
import type { RowProblem } from './row-problem';
import { readRows, type Separator } from './rows';
import { recogniseSeparator } from './separator';

/** What stands in a file, before anybody has said what its columns mean. */
export type Table = {
  readonly separator: Separator;
  /** One name per column, as written; empty ones when the file begins with its first case. */
  readonly header: readonly string[];
  /** Whether the first row is a row of names. */
  readonly named: boolean;
  readonly rows: readonly TableRow[];
};

export type TableRow = {
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with it whatever its columns mean. Its cells are not to be shown then. */
  readonly problem: RowProblem | null;
};

export type ReadTable =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly problem: FileProblem };

/** Reads the rows of a text and looks at each cell once. A row that is broken breaks the file: all after it may be shifted. */
export function readTable(text: string): ReadTable {
  const { separator, from, line } = recogniseSeparator(text);
  const rows: TableRow[] = [];
  let header: readonly string[] | null = null;
  let named = false;
  let guard = createCellGuard([]);
  for (const read of readRows(text, separator, from, line)) {
    if (read.kind === 'broken') return { ok: false, problem: read.problem };
    if (header === null) {
      named = isHeader(read.cells);
      header = named ? read.cells.map((cell) => cell.trim()) : read.cells.map(() => '');
      const health = header.findIndex(looksLikeAbsenceReason);
      if (health !== -1) return { ok: false, problem: healthColumn(read.line, health) };
      guard = createCellGuard(header);
      if (named) continue;
    }
    if (rows.length === LIMITS.importRows)
      return { ok: false, problem: overLimit('rows', LIMITS.importRows, read.line) };
    rows.push(tableRow(read.line, read.cells, header.length, guard));
  }
  if (header === null || rows.length === 0)
    return { ok: false, problem: { code: 'E_EMPTY', fault: 'empty', line: null } };
  return { ok: true, table: { separator, header, named, rows } };
}

/** A row of names holds no date and no number that long: a file without one begins with its first case. */
function isHeader(cells: readonly string[]): boolean {
  const guard = createCellGuard(cells.map(() => ''));
  return (
    cells.every((cell) => parseMoment(cell) === null) && guard(cells)?.code !== 'E_IDENTITY_NUMBER'
  );
}

function healthColumn(line: number, column: number): FileProblem {
  return { code: 'E_HEALTH_DATA', fault: 'health', line, column: column + 1 };
}

function tableRow(
  line: number,
  cells: readonly string[],
  width: number,
  guard: ReturnType<typeof createCellGuard>,
): TableRow {
  const found = guard(cells);
  if (found !== null) {
    return {
      line,
      cells,
      problem: { line, code: found.code, field: null, column: found.column + 1 },
    };
  }
  // Separators left over at the end are what spreadsheets write; anything else may have shifted the cells.
  const fits = cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
  return {
    line,
    cells,
    problem: fits ? null : { line, code: 'E_IMPORT_FORMAT', field: null, column: null },
  };
}
