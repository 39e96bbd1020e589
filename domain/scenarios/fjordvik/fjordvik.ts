import type { Board } from '../../board';
import type { Day } from '../../calendar';
import { dayOf } from '../../calendar/oslo-time';
import { addWorkingDays, isWorkingDay } from '../../calendar/working-days';
import type { RecordedEvent } from '../../event';
import type { PersonId } from '../../ids';
import type { Cast, Scenario } from '../scenario';
import { type Act, clock } from './acts';
import { countActs } from './counts';
import { improvementActs } from './improvement';
import { occasionsOf } from './occasions';
import type { Key } from './people';
import { priorityActs } from './priorities';
import { setUp, UNIT_NAME } from './set-up';
import { staffingActs } from './staffing';
import { at, createTelling, type Telling } from './telling';
import { workActs } from './work';

/** Five weeks, the morning on which one looks at it included. */
const DAYS = 25;
const SEED = 1187;
/** On the last day the story stops here, before the meeting: what comes then is for whoever looks at it. */
const LAST_MINUTE = clock(8, 41);

export type Told = Scenario & {
  /** As the board stands when the story ends, and how it came to that. */
  readonly board: Board;
  readonly events: readonly RecordedEvent[];
};

/**
 * Five weeks of a unit that handles sickness benefit: how it went from 74 to over 100 cases per person-day, with what it did
 * for that. `until` is the instant at which somebody looks at it; the same one tells the same story.
 */
export function fjordvik(cast: Cast<Key>, until: number): Told {
  const days = daysUpTo(until);
  const telling = createTelling(cast, days, SEED);
  telling.moveTo(at(addWorkingDays(days[0] ?? dayOf(until), -1, []), clock(15, 5)));
  setUp(telling);
  for (const [n, day] of days.entries()) {
    telling.dayNumber = n;
    const isToday = dayOf(until) === day;
    const end = isToday ? Math.min(until, at(day, LAST_MINUTE)) : until;
    for (const act of actsOf(telling)) {
      if (at(day, act.minute) > end) break;
      telling.moveTo(at(day, act.minute));
      act.tell(telling);
    }
  }
  const { steps, board, events } = telling;
  return { unit: UNIT_NAME, steps, board, events };
}

/** Somebody for each part. */
export function castOf(personOf: (key: Key) => PersonId): Cast<Key> {
  return {
    guro: personOf('guro'),
    ingrid: personOf('ingrid'),
    amira: personOf('amira'),
    bjorn: personOf('bjorn'),
    camilla: personOf('camilla'),
    dag: personOf('dag'),
    eli: personOf('eli'),
    farid: personOf('farid'),
    hakon: personOf('hakon'),
    jonas: personOf('jonas'),
    silje: personOf('silje'),
    wenche: personOf('wenche'),
  };
}

function actsOf(telling: Telling): readonly Act[] {
  return [
    ...staffingActs(telling),
    ...countActs(telling),
    ...workActs(telling),
    ...priorityActs(telling),
    ...improvementActs(telling),
    ...occasionsOf(telling),
  ].sort((one, other) => one.minute - other.minute);
}

function daysUpTo(until: number): readonly Day[] {
  const today = dayOf(until);
  const last = isWorkingDay(today, []) ? today : addWorkingDays(today, -1, []);
  return Array.from({ length: DAYS }, (_, n) => addWorkingDays(last, n + 1 - DAYS, []));
}
