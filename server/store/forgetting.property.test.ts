import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Board, emptyBoard } from '@/domain/board';
import { encodeBoard } from '@/domain/board-json';
import type { RecordedEvent } from '@/domain/event';
import { evolve, evolveAll } from '@/domain/evolve';
import { factChanges } from '@/domain/read-models/facts';
import { play, steps } from '@/domain/testing/arbitraries';
import { appendOf, UNIT } from './contract/harness';
import type { EventStore } from './event-store';
import { createMemoryStore } from './memory/store';

const DAY_MS = 24 * 60 * 60 * 1_000;

test('[KEEP-63] in any history the live board is what its log comes to, whatever was forgotten on the way', async () => {
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom(1, 6, 30), async (random, slower) => {
      const { unit } = play(random.map((step) => ({ ...step, later: step.later * slower })));
      const store = createMemoryStore();
      let live = emptyBoard;
      for (const [place, events] of commands(unit.events).entries()) {
        live = await append(store, live, events);
        if (place % 20 > 0) continue;
        changed += await store.forgetPrivate(UNIT, live.at);
        await expectSame(store, live);
      }
      changed += await store.forgetPrivate(UNIT, unit.now + 40 * DAY_MS);
      await expectSame(store, live);
      expect(await store.verify(UNIT)).toBeNull();
    }),
  );
  expect(changed).toBeGreaterThan(200);
}, 120_000);

/** The events of each command, in the order of the log. */
function commands(events: readonly RecordedEvent[]): RecordedEvent[][] {
  const groups: RecordedEvent[][] = [];
  for (const event of events) {
    const group = groups.at(-1);
    if (group?.[0]?.commandId === event.commandId) group.push(event);
    else groups.push([event]);
  }
  return groups;
}

async function append(store: EventStore, before: Board, events: RecordedEvent[]): Promise<Board> {
  let board = before;
  const facts = events.flatMap((event) => {
    board = evolve(board, event);
    return factChanges(event, board);
  });
  const [{ commandId, at } = { commandId: '', at: 0 }] = events;
  const bare = events.map(({ type, data, priv }) => ({ type, data, priv }) as RecordedEvent);
  const head = await store.head(UNIT);
  await store.append(appendOf(head, commandId, { kind: 'events', events: bare, facts }, { at }));
  return board;
}

async function expectSame(store: EventStore, live: Board): Promise<void> {
  const folded = evolveAll(emptyBoard, await store.read(UNIT, { from: 1, limit: 10_000 }));
  expect(encodeBoard(folded)).toEqual(encodeBoard(live));
}
