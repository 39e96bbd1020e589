import { retentionIn, withinLimits } from '@/domain/forgetting';
import type { UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import type { Retention } from '@/domain/setup/setup';
import { type EventRow, eventOf } from './chain';
import type { Engine } from './engine';

/** Keeps what the unit has set, as far as a walk through its log has come: no board is at hand here that would say it. */
export function noteRetention({ marks }: Engine, unit: UnitId, rows: readonly EventRow[]): void {
  for (const row of rows) {
    if (!SAYS_SO.has(row.type)) continue;
    const set = retentionIn(eventOf(row));
    if (set === null) continue;
    for (const what of KEPT) marks.set(unit, `kept.${what}`, set[what]);
  }
}

export function retentionOf({ marks }: Engine, unit: UnitId): Retention {
  const daysOf = (what: keyof Retention) =>
    marks.get(unit, `kept.${what}`) || LIMITS.retentionDays[what];
  return withinLimits({
    cases: daysOf('cases'),
    staffing: daysOf('staffing'),
    improvement: daysOf('improvement'),
  });
}

const KEPT = ['cases', 'staffing', 'improvement'] as const satisfies (keyof Retention)[];
const SAYS_SO = new Set(['RetentionSet', 'CommandUndone']);
