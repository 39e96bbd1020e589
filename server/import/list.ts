import type { ListedCase } from '@/domain/cases/commands';
import type { CaseTypeId, CommandId, UnitId } from '@/domain/ids';
import type { ActorNow } from '@/domain/import/options';
import type { Refusal } from '@/domain/refusal';

/** A list of the case system that is to be brought onto a board. */
export type List = {
  readonly unit: UnitId;
  readonly who: () => Promise<ActorNow>;
  /** The same again gets the same answer, and brings nothing twice. */
  readonly commandId: CommandId;
  readonly rows: readonly ListedCase[];
  /** Whether it has every case of `types` that is open in the case system. */
  readonly complete: boolean;
  readonly types: readonly CaseTypeId[];
  /** Whether all of it comes or nothing, also when the process ends meanwhile. */
  readonly whole: boolean;
  /** Whether a list that was brought before is brought again, or refused with E_IMPORT_AGAIN. */
  readonly again: 'ask' | 'yes';
};

/** What came of it, in numbers. */
export type ListReport = {
  readonly added: number;
  readonly updated: number;
  readonly newPost: number;
  readonly missing: number;
  readonly back: number;
  readonly older: number;
  readonly closed: number;
};

export const NO_REPORT: ListReport = {
  added: 0,
  updated: 0,
  newPost: 0,
  missing: 0,
  back: 0,
  older: 0,
  closed: 0,
};

/** With what was done before a refusal, when that came on the way. */
export type ListAnswer = ListReport & { readonly refusal: Refusal | null };
