import type * as z from 'zod';
import { type Parsed, parse } from './body';

/** Reading a row takes a fraction of a millisecond, and whoever else waits for this thread gets a turn after so many. */
const ROWS_PER_TURN = 100;

/** The rows of a list that may be long, or what is wrong with the first that is, by its place: `cases.17.received`. */
export async function readInTurns<T>(
  schema: z.ZodType<T>,
  rows: readonly unknown[],
  list: string,
): Promise<Parsed<readonly T[]>> {
  const read: T[] = [];
  for (const [place, row] of rows.entries()) {
    if (place > 0 && place % ROWS_PER_TURN === 0)
      await new Promise<void>((resolve) => setImmediate(resolve));
    const parsed = parse(schema, row);
    if (!parsed.ok) {
      const { field } = parsed.refusal;
      const way = [list, place, ...(field === undefined ? [] : [field])].join('.');
      return { ok: false, refusal: { ...parsed.refusal, field: way } };
    }
    read.push(parsed.value);
  }
  return { ok: true, value: read };
}
