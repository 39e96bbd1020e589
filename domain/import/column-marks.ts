import { findIdentityNumber } from '../text/identity-number';
import { marksProtectedCase } from '../text/protected-case';
import { plainHeader } from './column-words';

export type CellProblem = {
  readonly code: 'E_IDENTITY_NUMBER' | 'E_PROTECTED_CASE';
  readonly column: number;
};

/**
 * Looks at every cell of a file's rows, imported or not, for what must not come near the board: a national identity
 * number, and the mark of a protected case. Cells of a log repeat, so what was found clean in a column is remembered.
 */
export function createCellGuard(
  header: readonly string[],
): (cells: readonly string[]) => CellProblem | null {
  const columns = header.map((name) => ({
    name,
    isIdentity: IDENTITY_COLUMN.test(plainHeader(name)),
    tellsGrade: marksProtectedCase(name, 'x'),
    clean: new Set<string>(),
  }));
  return (cells) => {
    for (const [at, cell] of cells.entries()) {
      const column = columns[at];
      if (cell === '' || column === undefined || column.clean.has(cell)) continue;
      const isNumber =
        (column.isIdentity && cell.trim() !== '') || findIdentityNumber(cell) !== null;
      if (isNumber) return { code: 'E_IDENTITY_NUMBER', column: at };
      // Outside a column that is there to tell, it takes words: most cells are numbers and times.
      const mayTell = column.tellsGrade || WORD.test(cell);
      if (mayTell && marksProtectedCase(column.name, cell))
        return { code: 'E_PROTECTED_CASE', column: at };
      if (column.clean.size < REMEMBERED_CELLS) column.clean.add(cell);
    }
    return splitNumber(cells);
  };
}

// The five last digits alone are no identity number by themselves, so that column is known by its name.
const IDENTITY_COLUMN =
  /^(?:fnr|dnr|pnr|ssn|dnummer)$|f(?:ø|o|oe)dselsn(?:umme)?r|personn(?:umme)?r|personident|nationalid/;
const WORD = /\p{L}{4}/u;
const REMEMBERED_CELLS = 20_000;

/** A birthday in one column and the five digits in the next, in either order. */
function splitNumber(cells: readonly string[]): CellProblem | null {
  for (let at = 1; at < cells.length; at += 1) {
    const one = cells[at - 1] ?? '';
    const other = cells[at] ?? '';
    const isParted = (SIX.test(one) && FIVE.test(other)) || (FIVE.test(one) && SIX.test(other));
    if (isParted && findIdentityNumber(one.trim() + other.trim()) !== null)
      return { code: 'E_IDENTITY_NUMBER', column: at };
  }
  return null;
}

const SIX = /^\s*\d{6}\s*$/;
const FIVE = /^\s*\d{5}\s*$/;
