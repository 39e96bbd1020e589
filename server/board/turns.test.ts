import { describe, expect, test } from 'vitest';
import type { Day } from '@/domain/calendar';
import { instantOf, type TimeOfDay } from '@/domain/calendar/oslo-time';
import type { CaseId, CommandId, UnitId } from '@/domain/ids';
import { get } from '@/domain/ordered-map';
import { createBoardService } from '../board-service';
import type { EventStore } from '../store/event-store';
import { createMemoryStore } from '../store/memory/store';
import {
  BJORN,
  ELI,
  GURO,
  MORNING,
  newCase,
  openUnit,
  type ServiceHarness,
  serviceHarness,
  UNIT,
} from './testing/service-harness';

describe.each(['memory', 'sqlite'] as const)('the turns of the day, over %s', (engine) => {
  test('[SVC-30] are decided ahead of the first later command, in the same commit', async () => {
    const on = await unitOn(engine);
    at(on, '2026-11-24', '08:00');
    const told: string[][] = [];
    on.boards.subscribe((commit) =>
      told.push(commit.events.map((event) => `${event.type} ${event.commandId}`)),
    );
    await on.submit('next day', newCase());
    expect(told).toEqual([
      ['CutoffSealed cutoff:2026-11-23', 'DayOpened open:2026-11-24', 'CasesAdded next day'],
    ]);
    expect((await on.boards.current(UNIT)).board.day.day).toBe('2026-11-24');
  });

  test('[SVC-31] happen without any command, once, when they are due and no earlier', async () => {
    const on = await unitOn(engine);
    const types = async () =>
      (await on.boards.events(UNIT, 0, 100)).slice(6).map((event) => event.type);
    for (const [day, time, expected] of [
      ['2026-11-23', '13:59', []],
      ['2026-11-23', '14:00', ['CutoffSealed']],
      ['2026-11-23', '23:59', ['CutoffSealed']],
      ['2026-11-24', '00:00', ['CutoffSealed', 'DayOpened']],
      ['2026-11-24', '09:00', ['CutoffSealed', 'DayOpened']],
    ] as const) {
      at(on, day, time);
      await on.done(on.boards.turnDays());
      await on.done(on.boards.turnDays());
      expect(await types()).toEqual(expected);
    }
    on.restart();
    await on.done(on.boards.turnDays());
    expect(await types()).toEqual(['CutoffSealed', 'DayOpened']);
  });

  test('[SVC-32] come at the new time when the cut-off is moved forward', async () => {
    const on = await unitOn(engine);
    await on.done(on.boards.turnDays());
    const { setup } = (await on.boards.current(UNIT)).board;
    const { name, meeting, cutoff } = setup;
    await on.submit(
      'move',
      { type: 'ChangeUnit', name, cutoff: '10:00', meeting, replaces: { name, cutoff, meeting } },
      GURO,
    );
    at(on, '2026-11-23', '10:00');
    await on.done(on.boards.turnDays());
    expect((await on.boards.current(UNIT)).board.day.sealed).toMatchObject({ upToDate: true });
  });

  test('[SVC-33] that did not get to the disk are tried again, in every unit', async () => {
    const on = await unitOn(engine);
    const other = 'unit-0' as UnitId;
    await on.done(
      on.boards.submit(
        other,
        'create' as CommandId,
        { type: 'CreateUnit', name: 'Ytterøy' },
        { kind: 'system' },
      ),
    );
    at(on, '2026-11-24', '08:00');
    on.disk.breakDisk();
    await on.done(on.boards.turnDays());
    expect((await on.boards.current(UNIT)).board.day.day).toBe('2026-11-23');
    on.disk.repair();
    await on.done(on.boards.turnDays());
    for (const unit of [UNIT, other])
      expect((await on.boards.current(unit)).board.day.day).toBe('2026-11-24');
  });

  test('[SVC-34] take finished cases off the board and give back what ran out', async () => {
    const on = await unitOn(engine);
    for (const id of ['done', 'kept']) {
      await on.submit(id, newCase());
      await on.submit(`take ${id}`, { type: 'TakeCase', caseId: id as CaseId });
    }
    await on.submit('finish', { type: 'FinishCase', caseId: 'done' as CaseId });
    at(on, '2026-11-26', '08:00');
    await on.done(on.boards.turnDays());
    const { cases } = (await on.boards.current(UNIT)).board;
    expect(get(cases, 'done')).toBeUndefined();
    expect(get(cases, 'kept')).toMatchObject({
      state: { kind: 'ready' },
      cameBack: 'reservation',
      priv: { takenBy: null },
    });
    expect([...(await on.store.facts(UNIT)).days.keys()]).toEqual(['2026-11-23']);
    expect([...(await on.store.facts(UNIT)).cutoffs.keys()]).toEqual(['2026-11-23']);
  });
});

test('[SVC-33] of a unit that cannot be read do not keep the others from theirs', async () => {
  let readable = true;
  const around = (store: EventStore): EventStore => ({
    ...store,
    async read(unit, range) {
      if (unit !== UNIT && !readable) throw new Error('I/O error');
      return store.read(unit, range);
    },
  });
  const on = serviceHarness({ around });
  await on.done(
    on.boards.submit(
      'unit-0' as UnitId,
      'create' as CommandId,
      { type: 'CreateUnit', name: 'Ytterøy' },
      { kind: 'system' },
    ),
  );
  await openUnit(on);
  on.restart();
  readable = false;
  at(on, '2026-11-24', '08:00');
  await on.done(on.boards.turnDays());
  expect((await on.boards.current(UNIT)).board.day.day).toBe('2026-11-24');
  expect(on.log.errors).toMatchObject([{ unit: 'unit-0', error: 'Error' }]);
});

test('[SVC-35] happen once when two processes see that they are due', async () => {
  const on = await unitOn('memory');
  const second = createBoardService({ store: on.store, clock: on.clock, log: on.log });
  await second.current(UNIT);
  at(on, '2026-11-24', '08:00');
  await on.done(
    Promise.all([
      on.boards.turnDays(),
      second.turnDays(),
      on.boards.submit(UNIT, 'a' as CommandId, newCase(), ELI),
    ]),
  );
  const types = (await on.boards.events(UNIT, 6, 100)).map((event) => event.type);
  expect(types.filter((type) => type !== 'CasesAdded')).toEqual(['CutoffSealed', 'DayOpened']);
  expect(await second.current(UNIT)).toEqual(await on.boards.current(UNIT));
});

test('[SVC-36] a unit whose turn is not near is not read from the disk', async () => {
  const store = createMemoryStore();
  let reads = 0;
  const counted: EventStore = {
    ...store,
    snapshot(unit, wanted) {
      reads += 1;
      return store.snapshot(unit, wanted);
    },
  };
  const clock = { ms: MORNING, now: () => clock.ms };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const boards = createBoardService({ store: counted, clock, log, unitsInMemory: 1 });
  for (const unit of ['unit-1', 'unit-2', 'unit-3'] as UnitId[]) {
    await boards.submit(
      unit,
      'create' as CommandId,
      { type: 'CreateUnit', name: 'Fjordvik' },
      { kind: 'system' },
    );
  }
  await boards.turnDays();
  const before = reads;
  await boards.turnDays();
  expect(reads).toBe(before);
});

async function unitOn(engine: 'memory' | 'sqlite'): Promise<ServiceHarness> {
  const on = serviceHarness({ engine });
  await openUnit(on);
  await on.submit('first', { type: 'MarkAway', person: 'bjorn' as never }, BJORN);
  return on;
}

function at(on: ServiceHarness, day: string, time: TimeOfDay): void {
  on.clock.ms = instantOf(day as Day, time);
}
