import * as z from 'zod';
import { day, text } from '../fields';
import type { CaseTypeId, CommandId, UnitId } from '../ids';
import { LIMITS } from '../limits';
import type { Refusal } from '../refusal';
import type { ActorNow } from './options';

const number = z.int().min(0).max(LIMITS.countPerPile);
/** By its name, however it is spelled, or by its id. */
const caseType = text(LIMITS.nameGraphemes);

/** What the case system says is open of one type and one day. */
export const countsRow = z.strictObject({
  caseType,
  received: day,
  unregistered: number,
  ready: number,
});

/** What it says in all so far of the board's day, which is meant when none is named. What is not told is worked out. */
export const countsDay = z.strictObject({
  caseType,
  day: day.optional(),
  received: number,
  finished: number,
});

/** Given again under the same id it is done once. */
export type CountsOrder = {
  readonly unit: UnitId;
  readonly who: () => Promise<ActorNow>;
  readonly commandId: CommandId;
  readonly rows: readonly z.output<typeof countsRow>[];
  readonly days: readonly z.output<typeof countsDay>[];
};

/** What a statement came to, type by type; those of which nothing was new are not in it. */
export type CountsReport = {
  readonly types: readonly StatedType[];
};

export type StatedCounts =
  | { readonly ok: true; readonly seq: number; readonly report: CountsReport }
  | { readonly ok: false; readonly refusal: Refusal };

export type StatedType = {
  readonly caseType: CaseTypeId;
  readonly name: string;
  /** What the day's totals became more, or less when something had been told too high. */
  readonly received: number;
  readonly registered: number;
  readonly finished: number;
  /** By how much the stock is another than before plus received minus finished: what was told earlier was not so. */
  readonly recounted: number;
};
