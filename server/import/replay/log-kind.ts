import { plainHeader } from '@/domain/import/column-words';

/** The public logs whose columns we know. Each says in its own way what arriving, waiting and being finished is. */
export const LOG_KINDS = ['receipt', 'bpic13', 'bpic15'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** Columns that only one of the logs has. */
const TELLING: Readonly<Record<LogKind, readonly string[]>> = {
  receipt: ['casechannel', 'caseenddate'],
  bpic13: ['impact', 'lifecycle', 'group'],
  bpic15: ['caseparts', 'caseenddate'],
};

/** The column that serves as the type of a case. */
export const TYPE_COLUMN: Readonly<Record<LogKind, string>> = {
  receipt: 'case_channel',
  bpic13: 'impact',
  bpic15: 'case_parts',
};

/** Which log it is, by its header; null for one that we do not know. */
export function recogniseLog(header: readonly string[]): LogKind | null {
  const plain = new Set(header.map(plainHeader));
  return LOG_KINDS.find((kind) => TELLING[kind].every((column) => plain.has(column))) ?? null;
}
