import { expect } from 'vitest';
import { NO_HEAD } from '../chain';
import { type Commit, StorageFailed } from '../event-store';
import {
  after,
  appendAll,
  appendOf,
  caseFact,
  casesAdded,
  id,
  OTHER_UNIT,
  type Rule,
  rule,
  taken,
  UNIT,
  unitCreated,
  written,
} from './harness';

/** What is written together, when it is told, and what becomes of a commit that fails. */
export const commitRules: readonly Rule[] = [
  rule('[STO-10] an answer is given after its commit, never before', async (harness) => {
    for (const outcome of [
      { kind: 'events', events: [casesAdded('case-1')], facts: [] },
      { kind: 'quiet' },
      REFUSED,
    ] as const) {
      const store = harness.open();
      const commandId = `never committed ${outcome.kind}`;
      const result = store.append(appendOf(await store.head(UNIT), commandId, outcome));
      expect(await isSettled(result)).toBe(false);
      // The process dies here: what was never committed must not have been answered, and is not there afterwards.
      const again = harness.open();
      expect(await again.answer(UNIT, id(commandId))).toBeNull();
      expect(await again.head(UNIT)).toEqual(NO_HEAD);
    }
  }),
  rule(
    '[STO-11] what is answered is durable: a crash right after the answer loses neither it nor its events',
    async (harness) => {
      const store = harness.open();
      await written(store, harness, taken(NO_HEAD, 'yes'));
      const refused = await written(
        store,
        harness,
        appendOf(await store.head(UNIT), 'no', REFUSED),
      );
      expect(refused).toEqual({ kind: 'written', answer: { ok: false, refusal: REFUSED.refusal } });
      const again = harness.open();
      expect((await again.answer(UNIT, id('yes')))?.answer).toEqual({ ok: true, seq: 1 });
      expect((await again.answer(UNIT, id('no')))?.answer).toEqual({
        ok: false,
        refusal: REFUSED.refusal,
      });
      expect(await again.read(UNIT, { from: 1 })).toHaveLength(1);
    },
  ),
  rule(
    '[STO-12] appends of one turn share one transaction, also those of different units, and each sees the ones before it',
    async (harness) => {
      const store = harness.open();
      const { results, head } = appendAll(store, ['a', 'b', 'c']);
      const other = store.append(taken(NO_HEAD, 'd', { unit: OTHER_UNIT }));
      expect(harness.scheduled()).toBe(1);
      harness.flush();
      const answers = await Promise.all([...results, other]);
      expect(
        answers.map((one) => one.kind === 'written' && one.answer.ok && one.answer.seq),
      ).toEqual([1, 2, 3, 1]);
      expect(await store.head(UNIT)).toEqual(head);
    },
  ),
  rule(
    '[STO-13] an append that expects another head is a conflict: nothing of it is written, and the true head is told',
    async (harness) => {
      const store = harness.open();
      await written(store, harness, taken(NO_HEAD, 'a'));
      const head = await store.head(UNIT);
      expect(await written(store, harness, taken(NO_HEAD, 'b'))).toEqual({
        kind: 'conflict',
        head,
      });
      expect(await store.answer(UNIT, id('b'))).toBeNull();
      expect(await store.head(UNIT)).toEqual(head);
    },
  ),
  rule(
    '[STO-14] what was decided on top of a conflict is a conflict too, even when its number would fit',
    async (harness) => {
      const store = harness.open();
      const foreign = store.append(taken(NO_HEAD, 'foreign'));
      const stale = taken(NO_HEAD, 'stale');
      const onTop = taken(after(NO_HEAD, stale), 'on top');
      const results = [foreign, store.append(stale), store.append(onTop)];
      harness.flush();
      expect((await Promise.all(results)).map((one) => one.kind)).toEqual([
        'written',
        'conflict',
        'conflict',
      ]);
      expect((await store.read(UNIT, { from: 1 })).map((event) => event.commandId)).toEqual([
        'foreign',
      ]);
    },
  ),
  rule(
    '[STO-15] when a commit fails all in it are told so, nothing of it is there, and the next one works',
    async (harness) => {
      const store = harness.open();
      await written(
        store,
        harness,
        appendOf(NO_HEAD, 'first', { kind: 'events', events: [unitCreated()], facts: [] }),
      );
      const before = await store.head(UNIT);
      const heard: Commit[] = [];
      store.subscribe((commit) => heard.push(commit));
      harness.breakDisk();
      const { results } = appendAll(store, ['a', 'b'], before);
      // Large, so that a full disk is noticed in the middle of the transaction and not at its first row.
      const large = {
        kind: 'events',
        events: [casesAdded(...manyIds())],
        facts: [caseFact('case-9', id('key-9'))],
      } as const;
      const other = store.append(appendOf(NO_HEAD, 'c', large, { unit: OTHER_UNIT }));
      const settled = Promise.allSettled([
        ...results,
        other,
        store.append(appendOf(before, 'd', REFUSED)),
      ]);
      harness.flush();
      for (const one of await settled)
        expect(one).toMatchObject({ status: 'rejected', reason: expect.any(StorageFailed) });
      harness.repair();
      for (const look of [() => store, () => harness.open()]) {
        const open = look();
        expect(await open.head(UNIT)).toEqual(before);
        expect(await open.read(UNIT, { from: 2 })).toEqual([]);
        expect(await open.readCase(OTHER_UNIT, id('case-9'), 9)).toEqual([]);
        expect((await open.facts(OTHER_UNIT)).cases.size).toBe(0);
        for (const commandId of ['a', 'b', 'd'])
          expect(await open.answer(UNIT, id(commandId))).toBeNull();
      }
      expect(heard).toEqual([]);
      expect(await written(harness.open(), harness, taken(before, 'a'))).toMatchObject({
        kind: 'written',
      });
    },
  ),
  rule(
    '[STO-16] every commit is told once, after it and before its answers, in order, one message a unit and transaction',
    async (harness) => {
      const store = harness.open();
      const told: string[] = [];
      const stop = store.subscribe((commit) =>
        told.push(`${commit.unit} ${commit.events.map((event) => event.seq).join()}`),
      );
      const { results, head } = appendAll(store, ['a', 'b']);
      const answered = results.map((result) => result.then(() => told.push('answer')));
      const quiet = store.append(appendOf(head, 'quiet', { kind: 'quiet' }));
      const other = store.append(taken(NO_HEAD, 'c', { unit: OTHER_UNIT }));
      expect(told).toEqual([]);
      harness.flush();
      await Promise.all([...answered, quiet, other]);
      expect(told).toEqual(['unit-1 1,2', 'unit-2 1', 'answer', 'answer']);
      stop();
      await written(store, harness, taken(head, 'd'));
      expect(told).toHaveLength(4);
    },
  ),
  rule(
    '[STO-17] a commit tells the events as they are read back, and the head that they make',
    async (harness) => {
      const store = harness.open();
      const heard: Commit[] = [];
      store.subscribe((commit) => heard.push(commit));
      appendAll(store, ['a', 'b']);
      harness.flush();
      expect(heard).toEqual([
        { unit: UNIT, events: await store.read(UNIT, { from: 1 }), head: await store.head(UNIT) },
      ]);
    },
  ),
];

const REFUSED = { kind: 'refusal', refusal: { code: 'E_TAKEN' } } as const;

function manyIds(): string[] {
  return Array.from({ length: 1_000 }, (_, n) => `case-${n}`);
}

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const done = () => {
    settled = true;
  };
  promise.then(done, done);
  // A whole turn of the event loop: whatever could settle it without a commit has had the chance.
  await new Promise((resolve) => setImmediate(resolve));
  return settled;
}
