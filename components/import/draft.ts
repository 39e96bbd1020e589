import type { Guess } from '@/domain/import/guess-mapping';
import type { ImportField, Mapping } from '@/domain/import/mapping';

/** What a person has said so far about the columns of a file. */
export type Draft = {
  readonly columns: Guess;
  /** The one type of all cases, when no column tells; empty until it is chosen. */
  readonly always: string | null;
};

/** The fields that cannot do without a column. */
export const NEEDED: readonly ImportField[] = ['reference', 'type', 'received'];

/** The mapping that a draft amounts to, or the first field that is still missing. */
export function mappingOf({ columns, always }: Draft): Mapping | ImportField {
  const { reference, received, deadline, difficulty, version, post } = columns;
  const type = always === null ? columns.type : always === '' ? null : { always };
  if (reference === null) return 'reference';
  if (type === null) return 'type';
  if (received === null) return 'received';
  return { reference, type, received, deadline, difficulty, version, post };
}
