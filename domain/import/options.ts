import * as z from 'zod';
import type { Actor } from '../actor';
import { refusalOf } from '../command';
import { caseTypeId } from '../fields';
import type { CaseTypeId, UnitId } from '../ids';
import { LIMITS } from '../limits';
import type { Refusal } from '../refusal';
import { IMPORT_FIELDS, type NamedColumns } from './mapping';

/** What is wanted of an import, beside the file. */
export type ImportOptions = {
  readonly columns: NamedColumns;
  /** Whether a single bad row keeps all the others out. */
  readonly allOrNothing: boolean;
  /** Whether types that the unit does not have are made. Leaders only. */
  readonly createTypes: boolean;
  /** Whether the cases are registered already, and so are ready to be taken. */
  readonly registered: boolean;
  /** Whether it is the whole list of the case system: what it does not have is gone from there. */
  readonly complete: boolean;
  /** The types of which a whole list has every case; null for those that it tells of and those of the list before. */
  readonly covers: readonly CaseTypeId[] | null;
  /** Whether a file that was brought before is brought again, or asked about. */
  readonly again: 'ask' | 'yes';
};

/** Who gives an order at this moment, or why they may give none any more. */
export type ActorNow =
  | { readonly ok: true; readonly actor: Actor }
  | { readonly ok: false; readonly refusal: Refusal };

export type ImportOrder = ImportOptions & {
  readonly unit: UnitId;
  /** Asked again before each command: files wait for each other, and a large one is hundreds of commands. */
  readonly who: () => Promise<ActorNow>;
  /** The file as it came, packed or not. */
  readonly bytes: Uint8Array;
};

export type ReadOptions =
  | { readonly ok: true; readonly options: ImportOptions }
  | { readonly ok: false; readonly refusal: Refusal };

/** The options as they stand in an address, beside a body that is the file. */
export function optionsToQuery({
  columns,
  ...options
}: ImportOptions): Readonly<Record<string, string>> {
  return {
    ...columns,
    rows: options.allOrNothing ? 'all' : 'good',
    types: options.createTypes ? 'create' : 'known',
    arrive: options.registered ? 'registered' : 'unregistered',
    list: options.complete ? 'whole' : 'part',
    again: options.again,
    ...(options.covers === null ? {} : { covers: options.covers.join(',') }),
  };
}

/** Reads them back. E_BAD_OP with the field for anything else than what `optionsToQuery` writes. */
export function readOptions(query: Iterable<readonly [string, string]>): ReadOptions {
  const parsed = importQuery.safeParse(Object.fromEntries(query));
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error) };
  const { rows, types, arrive, list, covers, again, always, ...named } = parsed.data;
  const columns: Record<string, string> = always === undefined ? {} : { always };
  for (const field of IMPORT_FIELDS) {
    const column = named[field];
    if (column !== undefined) columns[field] = column;
  }
  const options = {
    columns,
    allOrNothing: rows === 'all',
    createTypes: types === 'create',
    registered: arrive === 'registered',
    complete: list === 'whole',
    covers: covers ?? null,
    again,
  };
  return { ok: true, options };
}

const column = z.string().min(1).max(200).optional();
/** What stands in the address. */
export const importQuery = z.strictObject({
  reference: column,
  type: column,
  received: column,
  deadline: column,
  difficulty: column,
  version: column,
  post: column,
  always: column,
  rows: z.enum(['all', 'good']).default('all'),
  types: z.enum(['create', 'known']).default('known'),
  arrive: z.enum(['registered', 'unregistered']).default('registered'),
  list: z.enum(['whole', 'part']).default('part'),
  covers: z
    .string()
    .transform((ids) => ids.split(',').filter((id) => id !== ''))
    .pipe(z.array(caseTypeId).max(LIMITS.caseTypes))
    .optional(),
  again: z.enum(['ask', 'yes']).default('yes'),
});
