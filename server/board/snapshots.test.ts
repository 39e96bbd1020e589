import { describe, expect, test } from 'vitest';
import { must } from '@/domain/assert';
import { emptyBoard } from '@/domain/board';
import { encodeBoard } from '@/domain/board-json';
import { type RecordedEvent, stripEvent } from '@/domain/event';
import { evolveAll } from '@/domain/evolve';
import type { CommandId, UnitId } from '@/domain/ids';
import { BOARD_VERSION, fromFile } from '../store/board-file';
import type { EventStore, Range } from '../store/event-store';
import { unzip } from '../store/zip';
import { type BoardReader, createBoardReader } from '../workers/board-reader';
import {
  BJORN,
  ELI,
  newCase,
  openUnit,
  type ServiceHarness,
  SYSTEM,
  serviceHarness,
  UNIT,
} from './testing/service-harness';

const NEWEST = { atMost: Number.MAX_SAFE_INTEGER };

describe.each(['memory', 'sqlite'] as const)('boards that are kept, over %s', (engine) => {
  test('[SVC-60] a past board is stored every 2,000 events without persons, and the newest one with them', async () => {
    const on = serviceHarness({ engine });
    await openUnit(on);
    await grow(on, 4_100);
    await on.done(on.boards.close());
    const past = fromFile(await on.store.snapshot(UNIT, NEWEST));
    const events = await eventsUntil(on, 4_000);
    expect(past?.board).toEqual(evolveAll(emptyBoard, events.map(stripEvent)));
    expect(past?.hash).toBe(await on.store.hashAt(UNIT, 4_000));
    expect((await on.store.snapshot(UNIT, { atMost: 3_999 }))?.seq).toBe(2_000);
    expect(await on.store.snapshot(UNIT, { atMost: 1_999 })).toBeNull();
    const { seq } = await on.store.head(UNIT);
    const latest = fromFile(await on.store.snapshot(UNIT, 'latest'));
    expect(latest?.board).toEqual(evolveAll(emptyBoard, await eventsUntil(on, seq)));
  });

  test('[SVC-61] a past board is stored as each day begins', async () => {
    const on = serviceHarness({ engine });
    await openUnit(on);
    on.clock.ms += 24 * 60 * 60 * 1_000;
    await on.done(on.boards.turnDays());
    await on.done(on.boards.close());
    const opened = (await on.store.read(UNIT, { from: 1 })).find((one) => one.type === 'DayOpened');
    expect((await on.store.snapshot(UNIT, NEWEST))?.seq).toBe(opened?.seq);
  });

  test('[SVC-68] past boards that only another version has stored are made again, newer ones in between or not', async () => {
    const on = serviceHarness({ engine });
    await openUnit(on);
    await grow(on, 6_100);
    on.clock.ms += 24 * 60 * 60 * 1_000;
    await on.done(on.boards.turnDays());
    await on.done(on.boards.close());
    const before = await on.store.pastBoards(UNIT);
    expect(before).toMatchObject({ 0: 2_000, 1: 4_000, 2: 6_000, length: 4 });
    for (const seq of [2_000, 6_000]) {
      const file = must(await on.store.snapshot(UNIT, { atMost: seq }), 'it was stored');
      await on.store.saveSnapshot(UNIT, { ...file, version: BOARD_VERSION - 1 }, 'past');
    }
    expect(await on.store.pastBoards(UNIT)).toEqual([4_000, before[3]]);
    on.restart();
    await on.submit('case', newCase());
    await on.done(on.boards.close());
    expect(await on.store.pastBoards(UNIT)).toEqual(before);
    const made = fromFile(await on.store.snapshot(UNIT, { atMost: 2_000 }));
    const events = await eventsUntil(on, 2_000);
    expect(made?.board).toEqual(evolveAll(emptyBoard, events.map(stripEvent)));
  });

  test('[SVC-62] a unit is read from its newest board and what came after it, not from its first event', async () => {
    const reads: Range[] = [];
    const around = (store: EventStore): EventStore => ({
      ...store,
      read(unit, range) {
        reads.push(range);
        return store.read(unit, range);
      },
    });
    const on = serviceHarness({ engine, around });
    await openUnit(on);
    await grow(on, 1_200);
    await on.done(on.boards.close());
    on.restart();
    reads.splice(0);
    const { board } = await on.boards.current(UNIT);
    expect(board.seq).toBeGreaterThan(1_200);
    expect(reads.map(({ from }) => from)).toEqual([board.seq + 1]);
    expect(board).toEqual(evolveAll(emptyBoard, await eventsUntil(on, board.seq)));
  });

  test('[SVC-63] projections of an older version are made anew before the unit is served', async () => {
    const on = serviceHarness({ engine });
    await openUnit(on);
    await on.submit('case', newCase({ externalId: 'SAK-1' }));
    const facts = await on.store.facts(UNIT);
    await on.store.replaceFacts(UNIT, { ...facts, version: 0, cases: new Map() });
    expect((await on.store.sources(UNIT, ['SAK-1']))['SAK-1']?.known).toBe(false);
    on.restart();
    await on.boards.current(UNIT);
    expect((await on.store.facts(UNIT)).cases).toEqual(facts.cases);
    expect((await on.store.sources(UNIT, ['SAK-1']))['SAK-1']?.known).toBe(true);
  });
});

test('[SVC-64] fifty who need the board at once cost one, and whoever comes later gets what has happened since', async () => {
  let made = 0;
  const counting = (store: EventStore): BoardReader => {
    const reader = createBoardReader(store);
    return {
      ...reader,
      live(unit) {
        made += 1;
        return reader.live(unit);
      },
    };
  };
  const on = serviceHarness({ service: (store) => ({ reader: counting(store) }) });
  await openUnit(on);
  const fifty = await Promise.all(Array.from({ length: 50 }, () => on.boards.snapshot(UNIT)));
  expect(made).toBe(1);
  const { board, hash } = await on.boards.current(UNIT);
  for (const { seq, etag, body } of fifty) {
    expect([seq, etag]).toEqual([board.seq, `"${board.seq}-${hash}"`]);
    expect(body).toBe(fifty[0]?.body);
  }
  await on.boards.snapshot(UNIT);
  expect(made).toBe(1);

  const before = on.boards.snapshot(UNIT);
  const answer = on.submit('case', newCase());
  const during = on.boards.snapshot(UNIT);
  await answer;
  const afterwards = await on.boards.snapshot(UNIT);
  expect([(await before).seq, (await during).seq, afterwards.seq]).toEqual([
    board.seq,
    board.seq,
    board.seq + 1,
  ]);
  const now = await on.boards.current(UNIT);
  const sent = { seq: now.board.seq, hash: now.hash, board: encodeBoard(now.board) };
  expect(JSON.parse(unzip(afterwards.body))).toEqual(sent);
});

test('[SVC-65] a board that could not be made is asked for again, and others are not told of it', async () => {
  let broken = true;
  const reader = (store: EventStore): BoardReader => {
    const sound = createBoardReader(store);
    return {
      ...sound,
      async live(unit) {
        if (broken) throw new Error('The worker is gone');
        return sound.live(unit);
      },
    };
  };
  const on = serviceHarness({ service: (store) => ({ reader: reader(store) }) });
  await openUnit(on);
  await expect(on.boards.snapshot(UNIT)).rejects.toThrow('The worker is gone');
  broken = false;
  expect((await on.boards.snapshot(UNIT)).seq).toBe((await on.boards.current(UNIT)).board.seq);
});

test('[SVC-66] units that nobody uses are let go of, and are what they were when they come back', async () => {
  const on = serviceHarness({ service: () => ({ unitsInMemory: 2 }) });
  const units = ['unit-a', 'unit-b', 'unit-c', 'unit-d'] as UnitId[];
  const create = { type: 'CreateUnit', name: 'Fjordvik' } as const;
  for (const unit of units) {
    await on.done(on.boards.submit(unit, 'create' as CommandId, create, SYSTEM));
  }
  const before = await Promise.all(units.map((unit) => on.boards.current(unit)));
  const reads: string[] = [];
  const { head } = on.store;
  on.store.head = (unit) => {
    reads.push(unit);
    return head(unit);
  };
  await on.boards.current('unit-d' as UnitId);
  await on.boards.current('unit-a' as UnitId);
  expect(reads).toEqual(['unit-a']);
  expect(await Promise.all(units.map((unit) => on.boards.current(unit)))).toEqual(before);
});

test('[SVC-67] after it is closed nothing is decided, and what was under way is on the disk', async () => {
  const on = serviceHarness();
  await openUnit(on);
  const last = on.boards.submit(UNIT, 'last' as CommandId, newCase(), ELI);
  const closed = on.boards.close();
  const late = await on.submit('late', newCase(), BJORN);
  expect(late).toMatchObject({ ok: false, refusal: { code: 'E_BUSY', retry: true } });
  await on.done(closed);
  expect(await last).toMatchObject({ ok: true });
  on.restart();
  expect((await on.store.answer(UNIT, 'last' as CommandId))?.answer).toEqual(await last);
});

/** Adds events: Bjørn comes and goes. */
async function grow(on: ServiceHarness, count: number): Promise<void> {
  const person = BJORN.kind === 'person' ? BJORN.person : null;
  if (person === null) throw new Error('Bjørn is a person');
  for (let n = 0; n < count; n += 100) {
    const batch = Array.from({ length: 100 }, (_, place) => {
      const type = place % 2 === 0 ? 'MarkAway' : 'MarkHere';
      return on.boards.submit(UNIT, `g-${n + place}` as CommandId, { type, person }, BJORN);
    });
    await on.done(Promise.all(batch));
  }
}

async function eventsUntil(on: ServiceHarness, seq: number): Promise<RecordedEvent[]> {
  return on.store.read(UNIT, { from: 1, to: seq, limit: seq });
}
