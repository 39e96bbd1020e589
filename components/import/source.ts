import type { Encoding } from '@/domain/import/decode-text';
import { badFormat, type FileProblem } from '@/domain/import/file-problem';
import { openFile } from '@/domain/import/open-file';
import type { Table } from '@/domain/import/table';

/** What was chosen or pasted, as far as it has been read. */
export type Source =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'unreadable'; readonly problem: FileProblem }
  | Opened;

export type Opened = {
  readonly kind: 'opened';
  /** Counts up, so that choices about one file are not taken for the next. */
  readonly number: number;
  /** Null for pasted text. */
  readonly name: string | null;
  readonly table: Table;
  readonly encoding: Encoding;
};

let opened = 0;

/** Longer names say nothing more. */
const NAME_CHARACTERS = 80;

/** A name as it can be shown beside other words: signs that turn the direction of writing or hide something are left out. */
export function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  return plain.length > NAME_CHARACTERS ? `${plain.slice(0, NAME_CHARACTERS)}…` : plain;
}

export async function readSource(
  name: string | null,
  bytes: () => Promise<Uint8Array>,
): Promise<Source> {
  const given = await bytes().catch(() => null);
  // Moved, deleted or changed since it was chosen: the browser then gives nothing of it.
  if (given === null) return { kind: 'unreadable', problem: badFormat('gone') };
  const file = await openFile(given);
  if (!file.ok) return { kind: 'unreadable', problem: file.problem };
  opened += 1;
  const shown = name === null ? null : shownName(name);
  return {
    kind: 'opened',
    number: opened,
    name: shown,
    table: file.table,
    encoding: file.encoding,
  };
}
