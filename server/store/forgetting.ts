import { must } from '@/domain/assert';
import { addDays, type Day } from '@/domain/calendar';
import { dayOf, startOfDay } from '@/domain/calendar/oslo-time';
import { addWorkingDays } from '@/domain/calendar/working-days';
import { type ForgottenWhen, forgottenWhen, privateOfTurn } from '@/domain/forgetting';
import type { UnitId } from '@/domain/ids';
import type { Retention } from '@/domain/setup/setup';
import { type EventRow, eventOf } from './chain';
import type { Engine } from './engine';
import { lastUntil } from './event-reader';
import { clearNamed, type Gone, goneBy, namedIn, noteNames } from './forgetting-names';
import { noteRetention, retentionOf } from './forgetting-retention';

/** Looked at in one transaction: between two of them whoever else waits for this thread gets a turn. */
const ROWS_PER_TURN = 200;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** What each walk looks for. The names stand in the marks: a walk that is to look at everything anew gets another one. */
type Walk = 'turn' | 'ideas' | 'staffing' | 'cases' | 'actions';

/** What is past its clock, as instants before which it has to have happened. */
export type Clocks = {
  /** Where the board's day begins. Nothing after it is touched, since undo needs it. */
  readonly turned: { readonly seq: number; readonly day: Day };
  readonly staffingBefore: number;
  readonly casesBefore: number;
  readonly actionsBefore: number;
};

/**
 * Clears what is past its clock in the log of one unit. Each clock walks the log once, from where it was: what it has passed
 * it never sees again, but for the older events of a thing that was closed later, which an index by its name finds. Nothing
 * after the last turn of the day is touched, since the live board still has it. Says how many events changed.
 */
export async function forgetPrivate(
  engine: Engine,
  unit: UnitId,
  now: number,
  nextTurn: () => Promise<void>,
): Promise<number> {
  const opened = await lastTurnOfTheDay(engine, unit, nextTurn);
  if (opened === null) return 0;
  const walk = (name: Walk, to: number, visit: (rows: readonly EventRow[]) => number) =>
    walkOn(engine, unit, { name, to, visit }, nextTurn);
  const before = (instant: number) =>
    Math.min(opened.seq, lastUntil(engine.log, unit, instant - 1));

  let changed = await walk('turn', opened.seq, (rows) => {
    noteNames(engine, unit, rows);
    noteRetention(engine, unit, rows);
    return clear(engine, unit, rows, 'theDayTurns');
  });
  // What the unit has set is known as far as the first walk has come, which is what the turn of the day went by.
  const clocks = clocksAt(now, opened, retentionOf(engine, unit));
  const gone: Gone = { engine, unit, clocks, isGone: goneBy(engine, unit, clocks) };
  const named = (kind: Parameters<typeof namedIn>[1]) => (rows: readonly EventRow[]) =>
    clearNamed(gone, namedIn(rows, kind));
  changed += await walk('ideas', opened.seq, named('ideas'));
  changed += await walk('cases', before(clocks.casesBefore), named('cases'));
  changed += await walk('actions', before(clocks.actionsBefore), named('actions'));
  // The plans of today stand in the last turn of the day alone, and before its third version in all that led to them.
  if (hasPlans(opened))
    changed += await walk(
      'staffing',
      Math.min(opened.seq - 1, before(clocks.staffingBefore)),
      (rows) => clear(engine, unit, rows, 'staffing') + named('priorities')(rows),
    );
  return changed;
}

function clocksAt(now: number, opened: EventRow, retention: Retention): Clocks {
  const { cases, staffing, improvement } = retention;
  const day = dayOpenedBy(opened);
  return {
    turned: { seq: opened.seq, day },
    staffingBefore: startOfDay(addWorkingDays(dayOf(now), -staffing, [])),
    // A closed case leaves the board at the turn of the day, and until then it is known there.
    casesBefore: Math.min(now - cases * DAY_MS + 1, opened.at),
    actionsBefore: startOfDay(addDays(day, -improvement)),
  };
}

async function walkOn(
  engine: Engine,
  unit: UnitId,
  {
    name,
    to,
    visit,
  }: {
    readonly name: Walk;
    readonly to: number;
    readonly visit: (rows: readonly EventRow[]) => number;
  },
  nextTurn: () => Promise<void>,
): Promise<number> {
  let changed = 0;
  for (;;) {
    const passed = engine.marks.get(unit, `forgotten.${name}`);
    if (passed >= to) return changed;
    changed += engine.transact(() => {
      const rows = engine.log.rows(unit, passed + 1, to, ROWS_PER_TURN);
      const sum = visit(rows);
      const { seq } = must(rows.at(-1), 'the log goes on to its head');
      engine.marks.set(unit, `forgotten.${name}`, seq);
      return sum;
    });
    await nextTurn();
  }
}

function clear(
  engine: Engine,
  unit: UnitId,
  rows: readonly EventRow[],
  when: ForgottenWhen,
): number {
  let changed = 0;
  for (const row of rows) {
    if (row.priv === null || forgottenWhen(eventOf(row)) !== when) continue;
    const left = row.type === 'DayOpened' ? privateOfTurn(JSON.parse(row.priv) as object) : null;
    engine.log.setPrivate(unit, row.seq, left === null ? null : JSON.stringify(left));
    changed += 1;
  }
  return changed;
}

function dayOpenedBy(row: EventRow): Day {
  const event = eventOf(row);
  return must(event.type === 'DayOpened' ? event.data.day : null, 'a turn of the day');
}

function hasPlans(row: EventRow): boolean {
  const event = eventOf(row);
  return event.type === 'DayOpened' && Array.isArray(event.priv?.plans);
}

/** The event that opened the board's current day; null before the first. It is never far from the head. */
async function lastTurnOfTheDay(
  { log }: Engine,
  unit: UnitId,
  nextTurn: () => Promise<void>,
): Promise<EventRow | null> {
  for (let to = log.head(unit).seq; to > 0; to -= ROWS_PER_TURN) {
    const rows = log.rows(unit, Math.max(1, to - ROWS_PER_TURN + 1), to, ROWS_PER_TURN);
    const opened = rows.findLast((row) => row.type === 'DayOpened');
    if (opened !== undefined) return opened;
    await nextTurn();
  }
  return null;
}
