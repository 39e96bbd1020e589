import { describe, expect, it } from 'vitest';
import { emptyBoard } from '@/domain/board';
import { encodeBoard } from '@/domain/board-json';
import type { Events } from '@/domain/protocol';
import { PROTOCOL } from '@/domain/protocol';
import { refusal } from '@/domain/refusal';
import { ELI, smallUnit } from '@/domain/testing/unit';
import { BoardStore } from './board-store';
import type { KeptBoard } from './outbox';
import { createMemoryOutbox, emptyDevice } from './outbox-memory';
import { HandLine, HandTimers, quiet } from './testing/hand-line';
import { id, message } from './testing/merge-inputs';

describe('a server whose log was restored from a copy', () => {
  it('[SYN-9] a client says with its hello what it was answered and has not been told yet', async () => {
    const { line, timers, store } = await liveStore();
    const { confirmed, hash } = store.get().client;
    const position = { ...HELLO, lastSeq: confirmed.seq, lastHash: hash };
    store.submit({ type: 'TakeNext' });
    await quiet();
    const log = { seq: confirmed.seq + 1, hash: 'of the answer' };
    await line.answer('submit', { answers: [{ ok: true, seq: log.seq }], log });
    line.closed();
    await timers.run();
    line.opened();
    await quiet();
    expect(line.last('hello')).toEqual({ ...position, answered: log, build: 'tested' });
  });

  it('[SYN-12] a live tab that another one tells of a new log asks the server where both stand', async () => {
    const { line, store, changedElsewhere, otherTab } = await liveStore();
    await otherTab.restart(BOARD, 0);
    changedElsewhere();
    await quiet();
    expect(line.asked.map((one) => one.name)).toEqual(['hello', 'hello']);
    expect(store.get().connection.kind).toBe('catchingUp');
    const { confirmed, hash } = store.get().client;
    await line.answer('hello', welcome({ from: confirmed.seq + 1, events: [], hash }));
    expect(store.get().connection.kind).toBe('current');
    changedElsewhere();
    await quiet();
    expect(line.asked).toHaveLength(2);
  });

  it('[SYN-12] so does one that finds a yes for what should be on its board and is not', async () => {
    const { line, store, changedElsewhere, otherTab } = await liveStore();
    await otherTab.add({ commandId: id('theirs'), command: { type: 'TakeNext' }, madeAt: 1 });
    const log = { seq: 2, hash: 'of another log' };
    await otherTab.settle([
      { commandId: id('theirs'), status: { kind: 'answered', seq: 2, log, hasEvent: true } },
    ]);
    changedElsewhere();
    await quiet();
    expect(line.last('hello').answered).toEqual(log);
    expect(store.get().view.pending.map((one) => one.commandId)).toEqual(['theirs']);
  });
});

describe('what is not there to be sent', () => {
  it('[SYN-21] is not tried again and again: the tab finds out what has become of it', async () => {
    const { line, timers, store, otherTab } = await liveStore();
    const { confirmed, hash } = store.get().client;
    line.closed();
    store.submit({ type: 'MarkAway', person: ELI });
    await quiet();
    expect(await otherTab.takeBack(id('mine'))).toBe(true);
    await timers.run();
    line.opened();
    await quiet();
    await line.answer('hello', welcome({ from: confirmed.seq + 1, events: [], hash }));
    expect(store.get().connection).toMatchObject({ kind: 'current', waiting: 0 });
    expect(line.asked.map((one) => one.name)).toEqual(['hello', 'hello']);
  });
});

describe('a sign-in that has ended', () => {
  it('[SYN-64] leaves what was made on the device, and no board; a place that was lost takes all along', async () => {
    for (const [code, left] of [
      ['E_SESSION_REVOKED', 1],
      ['E_LOGIN', 1],
      ['E_NO_ACCESS', 0],
    ] as const) {
      const { line, store, otherTab } = await liveStore();
      await otherTab.saveBoard({ ...BOARD, seq: 1 }, [], 0);
      store.submit({ type: 'MarkAway', person: ELI });
      await quiet();
      line.said({ name: 'bye', body: refusal(code) });
      await quiet();
      const kept = await otherTab.read();
      expect(kept.board).toBeNull();
      expect(kept.records).toHaveLength(left);
    }
  });
});

describe('a device that does not store', () => {
  it('[SYN-16] its tab sends for itself, and leaves it to another tab to send what is stored', async () => {
    const { line, store, breakDevice, holds } = await liveStore();
    expect(holds()).toBe(true);
    breakDevice();
    store.submit({ type: 'TakeNext' });
    await quiet();
    expect(store.get().connection.stored).toBe(false);
    expect(holds()).toBe(false);
    expect(line.last('submit').commands).toHaveLength(1);
  });
});

describe('what the tabs of one device tell each other', () => {
  it('[SYN-13] a board that is kept, since what it includes is forgotten with it', async () => {
    const { store, told, hide } = await liveStore();
    const before = told();
    hide();
    await quiet();
    expect(told()).toBe(before + 1);
    hide();
    await quiet();
    expect(told()).toBe(before + 1);
    expect(store.get().connection.stored).toBe(true);
  });
});

const HELLO = { protocol: PROTOCOL, unit: 'fjordvik' };
const BOARD: KeptBoard = {
  seq: 0,
  hash: '',
  board: encodeBoard(emptyBoard),
  people: [],
  freshAt: 0,
};

function welcome(missed: Events) {
  return {
    ok: true,
    you: { person: ELI, role: 'member' },
    people: [],
    unit: { slug: 'fjordvik' },
    now: 1_000,
    build: 'tested',
    missed,
  } as const;
}

/** A store that is live, alone on its device but for a tab that the test plays. */
async function liveStore() {
  const line = new HandLine();
  const timers = new HandTimers();
  const device = emptyDevice();
  const tab = { changedElsewhere: () => {}, told: 0, hide: () => {}, holds: false, works: true };
  const outbox = createMemoryOutbox(device);
  const store = new BoardStore({
    slug: 'fjordvik',
    person: ELI,
    transport: line,
    outbox: {
      ...outbox,
      add: async (command) => {
        if (!tab.works) throw new Error('The quota has been exceeded');
        return outbox.add(command);
      },
    },
    tabs: {
      hold: (held) => {
        tab.holds = true;
        held();
        return () => {
          tab.holds = false;
        };
      },
      tell: () => {
        tab.told += 1;
      },
      listen: (changed) => {
        tab.changedElsewhere = changed;
        return () => {};
      },
    },
    page: {
      listen: (listener) => {
        tab.hide = () => listener.hidden();
        return () => {};
      },
    },
    timers,
    random: () => 0,
    newId: () => id('mine'),
  });
  await store.start();
  line.opened();
  await quiet();
  await line.answer('hello', welcome(message(smallUnit().unit.events)));
  return {
    line,
    timers,
    store,
    otherTab: createMemoryOutbox(device),
    changedElsewhere: () => tab.changedElsewhere(),
    hide: () => tab.hide(),
    holds: () => tab.holds,
    breakDevice: () => {
      tab.works = false;
    },
    told: () => tab.told,
  };
}
