import { plainHeader } from '@/domain/import/column-words';
import { type Guess, guessMapping } from '@/domain/import/guess-mapping';
import { IMPORT_FIELDS, type ImportField } from '@/domain/import/mapping';
import type { Table } from '@/domain/import/table';
import type { CaseType, ImportMapping } from '@/domain/setup/setup';
import type { Choices } from './choices';
import type { Draft } from './draft';

/** What a list is read by at first: as the one before it, as far as it has the same columns, and else as it is guessed. */
export function firstDraft(
  table: Table,
  kept: ImportMapping | null,
  caseTypes: readonly CaseType[],
): Draft {
  const guess = guessMapping(table);
  if (kept === null) return { columns: guess, always: null };
  const always = caseTypes.find((type) => type.id === kept.always && !type.retired)?.name ?? null;
  return { columns: keptColumns(table, kept, guess), always };
}

/** How it was read, to be kept for the next one. Columns without a header are guessed anew each time. */
export function mappingToKeep(
  table: Table,
  { columns, always }: Draft,
  choices: Choices,
  caseTypes: readonly CaseType[],
): ImportMapping {
  const header = (field: ImportField) => {
    const column = columns[field];
    return table.named && column !== null ? headerOf(table, column) : null;
  };
  return {
    columns: {
      reference: header('reference'),
      type: header('type'),
      received: header('received'),
      deadline: header('deadline'),
      difficulty: header('difficulty'),
      version: header('version'),
      post: header('post'),
    },
    always: caseTypes.find((type) => type.name === always && !type.retired)?.id ?? null,
    registered: choices.registered,
    complete: choices.complete,
    types: choices.covers ?? [],
    names: choices.typeNames,
  };
}

function headerOf(table: Table, column: number): string | null {
  const name = (table.header[column] ?? '').trim();
  return name === '' ? null : name;
}

// A field that had no column has none now, unless it is a new list altogether.
function keptColumns(table: Table, kept: ImportMapping, guess: Guess): Guess {
  const found = (field: ImportField): number | null => {
    const name = kept.columns[field];
    if (name === null) return null;
    const plain = plainHeader(name);
    const at = table.header.findIndex((one) => one === name || plainHeader(one) === plain);
    return at === -1 ? null : at;
  };
  const isSameList = table.named && found('reference') !== null && found('received') !== null;
  if (!isSameList) return guess;
  const columns: Record<ImportField, number | null> = { ...guess };
  for (const field of IMPORT_FIELDS) columns[field] = found(field);
  return columns;
}
