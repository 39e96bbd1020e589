import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../calendar';
import { instantOf } from '../../calendar/oslo-time';
import { column, columnSize } from '../../cases/order';
import { clientCommand, parseCommand } from '../../command';
import type { EventType } from '../../event';
import { PHASES } from '../../ideas/ideas';
import type { PersonId } from '../../ids';
import { waitingList } from '../../read-models/waiting';
import { UPCASTS } from '../../upcast';
import { castOf, fjordvik } from './fjordvik';

const MONDAY = '2026-11-23' as Day;
const told = fjordvik(aCast(), instantOf(MONDAY, '08:45'));

/**
 * What the log of a unit that is alive cannot have, each with the reason. All other types of event that the domain has
 * must happen: for a new one there is fjordvik/occasions.ts.
 */
const CANNOT_HAPPEN: Partial<Record<EventType, string>> = {};

describe('the example unit', () => {
  it('[DEM-1] every type of event happens in it, but for those that cannot', () => {
    const happened = new Set<string>(told.events.map(({ type }) => type));
    const missing = [...UPCASTS.keys()].filter((type) => !happened.has(type));
    expect(missing.toSorted()).toEqual(Object.keys(CANNOT_HAPPEN).toSorted());
  });

  it('[DEM-2] the same instant tells the same story', () => {
    expect(fjordvik(aCast(), instantOf(MONDAY, '08:45')).steps).toEqual(told.steps);
  });

  it.each(Array.from({ length: 19 }, (_, n) => addDays('2026-12-01' as Day, 19 * n)))(
    '[DEM-2] it can be told on any day: %s',
    (day) => {
      const { board, events } = fjordvik(aCast(), instantOf(day, '17:20'));
      expect(board.at).toBeLessThanOrEqual(instantOf(day, '17:20'));
      expect(sealedDays(events).length).toBeGreaterThanOrEqual(20);
    },
  );

  it('[DEM-3] its people could have given every order, texts and all', () => {
    const known = new Set<string>(clientCommand.options.map((one) => one.shape.type.value));
    const given = told.steps.filter(({ command }) => known.has(command.type));
    expect(given.length).toBeGreaterThan(2_000);
    for (const { command } of given) expect(parseCommand(command)).toEqual({ ok: true, command });
    const others = told.steps.filter(({ command }) => !known.has(command.type));
    expect([...new Set(others.map(({ command }) => command.type))].toSorted()).toEqual([
      'AdmitPerson',
      'BringCases',
      'CloseUnit',
      'CreateUnit',
      'ImportCases',
      'ReconcileCases',
      'ReopenUnit',
    ]);
  });

  it.each(
    [
      ...['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'],
      ...['2026-12-18', '2027-02-10', '2027-05-20'],
    ].map((day) => day as Day),
  )('[DEM-4] on the morning on which one looks at it there is something everywhere: %s', (day) => {
    const { board } = fjordvik(aCast(), instantOf(day, '08:45'));
    expect(board.day.day).toBe(day);
    const queue = (['arrived', 'ready', 'taken'] as const).map((name) => columnSize(board, name));
    expect(queue.every((size) => size > 0)).toBe(true);
    const size = queue.reduce((sum, one) => sum + one, 0);
    expect(size).toBeGreaterThanOrEqual(60);
    expect(size).toBeLessThanOrEqual(120);
    expect(column(board, 'ready').some(({ urgent }) => urgent)).toBe(true);
    const { due, later } = waitingList(board, day);
    expect(due.length + later.length).toBeGreaterThanOrEqual(15);
    expect(due.length + later.length).toBeLessThanOrEqual(35);
    expect(due.some(({ state }) => 'waits' in state && state.waits.some(isBefore(day)))).toBe(true);
    expect(Object.keys(board.counts)).toHaveLength(4);
    expect(board.setup.caseTypes.length).toBeGreaterThanOrEqual(12);
    expect(board.members.length).toBeGreaterThanOrEqual(8);
    expect(board.staffing.awayCount).toBeGreaterThan(0);
    expect(board.priorities).toHaveLength(3);
    expect(new Set(board.ideas.map(({ phase }) => phase))).toEqual(new Set(PHASES));
    const open = board.actions.filter(({ state }) => state.kind === 'open');
    expect(open.some(({ due: by }) => by !== null && by < day)).toBe(true);
  });

  it('[DEM-5] what a person-day brings grows over the weeks, as it did where the idea comes from', () => {
    const days = sealedDays(told.events).filter(({ finished }) => finished > 0);
    const [first, last] = [days.slice(0, 5), days.slice(-5)].map(perPersonDay);
    expect(first).toBeGreaterThan(70);
    expect(first).toBeLessThan(82);
    expect(last).toBeGreaterThan(98);
    expect(last).toBeLessThan(115);
  });
});

function aCast() {
  return castOf((key) => key as string as PersonId);
}

function isBefore(day: Day) {
  return ({ nextReview }: { readonly nextReview: Day }) => nextReview < day;
}

function sealedDays(events: typeof told.events) {
  return events.flatMap((event) => (event.type === 'DayOpened' ? [event.data.figures] : []));
}

function perPersonDay(days: ReturnType<typeof sealedDays>): number {
  const sum = (of: 'finished' | 'personDays') => days.reduce((all, day) => all + day[of], 0);
  return sum('finished') / (sum('personDays') / 100);
}
