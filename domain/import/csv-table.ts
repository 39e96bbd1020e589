import { safeCell } from '../text/csv-cell';

/** Marks the file as UTF-8 to spreadsheets, which take it for something else without. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table for a Norwegian spreadsheet: parted by semicolons, every cell quoted, and none that would be taken for a formula,
 * whatever people are called.
 */
export function csvTable(rows: readonly (readonly string[])[]): string {
  const written = rows.map((cells) => `${cells.map(quoted).join(';')}\r\n`);
  return `${BYTE_ORDER_MARK}${written.join('')}`;
}

function quoted(cell: string): string {
  return `"${safeCell(cell).replaceAll('"', '""')}"`;
}
