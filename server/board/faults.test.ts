import { describe, expect, test } from 'vitest';
import type { CaseId, CommandId } from '@/domain/ids';
import type { Answer } from '@/domain/protocol';
import { toFile } from '../store/board-file';
import { link } from '../store/chain';
import type { Append, AppendResult, Commit, EventStore } from '../store/event-store';
import { answerTo } from '../store/plan';
import {
  BJORN,
  ELI,
  newCase,
  openUnit,
  type ServiceHarness,
  serviceHarness,
  UNIT,
} from './testing/service-harness';

/**
 * What the service promises, asked of a service whose store has one fault: each question must be answered wrongly by the
 * faulty one and rightly by the sound one, so that the question is known to ask something.
 */
describe('a store with a fault is noticed through the service', () => {
  test('[SVC-50] that answers before the commit: a crash loses what was answered', async () => {
    await expectCaught(lostAfterCrash, (store) => early(store, 'events'));
  });

  test('[SVC-51] that refuses before the commit: the refusal rests on something that never happened', async () => {
    await expectCaught(refusedForNothing, (store) => early(store, 'refusal'));
  });

  test('[SVC-52] that forgets its answers: a command that is sent again is applied again', async () => {
    await expectCaught(appliedTwice, (store) => ({
      ...store,
      answer: async () => null,
      append: fresh(store),
    }));
  });

  test('[SVC-53] that says nothing of a commit that failed: the board is ahead of the disk', async () => {
    await expectCaught(aheadOfDisk, hidesFailures);
  });

  test('[SVC-54] that keeps a board of another log: after a restore the board is not the fold of the log', async () => {
    await expectCaught(boardOfAnotherLog, trustsEveryBoard);
  });
});

type Question = (on: ServiceHarness) => Promise<boolean>;

async function expectCaught(
  question: Question,
  around: (store: EventStore) => EventStore,
): Promise<void> {
  expect(await question(await unitOn((store) => store))).toBe(false);
  expect(await question(await unitOn(around))).toBe(true);
}

async function unitOn(around: (store: EventStore) => EventStore): Promise<ServiceHarness> {
  const on = serviceHarness({ around });
  await openUnit(on);
  await on.submit('case', newCase());
  return on;
}

async function lostAfterCrash(on: ServiceHarness): Promise<boolean> {
  const told = answered(on.boards.submit(UNIT, 'a' as CommandId, newCase(), ELI));
  await macrotask();
  on.restart();
  return told.answer !== null && (await on.store.answer(UNIT, 'a' as CommandId)) === null;
}

async function refusedForNothing(on: ServiceHarness): Promise<boolean> {
  const take = { type: 'TakeCase', caseId: 'case' as CaseId } as const;
  void on.boards.submit(UNIT, 'first' as CommandId, take, ELI);
  const second = answered(on.boards.submit(UNIT, 'second' as CommandId, take, BJORN));
  await macrotask();
  // Nobody has the case after this: what Bjørn was told, if he was told anything, was not so.
  on.restart();
  return second.answer !== null;
}

async function appliedTwice(on: ServiceHarness): Promise<boolean> {
  const before = (await on.boards.current(UNIT)).board.seq;
  await on.submit('a', newCase());
  on.restart();
  await on.submit('a', newCase({ externalId: null }));
  return (await on.boards.current(UNIT)).board.seq !== before + 1;
}

async function aheadOfDisk(on: ServiceHarness): Promise<boolean> {
  on.disk.breakDisk();
  await on.submit('a', newCase());
  on.disk.repair();
  const { board } = await on.boards.current(UNIT);
  return board.seq !== (await on.store.head(UNIT)).seq;
}

async function boardOfAnotherLog(on: ServiceHarness): Promise<boolean> {
  // As when the events come from one backup and the newest board from another.
  const { board } = await on.boards.current(UNIT);
  const other = toFile({ board: { ...board, references: 99 }, hash: '0'.repeat(32) });
  await on.store.saveSnapshot(UNIT, other, 'latest');
  on.restart();
  return (await on.boards.current(UNIT)).board.references === 99;
}

function early(store: EventStore, kind: Append['outcome']['kind']): EventStore {
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

function fresh(store: EventStore): EventStore['append'] {
  let sent = 0;
  return (append) => {
    sent += 1;
    return store.append({ ...append, commandId: `${append.commandId}-${sent}` as CommandId });
  };
}

function hidesFailures(store: EventStore): EventStore {
  const listeners = new Set<(commit: Commit) => void>();
  return {
    ...store,
    append: (append) =>
      store.append(append).catch(async (): Promise<AppendResult> => {
        const { unit, outcome } = append;
        const events = outcome.kind === 'events' ? outcome.events : [];
        const linked = link(unit, await store.head(unit), append, events);
        for (const listener of listeners) listener({ unit, ...linked });
        return { kind: 'written', answer: answerTo(outcome, linked.head.seq) };
      }),
    subscribe(listener) {
      listeners.add(listener);
      return store.subscribe(listener);
    },
  };
}

function trustsEveryBoard(store: EventStore): EventStore {
  return {
    ...store,
    async hashAt(unit, seq) {
      const file = await store.snapshot(unit, 'latest');
      return file?.seq === seq ? file.hash : store.hashAt(unit, seq);
    },
  };
}

function answered(answer: Promise<Answer>): { answer: Answer | null } {
  const told: { answer: Answer | null } = { answer: null };
  void answer.then((given) => {
    told.answer = given;
  });
  return told;
}

function macrotask(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
