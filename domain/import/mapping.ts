import type { Refusal } from '../refusal';
import { refusal } from '../refusal';
import { plainHeader } from './column-words';

export const IMPORT_FIELDS = [
  'reference',
  'type',
  'received',
  'deadline',
  'difficulty',
  'version',
  'post',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Which column, counted from 0, holds what. A file about one kind of case need not have a column that says so. */
export type Mapping = {
  readonly reference: number;
  readonly type: number | { readonly always: string };
  readonly received: number;
  readonly deadline: number | null;
  readonly difficulty: number | null;
  readonly version: number | null;
  readonly post: number | null;
};

/** What a person or a script has said so far: a column by its header or by its number from 1, per field. */
export type NamedColumns = Readonly<Partial<Record<ImportField, string>>> & {
  readonly always?: string;
};

export type ResolvedMapping =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly refusal: Refusal };

/** Finds the named columns in a header. E_IMPORT_MAPPING with the field that is missing or names no column. */
export function resolveMapping(named: NamedColumns, header: readonly string[]): ResolvedMapping {
  const found: Partial<Record<ImportField, number>> = {};
  for (const field of IMPORT_FIELDS) {
    const name = named[field];
    if (name === undefined) continue;
    const column = columnNamed(name, header);
    if (column === null) return missing(field);
    found[field] = column;
  }
  const { reference, received, deadline = null, difficulty = null, version = null } = found;
  const { post = null } = found;
  const type = found.type ?? (named.always === undefined ? undefined : { always: named.always });
  if (reference === undefined) return missing('reference');
  if (type === undefined) return missing('type');
  if (received === undefined) return missing('received');
  return { ok: true, mapping: { reference, type, received, deadline, difficulty, version, post } };
}

/** The field that is still without a column, in the order in which a person is asked. */
function missing(field: ImportField): ResolvedMapping {
  return { ok: false, refusal: refusal('E_IMPORT_MAPPING', { field }) };
}

function columnNamed(name: string, header: readonly string[]): number | null {
  const exact = header.indexOf(name);
  if (exact !== -1) return exact;
  const plain = plainHeader(name);
  const alike = plain === '' ? -1 : header.findIndex((one) => plainHeader(one) === plain);
  if (alike !== -1) return alike;
  const number = /^\d{1,3}$/.test(name) ? Number(name) : 0;
  return number >= 1 && number <= header.length ? number - 1 : null;
}
