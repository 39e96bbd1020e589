import { expect, test } from 'vitest';
import { emptyBoard } from '@/domain/board';
import { encodeBoard } from '@/domain/board-json';
import type { CommandId, PersonId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import { ELI } from '@/domain/testing/unit';
import { BoardStore } from './board-store';
import { Keeper } from './keeper';
import type { KeptBoard } from './outbox';
import { createMemoryOutbox } from './outbox-memory';
import { HandLine, HandTimers, quiet } from './testing/hand-line';

function boardOf(names: readonly string[], freshAt: number): KeptBoard {
  const board = encodeBoard({ ...emptyBoard, seq: 3 });
  const people = names.map((name) => ({ person: name as PersonId, name, initials: 'X' }));
  return { seq: 3, hash: 'h', board, people, freshAt };
}

test('[PRI-56] a name that is gone goes from the device, also when nothing has happened on the board', async () => {
  const outbox = createMemoryOutbox();
  const tabs = { tell: () => {} };
  const timers = new HandTimers();
  const keeper = new Keeper({ outbox, tabs, timers, known: () => [], failed: () => {} });
  const keep = (names: readonly string[]) =>
    keeper.save(() => ({ board: boardOf(names, 1), included: [] }));
  const kept = async () => (await outbox.read()).board?.people.map(({ name }) => name);
  await keep(['Eli', 'Plantet']);
  expect(await kept()).toEqual(['Eli', 'Plantet']);
  await keep(['Eli']);
  expect(await kept()).toEqual(['Eli']);
  await keep(['Eli Berg']);
  expect(await kept()).toEqual(['Eli Berg']);
});

test.each([
  [LIMITS.keptBoardMs, true],
  [LIMITS.keptBoardMs + 1, false],
])(
  '[PRI-57] a board that lay on the device for %i ms is shown: %s, and what waits stays',
  async (age, shown) => {
    const outbox = createMemoryOutbox();
    const timers = new HandTimers();
    await outbox.saveBoard(boardOf(['Plantet'], timers.now() - age), [], 0);
    const commandId = 'waits' as CommandId;
    await outbox.add({ commandId, command: { type: 'TakeNext' }, madeAt: 1 });
    const store = new BoardStore({
      slug: 'fjordvik',
      person: ELI,
      transport: new HandLine(),
      outbox,
      tabs: { hold: () => () => {}, tell: () => {}, listen: () => () => {} },
      page: { listen: () => () => {} },
      timers,
      random: () => 0,
      newId: () => commandId,
    });
    await store.start();
    await quiet();
    expect(store.get().client.confirmed.seq > 0).toBe(shown);
    const { board, records } = await outbox.read();
    expect(board !== null).toBe(shown);
    expect(records).toHaveLength(1);
  },
);
