import { expect } from 'vitest';
import type { Day } from '@/domain/calendar';
import type { BoardEvent } from '@/domain/event';
import type { PriorityId } from '@/domain/ids';
import type { FactChange } from '@/domain/read-models/fact-changes';
import { NO_HEAD } from '../chain';
import type { EventStore, Head } from '../event-store';
import {
  ALICE,
  after,
  appendOf,
  caseFact,
  casesAdded,
  type Harness,
  id,
  type Rule,
  rule,
  START,
  UNIT,
  written,
} from './harness';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** That what is past its clock is cleared and nothing else is, and that it stays so. */
export const forgetRules: readonly Rule[] = [
  rule(
    '[STO-60] who finished is forgotten once the day has turned, and not before',
    async (harness) => {
      const store = harness.open();
      await day(store, harness, { turned: false });
      expect(await forget(store, harness, 0)).toBe(0);
      const again = await turn(store, harness);
      expect(await forget(store, harness, 1)).toBe(1);
      expect(await privateParts(again)).toEqual(['CasesAdded', 'CaseTaken']);
    },
  ),
  rule(
    '[STO-61] of an event about several cases only what is about one that is gone is cleared',
    async (harness) => {
      const store = harness.open();
      await day(store, harness, { turned: true });
      await forget(store, harness, 31);
      const [added] = await store.read(UNIT, { from: 1, limit: 1 });
      expect(added?.priv).toEqual({
        by: ALICE,
        cases: [null, { reference: 'S-case-2', externalId: null }],
      });
      expect(await privateParts(store)).toEqual(['CasesAdded']);
      expect(await store.verify(UNIT)).toBeNull();
    },
  ),
  rule(
    '[STO-62] what was forgotten stays so over a restart, and is not looked for again',
    async (harness) => {
      await day(harness.open(), harness, { turned: true });
      expect(await forget(harness.open(), harness, 31)).toBeGreaterThan(0);
      const store = harness.open();
      expect(await forget(store, harness, 32)).toBe(0);
      expect(await privateParts(store)).toEqual(['CasesAdded']);
      expect(await store.tidy()).toBe(true);
    },
  ),
  rule(
    '[STO-63] all that was told of a thing which is no case is cleared when it has left the board and its days have passed',
    async (harness) => {
      const store = harness.open();
      const priority = 'p' as PriorityId;
      const priv = { by: ALICE };
      const added: BoardEvent = {
        type: 'PriorityAdded',
        data: { priority, text: 'Ringe', key: 'a' },
        priv: { ...priv, owner: ALICE },
      };
      const events: BoardEvent[] = [
        added,
        { type: 'PriorityFinished', data: { priority }, priv },
        { type: 'PriorityTakenUp', data: { priority }, priv },
        { type: 'PriorityDropped', data: { priority }, priv },
      ];
      const outcome = { kind: 'events', events, facts: [] } as const;
      await written(store, harness, appendOf(NO_HEAD, 'work', outcome));
      await turn(store, harness);
      expect(await forget(store, harness, 7)).toBe(0);
      expect(await forget(store, harness, 8)).toBe(events.length);
      expect(await privateParts(harness.open())).toEqual([]);
    },
  ),
];

/** What has to wait for a turn of its own gets one: here the test is the event loop. */
async function forget(store: EventStore, harness: Harness, days: number): Promise<number> {
  const forgetting = store.forgetPrivate(UNIT, START + days * DAY_MS);
  let settled = false;
  const done = () => {
    settled = true;
  };
  forgetting.then(done, done);
  while (!settled) {
    await new Promise((resolve) => setImmediate(resolve));
    harness.flush();
  }
  return forgetting;
}

/** Two cases come in, and the first is taken and finished. */
async function day(
  store: EventStore,
  harness: Harness,
  { turned }: { turned: boolean },
): Promise<void> {
  const events: BoardEvent[] = [
    casesAdded('case-1', 'case-2'),
    {
      type: 'CaseTaken',
      data: { caseId: id('case-1'), until: '2026-11-24' as Day },
      priv: { by: ALICE },
    },
    { type: 'CaseFinished', data: { caseId: id('case-1') }, priv: { by: ALICE } },
  ];
  const facts: FactChange[] = [
    caseFact('case-1', null, { closedAt: START, outcome: 'done' }),
    caseFact('case-2', null),
  ];
  await written(store, harness, appendOf(NO_HEAD, 'work', { kind: 'events', events, facts }));
  if (turned) await turn(store, harness);
}

async function turn(store: EventStore, harness: Harness): Promise<EventStore> {
  const head: Head = await store.head(UNIT);
  const figures = {
    day: '2026-11-23' as Day,
    received: 0,
    registered: 0,
    finished: 1,
    withdrawn: 0,
    reopened: 0,
    stock: 1,
    waiting: 0,
    oldest: null,
    workers: 1,
    away: 0,
    personDays: 100,
    afterDuties: 100,
    upToDate: null,
  };
  const opened: BoardEvent = {
    type: 'DayOpened',
    data: {
      day: '2026-11-24' as Day,
      figures,
      returned: [],
      left: [id('case-1')],
      priorities: { left: [], offered: [] },
      improvement: { ideas: [], actions: [] },
      staffing: { away: 0, personDays: 100, onDuties: 0 },
    },
    priv: { by: null, plans: [], today: [], forgotten: [] },
  };
  const append = appendOf(
    head,
    'open',
    { kind: 'events', events: [opened], facts: [] },
    { at: START + DAY_MS },
  );
  expect(after(head, append).seq).toBe(head.seq + 1);
  await written(store, harness, append);
  return store;
}

/** The last turn of the day keeps the plans of its day. */
async function privateParts(store: EventStore): Promise<string[]> {
  const events = await store.read(UNIT, { from: 1 });
  return events
    .filter(({ type, priv }) => priv !== null && type !== 'DayOpened')
    .map(({ type }) => type);
}
