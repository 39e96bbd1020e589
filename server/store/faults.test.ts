import { describe, expect, test } from 'vitest';
import type { CommandId, UnitId } from '@/domain/ids';
import { NO_HEAD } from './chain';
import { after, type Harness } from './contract/harness';
import type { Append, EventStore, Head, StoredAnswer } from './event-store';
import { EVENT_STORE_RULES } from './event-store.contract';
import { memoryHarness } from './memory/harness';
import { answerTo } from './plan';

/**
 * The contract is only worth what it notices. Each of these stores has one fault, put around a sound store, and the rules
 * named beside it must say so; that the sound store passes them all is the memory engine's own test.
 */
type Fault = {
  readonly name: string;
  readonly caughtBy: readonly string[];
  readonly around: (store: EventStore) => EventStore;
};

const FAULTS: readonly Fault[] = [
  {
    name: 'answers before the commit',
    caughtBy: ['STO-10'],
    around: (store) => answersEarly(store, 'events'),
  },
  {
    name: 'refuses before the commit',
    caughtBy: ['STO-10'],
    around: (store) => answersEarly(store, 'refusal'),
  },
  {
    name: 'forgets on restart which commands it has answered',
    caughtBy: ['STO-11', 'STO-22'],
    around: forgetsAnswers,
  },
  { name: 'is ahead of the disk after a failed commit', caughtBy: ['STO-15'], around: runsAhead },
  { name: 'tells of a commit before it', caughtBy: ['STO-16'], around: tellsEarly },
  { name: 'tells of a commit twice', caughtBy: ['STO-16', 'STO-17'], around: tellsTwice },
  { name: 'takes whatever head is expected', caughtBy: ['STO-13', 'STO-14'], around: overwrites },
  {
    name: 'looks at the number of the expected head alone',
    caughtBy: ['STO-14'],
    around: ignoresHash,
  },
  {
    name: 'applies a command as often as it is sent',
    caughtBy: ['STO-20', 'STO-21', 'STO-22'],
    around: appliesAgain,
  },
];

describe('a store that', () => {
  test.each(FAULTS)('[STO-40] $name is caught', async ({ around, caughtBy }) => {
    const caught: string[] = [];
    for (const { title, check } of EVENT_STORE_RULES) {
      await check(faulty(around)).catch(() => caught.push(title.slice(1, title.indexOf(']'))));
    }
    expect(caught).toEqual(expect.arrayContaining([...caughtBy]));
  });
});

function faulty(around: Fault['around']): Harness {
  const harness = memoryHarness();
  return { ...harness, open: () => around(harness.open()) };
}

function answersEarly(store: EventStore, kind: Append['outcome']['kind']): EventStore {
  return {
    ...store,
    async append(append) {
      const committed = store.append(append);
      if (append.outcome.kind !== kind) return committed;
      committed.catch(() => {});
      return { kind: 'written', answer: answerTo(append.outcome, append.expected.seq + 1) };
    },
  };
}

function forgetsAnswers(store: EventStore): EventStore {
  const since = new Set<CommandId>();
  const renamed = (append: Append): Append => ({
    ...append,
    commandId: `${append.commandId} since ${since.size}` as CommandId,
  });
  return {
    ...store,
    append(append) {
      if (since.has(append.commandId)) return store.append(append);
      since.add(append.commandId);
      return store.append(renamed(append));
    },
    answer: async (unit, commandId) =>
      since.has(commandId) ? store.answer(unit, commandId) : null,
  };
}

function runsAhead(store: EventStore): EventStore {
  let ahead = 0;
  return {
    ...store,
    append: (append) =>
      store.append(append).catch((error: unknown) => {
        ahead += 1;
        throw error;
      }),
    async head(unit) {
      const head = await store.head(unit);
      return { ...head, seq: head.seq + ahead };
    },
  };
}

function tellsEarly(store: EventStore): EventStore {
  const listeners = new Set<Parameters<EventStore['subscribe']>[0]>();
  return {
    ...store,
    append(append) {
      for (const listener of listeners) listener({ unit: append.unit, events: [], head: NO_HEAD });
      return store.append(append);
    },
    subscribe(listener) {
      listeners.add(listener);
      return store.subscribe(listener);
    },
  };
}

function tellsTwice(store: EventStore): EventStore {
  return {
    ...store,
    subscribe: (listener) =>
      store.subscribe((commit) => {
        listener(commit);
        listener(commit);
      }),
  };
}

function overwrites(store: EventStore): EventStore {
  return expecting(store, (_expected, head) => head);
}

function ignoresHash(store: EventStore): EventStore {
  return expecting(store, (expected, head) => (expected.seq === head.seq ? head : expected));
}

// Changes what an append expects, knowing the head that the log has or will have when all that was appended is in it.
function expecting(
  store: EventStore,
  change: (expected: Append['expected'], head: Head) => Append['expected'],
): EventStore {
  const heads = new Map<UnitId, Head>();
  return {
    ...store,
    append(append) {
      const head = heads.get(append.unit) ?? NO_HEAD;
      const expected = change(append.expected, head);
      if (expected.seq === head.seq && expected.hash === head.hash) {
        heads.set(append.unit, after(head, append));
      }
      return store.append({ ...append, expected });
    },
  };
}

function appliesAgain(store: EventStore): EventStore {
  let sent = 0;
  const named = new Map<CommandId, CommandId>();
  return {
    ...store,
    append(append) {
      sent += 1;
      const commandId = `${append.commandId} ${sent}` as CommandId;
      named.set(append.commandId, commandId);
      return store.append({ ...append, commandId });
    },
    answer: async (unit, commandId): Promise<StoredAnswer | null> =>
      store.answer(unit, named.get(commandId) ?? commandId),
  };
}
