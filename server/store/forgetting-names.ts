import {
  closedSince,
  forgottenWhen,
  leavesWith,
  listedIn,
  type Name,
  namesOf,
  privateOfOthers,
} from '@/domain/forgetting';
import type { CaseId, UnitId } from '@/domain/ids';
import { type EventRow, eventOf } from './chain';
import type { Engine } from './engine';
import type { Clocks } from './forgetting';

/** More than a thing has, unless somebody plays with it. */
const EVENTS_OF_A_THING = 10_000;

export type Gone = {
  readonly engine: Engine;
  readonly unit: UnitId;
  readonly clocks: Clocks;
  readonly isGone: (name: Name) => boolean;
};

/** Which events name a thing of the short lists. Cases are found by their own index from the moment an event is written. */
export function noteNames({ log }: Engine, unit: UnitId, rows: readonly EventRow[]): void {
  for (const row of rows) {
    const names = listedIn(eventOf(row));
    if (names.length > 0) log.name(unit, row.seq, [...new Set(names)]);
  }
}

/** What some events name of one kind. Of ideas and priorities those that leave the board with them: nothing else ends them. */
export function namedIn(
  rows: readonly EventRow[],
  kind: 'cases' | 'ideas' | 'priorities' | 'actions',
): ReadonlySet<Name> {
  const names = rows.flatMap((row) => {
    const event = eventOf(row);
    return kind === 'cases' || kind === 'actions' ? namesOf(event) : leavesWith(event);
  });
  return new Set(names.filter((name) => kindOf(name) === kind));
}

/** Clears, in all events that tell of them, what was told of those things that are gone. Says how many events changed. */
export function clearNamed(
  { engine, unit, clocks, isGone }: Gone,
  names: ReadonlySet<Name>,
): number {
  const { log } = engine;
  const told = new Map<number, EventRow>();
  for (const name of names)
    if (isGone(name))
      for (const row of log.ofThing(unit, name, EVENTS_OF_A_THING)) told.set(row.seq, row);
  let changed = 0;
  for (const row of told.values()) {
    if (row.priv === null || row.seq > clocks.turned.seq) continue;
    const event = eventOf(row);
    if (forgottenWhen(event) !== 'allItNamesIsGone') continue;
    const left = privateOfOthers(event, JSON.parse(row.priv) as object, isGone);
    const text = left === null ? null : JSON.stringify(left);
    if (text === row.priv) continue;
    log.setPrivate(unit, row.seq, text);
    changed += 1;
  }
  return changed;
}

/** Whether a thing is gone by its own clock, so that nothing private of it is needed any more. */
export function goneBy(engine: Engine, unit: UnitId, clocks: Clocks): Gone['isGone'] {
  return (name) => {
    switch (kindOf(name)) {
      case 'priorities':
        return leftBefore(engine, unit, name, clocks.staffingBefore);
      case 'ideas':
        return leftBefore(engine, unit, name, Number.POSITIVE_INFINITY);
      case 'actions':
        return isActionGone(engine, unit, name, clocks);
      default: {
        // A case that bears no sign of another kind.
        const closedAt = engine.facts.closedAt(unit, name as CaseId);
        return closedAt !== null && closedAt < clocks.casesBefore;
      }
    }
  };
}

/** Whether a thing has left the board, and did so before an instant. One that was taken back came again. */
function leftBefore({ log }: Engine, unit: UnitId, name: Name, instant: number): boolean {
  const [newest] = log.ofThing(unit, name, 1);
  return newest !== undefined && newest.at < instant && leavesWith(eventOf(newest)).includes(name);
}

/** An action that is closed may stay with its idea for years, but nobody is known of it: the turn of the day saw to that. */
function isActionGone(engine: Engine, unit: UnitId, name: Name, clocks: Clocks): boolean {
  if (leftBefore(engine, unit, name, Number.POSITIVE_INFINITY)) return true;
  for (const row of engine.log.ofThing(unit, name, EVENTS_OF_A_THING)) {
    const since = closedSince(eventOf(row), name);
    if (since !== undefined) return since !== null && since < clocks.actionsBefore;
  }
  return false;
}

function kindOf(name: Name): 'cases' | 'ideas' | 'priorities' | 'actions' {
  if (name.startsWith('priority/')) return 'priorities';
  if (name.startsWith('idea/')) return 'ideas';
  return name.startsWith('action/') ? 'actions' : 'cases';
}
