import { expect } from 'vitest';
import { must } from '@/domain/assert';
import type { Day } from '@/domain/calendar';
import type { SourceKey } from '@/domain/ids';
import type { FactChange } from '@/domain/read-models/fact-changes';
import { BOARD_VERSION } from '../board-file';
import { NO_HEAD } from '../chain';
import type { EventStore } from '../event-store';
import { FACTS_VERSION, noFacts } from '../unit-facts';
import {
  ALICE,
  appendOf,
  caseFact,
  casesAdded,
  type Harness,
  id,
  OTHER_UNIT,
  type Rule,
  rule,
  START,
  UNIT,
  unitCreated,
  written,
} from './harness';

/** The projections beside the log, and the boards that are kept. */
export const factRules: readonly Rule[] = [
  rule(
    '[STO-30] projections change in the transaction of the events they follow from, and are there after a restart',
    async (harness) => {
      const store = harness.open();
      await writeFacts(store, harness, 'a', [
        { table: 'unit', name: 'Ytelser 1' },
        { table: 'member', person: ALICE, role: 'leader' },
        { table: 'member', person: id<never>('bob'), role: 'member' },
        caseFact('case-1', id('key-1'), { waitedMs: { user: 5 } }),
        caseFact('case-2', null),
        { table: 'day', set: FIGURES },
        { table: 'cutoff', day: FIGURES.day, set: SEAL },
      ]);
      await writeFacts(store, harness, 'b', [
        { table: 'unit', name: 'Ytelser 2' },
        { table: 'member', person: ALICE, role: 'reader' },
        { table: 'member', person: id<never>('bob'), role: null },
        caseFact('case-1', id('key-1'), { outcome: 'done', closedAt: START }),
        { table: 'case', gone: id('case-2') },
        { table: 'closed', closed: { at: START, into: 'Ytelser 9' } },
        {
          table: 'day',
          set: { ...FIGURES, stock: 7, oldest: null, upToDate: null, corrected: true },
        },
      ]);
      const facts = await harness.open().facts(UNIT);
      expect(facts.name).toBe('Ytelser 2');
      expect(facts.closed).toEqual({ at: START, into: 'Ytelser 9' });
      expect([...facts.members]).toEqual([[ALICE, 'reader']]);
      expect([...facts.cases.values()]).toEqual([
        factOf(caseFact('case-1', id('key-1'), { outcome: 'done', closedAt: START })),
      ]);
      expect([...facts.days.values()]).toEqual([
        { ...FIGURES, stock: 7, oldest: null, upToDate: null, corrected: true },
      ]);
      expect([...facts.cutoffs]).toEqual([[FIGURES.day, SEAL]]);
      expect(await harness.open().units()).toEqual([UNIT]);
    },
  ),
  rule(
    '[API-25] the figures of days are found by the first and the last of them, in order, for one unit',
    async (harness) => {
      const store = harness.open();
      const on = (day: string) => ({ ...FIGURES, day: day as Day });
      await writeFacts(store, harness, 'a', [
        { table: 'unit', name: 'Ytelser 1' },
        { table: 'day', set: on('2026-11-24') },
        { table: 'day', set: { ...on('2026-11-20'), upToDate: null } },
        { table: 'day', set: on('2026-11-23') },
      ]);
      const again = harness.open();
      expect(await again.days(UNIT, '2026-11-20' as Day, '2026-11-23' as Day)).toEqual([
        { ...on('2026-11-20'), upToDate: null },
        on('2026-11-23'),
      ]);
      expect(await again.days(UNIT, '2026-11-25' as Day, '2026-11-30' as Day)).toEqual([]);
      expect(await again.days(OTHER_UNIT, '2026-11-20' as Day, '2026-11-30' as Day)).toEqual([]);
    },
  ),
  rule(
    '[STO-31] an external id has a key of its own in each unit, and is known when a case of the log has it',
    async (harness) => {
      const store = harness.open();
      const key = await keyOf(store, 'SAK-1');
      expect(await store.sources(UNIT, ['SAK-1', 'SAK-2'])).toMatchObject({
        'SAK-1': { key, known: false },
        'SAK-2': { known: false },
      });
      await writeFacts(store, harness, 'a', [caseFact('case-1', key)]);
      const again = harness.open();
      expect(await again.sources(UNIT, ['SAK-1', 'SAK-2'])).toMatchObject({
        'SAK-1': { key, known: true },
        'SAK-2': { known: false },
      });
      const elsewhere = (await again.sources(OTHER_UNIT, ['SAK-1']))['SAK-1'];
      expect(elsewhere?.known).toBe(false);
      expect(elsewhere?.key).not.toBe(key);
      expect(key).not.toContain('SAK-1');
    },
  ),
  rule(
    '[STO-32] an external id is known already while the case that has it waits for its commit, and no more when it is gone',
    async (harness) => {
      const store = harness.open();
      const key = await keyOf(store, 'SAK-1');
      const added = {
        kind: 'events',
        events: [casesAdded('case-1')],
        facts: [caseFact('case-1', key)],
      } as const;
      const pending = store.append(appendOf(NO_HEAD, 'a', added));
      expect((await store.sources(UNIT, ['SAK-1']))['SAK-1']?.known).toBe(true);
      harness.flush();
      await pending;
      await writeFacts(store, harness, 'b', [{ table: 'case', gone: id('case-1') }]);
      expect((await store.sources(UNIT, ['SAK-1']))['SAK-1']?.known).toBe(false);
      await writeFacts(store, harness, 'c', [caseFact('case-2', key)]);
      expect((await store.sources(UNIT, ['SAK-1']))['SAK-1']?.known).toBe(true);
    },
  ),
  rule(
    '[STO-33] two cases of a unit never have the same source: the commit that would do it fails',
    async (harness) => {
      const store = harness.open();
      await writeFacts(store, harness, 'a', [caseFact('case-1', id('key-1'))]);
      await expect(
        writeFacts(store, harness, 'b', [caseFact('case-2', id('key-1'))]),
      ).rejects.toThrow('The commit failed');
      expect([...(await store.facts(UNIT)).cases.keys()]).toEqual(['case-1']);
    },
  ),
  rule(
    '[STO-34] projections can be replaced as a whole; name and memberships are left as they are',
    async (harness) => {
      const store = harness.open();
      await writeFacts(store, harness, 'a', [
        { table: 'unit', name: 'Ytelser 1' },
        { table: 'member', person: ALICE, role: 'leader' },
        caseFact('case-1', id('key-1')),
        { table: 'day', set: FIGURES },
      ]);
      const fresh = {
        ...noFacts(),
        version: 7,
        cases: new Map([[id<never>('case-2'), factOf(caseFact('case-2', id('key-1')))]]),
      };
      await store.replaceFacts(UNIT, fresh);
      const again = harness.open();
      const facts = await again.facts(UNIT);
      expect(facts).toMatchObject({ version: 7, name: 'Ytelser 1' });
      expect([await again.factsVersion(UNIT), await again.factsVersion(OTHER_UNIT)]).toEqual([
        7,
        FACTS_VERSION,
      ]);
      expect([...facts.members.keys()]).toEqual([ALICE]);
      expect([...facts.cases.keys()]).toEqual(['case-2']);
      expect(facts.days.size).toBe(0);
      expect((await again.sources(UNIT, ['SAK-1']))['SAK-1']?.known).toBe(false);
    },
  ),
  rule(
    '[STO-35] past boards are kept, and the nearest before a number is found; the newest one is overwritten',
    async (harness) => {
      const store = harness.open();
      const file = (seq: number) => ({
        seq,
        hash: `${seq}`.padStart(32, '0'),
        version: BOARD_VERSION,
        bytes: Uint8Array.from([seq, 0, 255]),
      });
      for (const seq of [20, 10, 30]) await store.saveSnapshot(UNIT, file(seq), 'past');
      await store.saveSnapshot(UNIT, file(31), 'latest');
      await store.saveSnapshot(UNIT, file(40), 'latest');
      const again = harness.open();
      const found = async (atMost: number) => (await again.snapshot(UNIT, { atMost }))?.seq ?? null;
      expect([await found(9), await found(10), await found(29), await found(99)]).toEqual([
        null,
        10,
        20,
        30,
      ]);
      const latest = must(await again.snapshot(UNIT, 'latest'), 'it was saved');
      expect({ ...latest, bytes: [...latest.bytes] }).toEqual({ ...file(40), bytes: [40, 0, 255] });
      expect(await again.snapshot(OTHER_UNIT, 'latest')).toBeNull();
    },
  ),
  rule(
    '[STO-36] a board of another version is not found, hides none of this one, and is overwritten by it',
    async (harness) => {
      const store = harness.open();
      const file = (seq: number, version: number) => ({
        seq,
        hash: `${seq}`.padStart(32, '0'),
        version,
        bytes: Uint8Array.from([seq, version]),
      });
      await store.saveSnapshot(UNIT, file(10, BOARD_VERSION), 'past');
      for (const seq of [5, 20, 30])
        await store.saveSnapshot(UNIT, file(seq, BOARD_VERSION - 1), 'past');
      await store.saveSnapshot(UNIT, file(31, BOARD_VERSION - 1), 'latest');
      const found = async (atMost: number) => (await store.snapshot(UNIT, { atMost }))?.seq ?? null;
      expect([await found(9), await found(10), await found(99)]).toEqual([null, 10, 10]);
      expect(await store.snapshot(UNIT, 'latest')).toBeNull();
      expect(await store.pastBoards(UNIT)).toEqual([10]);
      await store.saveSnapshot(UNIT, file(20, BOARD_VERSION), 'past');
      await store.saveSnapshot(UNIT, file(32, BOARD_VERSION), 'latest');
      expect(await found(99)).toBe(20);
      expect((await store.snapshot(UNIT, 'latest'))?.seq).toBe(32);
      expect(await store.pastBoards(UNIT)).toEqual([10, 20]);
      expect(await store.pastBoards(OTHER_UNIT)).toEqual([]);
    },
  ),
];

const FIGURES = {
  day: '2026-11-20' as Day,
  received: 1,
  registered: 2,
  finished: 3,
  withdrawn: 4,
  reopened: 5,
  stock: 6,
  waiting: 7,
  oldest: '2026-11-01' as Day,
  workers: 8,
  personDays: 650,
  afterDuties: 525,
  away: 9,
  upToDate: true,
  corrected: false,
};
const SEAL = { at: START, upToDate: false, unregistered: 3, corrected: true };

async function writeFacts(
  store: EventStore,
  harness: Harness,
  commandId: string,
  facts: readonly FactChange[],
) {
  const events = commandId === 'a' ? [unitCreated()] : [casesAdded('case-1')];
  return written(
    store,
    harness,
    appendOf(await store.head(UNIT), commandId, { kind: 'events', events, facts }),
  );
}

async function keyOf(store: EventStore, externalId: string): Promise<SourceKey> {
  return must(
    (await store.sources(UNIT, [externalId]))[externalId],
    'an answer for every id that was asked for',
  ).key;
}

function factOf(change: FactChange) {
  if (change.table === 'case' && 'set' in change) return change.set;
  throw new Error('not the row of a case');
}
