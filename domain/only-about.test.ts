import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordedEvent } from './event';
import type { CaseId } from './ids';
import { onlyAbout } from './only-about';
import { play, steps } from './testing/arbitraries';
import { touchedCases } from './undo/evolve';

const IDS = ['first', 'second', 'third'] as CaseId[];
const place = { seq: 1, at: 1, commandId: 'c' };

const NOBODY = { by: null, today: [], forgotten: [] };
const PLANS = { by: null, today: [{ person: 'the first to be seen' }], forgotten: ['third'] };

/** Events about three cases, each with something of its own. */
const BULK = [
  {
    type: 'CasesAdded',
    data: {
      cases: IDS.map((caseId) => ({ caseId, sourceKey: `key of ${caseId}` })),
      lifted: false,
    },
    priv: { by: 'eli', cases: IDS.map((id) => ({ reference: id, externalId: `S of ${id}` })) },
  },
  {
    type: 'CommandUndone',
    data: { cases: IDS.map((id) => ({ id, case: { id } })), undoes: 'd', counts: [], day: {} },
    priv: { by: 'eli', cases: IDS.map((id) => ({ reference: id, note: `note on ${id}` })) },
  },
  { type: 'ReservationsEnded', data: { cases: IDS }, priv: { by: 'eli' } },
  { type: 'CasesReleased', data: { taken: IDS, kept: [] }, priv: { by: 'eli' } },
  { type: 'CasesReleased', data: { taken: [], kept: IDS }, priv: { by: 'eli' } },
  { type: 'MissingKept', data: { cases: IDS }, priv: { by: 'eli' } },
  {
    type: 'CasesUpdated',
    data: { cases: IDS.map((caseId) => ({ caseId })), versions: IDS.map((caseId) => ({ caseId })) },
    priv: { by: 'eli' },
  },
  {
    type: 'CasesMarked',
    data: { missing: IDS, back: IDS, post: IDS.map((caseId) => ({ caseId })) },
    priv: { by: 'eli' },
  },
  { type: 'DayOpened', data: { returned: IDS, left: [], figures: {} }, priv: NOBODY },
  { type: 'DayOpened', data: { returned: [], left: IDS, figures: {} }, priv: PLANS },
].map((event) => ({ ...place, ...event }) as unknown as RecordedEvent);

test.each(BULK)('[API-14] nothing but the one case is left of $type', (event) => {
  const left = onlyAbout('second' as CaseId, event);
  const text = JSON.stringify(left);
  expect(text).toContain('second');
  expect(text).not.toMatch(/first|third/);
  expect(left.priv?.by).toEqual(event.priv?.by);
});

test.each(BULK)('[API-14] and neither when the private part of $type is forgotten', (event) => {
  const left = onlyAbout('second' as CaseId, { ...event, priv: null } as RecordedEvent);
  expect(left.priv).toBeNull();
  expect(JSON.stringify(left)).not.toMatch(/first|third/);
});

test('[API-14] in any history what is left of an event names the one case and no other', () => {
  fc.assert(
    fc.property(steps, (random) => {
      for (const event of play(random).unit.events) {
        for (const id of touchedCases(event))
          expect(new Set(touchedCases(onlyAbout(id, event)))).toEqual(new Set([id]));
      }
    }),
    { numRuns: 40 },
  );
});
