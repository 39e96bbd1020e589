import * as z from 'zod';
import { ROLES } from '@/domain/actor';
import { addDays, type Day } from '@/domain/calendar';
import { day } from '@/domain/fields';
import type { UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import type { DayFact } from '@/domain/read-models/fact-changes';
import { readsQuery } from './reads';
import { ok, refusedFor } from './reply';
import type { DoorCall, Route } from './route';

/** The figures of a unit's days that are over, from and to inclusive, in order. */
export type DaysOf = (unit: UnitId, from: Day, to: Day) => Promise<readonly DayFact[]>;

/** Figures of a unit by day. They are the unit's alone: no person stands in them, and none is counted by them. */
export function figureRoutes(daysOf: DaysOf): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/api/units/{slug}/figures',
      for: ROLES,
      keys: true,
      id: 'readFigures',
      summary: 'Read the figures of each day that is over, a year at most.',
      gives: figuresGiven,
      ...readsQuery(period, async ({ unit }: DoorCall, { from, to }) => {
        if (to < from) return refusedFor('E_BAD_DATE', undefined, { field: 'to' });
        if (to >= addDays(from, LIMITS.figureDays))
          return refusedFor('E_LIMIT', undefined, { field: 'to', limit: LIMITS.figureDays });
        return ok({ days: (await daysOf(unit, from, to)).map(shown) });
      }),
    },
  ];
}

const period = z.strictObject({
  from: day.describe('The first day.'),
  to: day.describe('The last day.'),
});

const count = z.int().min(0);
const figuresGiven = z.object({
  days: z.array(
    z.object({
      day: z.iso.date(),
      received: count.describe('Came in on this day.'),
      registered: count.describe('Were registered on it.'),
      finished: count.describe('Were finished on it.'),
      withdrawn: count.describe('Were withdrawn on it.'),
      reopened: count.describe('Were opened again on it.'),
      stock: count.describe('All that is open at the end of the day.'),
      waiting: count.describe('Of those, the ones on hold.'),
      oldest: z.iso
        .date()
        .nullable()
        .describe('The earliest day on which an open case was received.'),
      personDays: z.number().min(0).describe('Planned person-days, of the whole unit.'),
      afterDuties: z.number().min(0).describe('What other duties leave of them.'),
      upToDate: z
        .boolean()
        .nullable()
        .describe('Whether all was registered at the cut-off; null when there was none.'),
      corrected: z.boolean().describe('Whether a leader has put the day right afterwards.'),
    }),
  ),
});

const HUNDREDTHS = 100;

// Who worked and who was away are numbers of persons, and stay here.
function shown({ workers: _workers, away: _away, personDays, afterDuties, ...figures }: DayFact) {
  return {
    ...figures,
    personDays: personDays / HUNDREDTHS,
    afterDuties: afterDuties / HUNDREDTHS,
  };
}
