import { expect } from 'vitest';
import { hashOf, link, NO_HEAD } from '../chain';
import {
  ALICE,
  after,
  appendAll,
  appendOf,
  casesAdded,
  caseTaken,
  id,
  OTHER_UNIT,
  type Rule,
  rule,
  START,
  taken,
  UNIT,
  unitCreated,
  written,
} from './harness';

/** What the log is: numbers, time, hashes, and what is read from it. */
export const logRules: readonly Rule[] = [
  rule(
    '[STO-1] events are numbered 1, 2, 3 … within their unit and read back in that order, a page at a time',
    async (harness) => {
      const store = harness.open();
      appendAll(store, ['a', 'b', 'c', 'd', 'e']);
      harness.flush();
      const all = await store.read(UNIT, { from: 1 });
      expect(all.map((event) => [event.seq, event.commandId])).toEqual([
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
        [4, 'd'],
        [5, 'e'],
      ]);
      const page = await store.read(UNIT, { from: 2, to: 4, limit: 2 });
      expect(page.map((event) => event.seq)).toEqual([2, 3]);
      expect(await store.read(UNIT, { from: 6 })).toEqual([]);
    },
  ),
  rule(
    '[STO-2] a unit has its own numbers, answers and cases, whatever another unit holds',
    async (harness) => {
      const store = harness.open();
      await written(store, harness, taken(NO_HEAD, 'a'));
      const other = taken(NO_HEAD, 'a', { unit: OTHER_UNIT, fingerprint: 'another' });
      expect(await written(store, harness, other)).toMatchObject({
        kind: 'written',
        answer: { ok: true, seq: 1 },
      });
      expect((await store.answer(OTHER_UNIT, id('a')))?.fingerprint).toBe('another');
      expect((await store.answer(UNIT, id('a')))?.fingerprint).toBe('by a');
      expect(await store.readCase(UNIT, id('case-1'), 10)).toHaveLength(1);
    },
  ),
  rule(
    '[STO-3] what is read back equals what was written, to the letter, with its private part or with null in its place',
    async (harness) => {
      const store = harness.open();
      const event = casesAdded('case-æøå-😀', 'case-2');
      const system = unitCreated();
      const outcome = {
        kind: 'events',
        events: [system, event, { ...event, priv: null }],
        facts: [],
      } as const;
      await written(store, harness, appendOf(NO_HEAD, 'a', outcome));
      const place = { at: START, commandId: id('a') };
      const stripped = await store.read(UNIT, { from: 1, stripped: true });
      expect(stripped.map((one) => one.priv)).toEqual([null, null, null]);
      expect(await store.read(UNIT, { from: 1 })).toEqual([
        { ...system, seq: 1, ...place },
        { ...event, seq: 2, ...place },
        { ...event, priv: null, seq: 3, ...place },
      ]);
    },
  ),
  rule('[STO-4] time never falls along the log, whatever the clock says', async (harness) => {
    const store = harness.open();
    await written(store, harness, taken(NO_HEAD, 'a', { at: START + 5_000 }));
    await written(store, harness, taken(await store.head(UNIT), 'b', { at: START }));
    await written(store, harness, taken(await store.head(UNIT), 'c', { at: START + 9_000 }));
    const events = await store.read(UNIT, { from: 1 });
    expect(events.map((event) => event.at - START)).toEqual([5_000, 5_000, 9_000]);
    expect((await store.head(UNIT)).at).toBe(START + 9_000);
  }),
  rule(
    '[STO-5] an instant names one place in the log: the last event that had happened by then',
    async (harness) => {
      const store = harness.open();
      let head = NO_HEAD;
      for (const [commandId, at] of [
        ['a', 10],
        ['b', 20],
        ['c', 20],
        ['d', 30],
      ] as const) {
        const append = taken(head, commandId, { at: START + at });
        head = after(head, append);
        await written(store, harness, append);
      }
      const instants = [9, 10, 19, 20, 29, 30, 99];
      const found = await Promise.all(instants.map((at) => store.seqAt(UNIT, START + at)));
      expect(found).toEqual([0, 1, 1, 3, 3, 4, 4]);
      expect(await store.seqAt(OTHER_UNIT, START)).toBe(0);
    },
  ),
  rule(
    '[STO-6] each event carries a hash over the one before and its public part, and the whole chain can be verified',
    async (harness) => {
      const store = harness.open();
      const event = caseTaken('case-1');
      const { head } = appendAll(store, ['a', 'b']);
      harness.flush();
      expect(await store.head(UNIT)).toEqual(head);
      expect(await store.hashAt(UNIT, 0)).toBe('');
      const first = {
        seq: 1,
        at: START,
        commandId: id<never>('a'),
        type: event.type,
        v: 1,
        data: JSON.stringify(event.data),
      };
      expect(await store.hashAt(UNIT, 1)).toBe(hashOf(UNIT, '', first));
      expect(await store.hashAt(UNIT, 2)).toBe(head.hash);
      expect(await store.hashAt(UNIT, 3)).toBeNull();
      expect(await store.verify(UNIT)).toBeNull();
      // The same log of another unit, or with one letter changed, has other hashes; other persons have the same.
      expect(
        link(OTHER_UNIT, NO_HEAD, { commandId: id('a'), at: START }, [event]).head.hash,
      ).not.toBe(hashOf(UNIT, '', first));
      expect(hashOf(UNIT, '', { ...first, data: first.data.replace('24', '25') })).not.toBe(
        hashOf(UNIT, '', first),
      );
      const forgotten = link(UNIT, NO_HEAD, { commandId: id('a'), at: START }, [
        { ...event, priv: null },
      ]);
      expect(forgotten.head.hash).toBe(hashOf(UNIT, '', first));
    },
  ),
  rule(
    '[STO-7] a case has its own history: the newest events that name it, oldest first, those that name many included',
    async (harness) => {
      const store = harness.open();
      const events = [
        casesAdded('case-1', 'case-2'),
        caseTaken('case-2'),
        caseTaken('case-1'),
        caseTaken('case-1'),
      ];
      await written(store, harness, appendOf(NO_HEAD, 'a', { kind: 'events', events, facts: [] }));
      const seqs = async (caseId: string, limit: number) =>
        (await store.readCase(UNIT, id(caseId), limit)).map((event) => event.seq);
      expect(await seqs('case-1', 10)).toEqual([1, 3, 4]);
      expect(await seqs('case-1', 2)).toEqual([3, 4]);
      expect(await seqs('case-2', 10)).toEqual([1, 2]);
      expect(await seqs('case-3', 10)).toEqual([]);
    },
  ),
  rule(
    '[STO-8] after a restart the log, its head and its hashes are what they were',
    async (harness) => {
      const store = harness.open();
      appendAll(store, ['a', 'b', 'c']);
      harness.flush();
      const before = { head: await store.head(UNIT), events: await store.read(UNIT, { from: 1 }) };
      const again = harness.open();
      expect({ head: await again.head(UNIT), events: await again.read(UNIT, { from: 1 }) }).toEqual(
        before,
      );
      expect(before.events.map((event) => event.priv)).toEqual([
        { by: ALICE },
        { by: ALICE },
        { by: ALICE },
      ]);
      expect(await again.verify(UNIT)).toBeNull();
      expect(await written(again, harness, taken(before.head, 'd'))).toMatchObject({
        kind: 'written',
        answer: { seq: 4 },
      });
    },
  ),
];
