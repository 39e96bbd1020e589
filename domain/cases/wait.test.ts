import { describe, expect, test } from 'vitest';
import { must } from '../assert';
import type { Day } from '../calendar';
import type { CaseId, ReasonId } from '../ids';
import { get } from '../ordered-map';
import { caseFact } from '../read-models/facts';
import { waitedMs, waitedWorkingDays } from '../read-models/waiting';
import { eventsOf } from '../testing/given';
import {
  addCase,
  bjorn,
  ELI,
  eli,
  guro,
  idsIn,
  type SmallUnit,
  smallUnit,
  takenByEli,
  waitingCase,
} from '../testing/unit';

const DAY_MS = 86_400_000;
const card = (small: SmallUnit, id: CaseId) =>
  must(get(small.unit.board.cases, id), 'on the board');
const waitOn = (
  small: SmallUnit,
  party: 'employer' | 'practitioner',
  nextReview = '2026-10-21',
) => ({
  reason: small.incomeReport,
  party,
  nextReview: nextReview as Day,
  asked: null,
});

describe('waiting', () => {
  test('[WAIT-1] on hold with one or more waits', () => {
    const small = smallUnit();
    const caseId = takenByEli(small);
    const waits = [
      waitOn(small, 'employer'),
      { ...waitOn(small, 'practitioner'), asked: 'Erklæring om arbeidsevne' },
    ];
    const hold = { type: 'HoldCase', caseId, waits, keep: true } as const;
    expect(small.unit.wouldSay(bjorn, hold)).toMatchObject({ refusal: { code: 'E_NOT_YOURS' } });
    eventsOf(small.unit.when(eli, hold));
    expect(card(small, caseId).state).toMatchObject({
      kind: 'waiting',
      kept: true,
      waits: [
        { id: 0, party: 'employer', since: small.unit.now },
        { id: 1, party: 'practitioner', nextReview: '2026-10-21' },
      ],
    });
    expect(card(small, caseId).priv).toMatchObject({
      keptBy: ELI,
      takenBy: null,
      asked: { 1: 'Erklæring om arbeidsevne' },
    });
    const wrong = {
      ...hold,
      caseId: takenByEli(small),
      waits: [{ ...waitOn(small, 'employer'), reason: 'none' as ReasonId }],
    };
    expect(small.unit.wouldSay(eli, wrong)).toMatchObject({
      refusal: { code: 'E_NOT_FOUND', field: 'waits.0.reason' },
    });
    const arrived = { ...hold, caseId: addCase(small, { arrived: true }) };
    expect(small.unit.wouldSay(eli, arrived)).toMatchObject({ refusal: { code: 'E_CHANGED' } });
  });

  test('[WAIT-2] a review in the past or beyond a year is refused; on a day off it moves', () => {
    const small = smallUnit();
    const caseId = takenByEli(small);
    const hold = (day: string) =>
      ({ type: 'HoldCase', caseId, waits: [waitOn(small, 'employer', day)], keep: false }) as const;
    for (const day of ['2026-10-14', '2026-10-13', '2027-10-16']) {
      expect(small.unit.wouldSay(eli, hold(day))).toMatchObject({
        refusal: { code: 'E_BAD_DATE', field: 'waits.0.nextReview' },
      });
    }
    eventsOf(small.unit.when(eli, hold('2026-12-25')));
    expect(card(small, caseId).state).toMatchObject({ waits: [{ nextReview: '2026-12-28' }] });
  });

  test('[WAIT-3] a review sets a new day and keeps the beginning of the wait', () => {
    const small = smallUnit();
    const caseId = waitingCase(small);
    const began = small.unit.now;
    small.unit.at('2026-10-21');
    const review = (nextReview: string, reminded = true) =>
      ({ type: 'ReviewWait', caseId, wait: 0, nextReview: nextReview as Day, reminded }) as const;
    eventsOf(small.unit.when(bjorn, review('2026-10-28')));
    expect(card(small, caseId).state).toMatchObject({
      waits: [
        {
          since: began,
          nextReview: '2026-10-28',
          reviews: [{ at: small.unit.now, reminded: true }],
        },
      ],
    });
    expect(small.unit.when(bjorn, review('2026-10-28'))).toEqual({ kind: 'quiet' });
    expect(small.unit.wouldSay(eli, review('2026-10-21'))).toMatchObject({
      refusal: { code: 'E_BAD_DATE' },
    });
    expect(small.unit.wouldSay(eli, { ...review('2026-10-29'), wait: 7 })).toMatchObject({
      refusal: { code: 'E_CHANGED' },
    });
  });

  test('[WAIT-4] with the last document the case goes back at its original received date, flagged', () => {
    const small = smallUnit();
    const caseId = waitingCase(small);
    addCase(small, { received: '2026-10-02' });
    small.unit.later(3 * DAY_MS);
    eventsOf(small.unit.when(bjorn, { type: 'ReceiveDocument', caseId, wait: null }));
    expect(idsIn(small, 'ready')[0]).toBe(caseId);
    expect(card(small, caseId)).toMatchObject({
      received: '2026-10-01',
      cameBack: 'waiting',
      priv: { takenBy: null, asked: {} },
    });
    expect(small.unit.when(eli, { type: 'ReceiveDocument', caseId, wait: null })).toEqual({
      kind: 'quiet',
    });
    const other = addCase(small);
    expect(
      small.unit.wouldSay(eli, { type: 'ReceiveDocument', caseId: other, wait: null }),
    ).toMatchObject({
      refusal: { code: 'E_CHANGED', stood: { state: 'ready' } },
    });
  });

  test('[WAIT-5] a kept case goes back to its keeper if at work, otherwise to the queue', () => {
    const small = smallUnit();
    const kept = waitingCase(small, true);
    eventsOf(small.unit.when(bjorn, { type: 'ReceiveDocument', caseId: kept, wait: null }));
    expect(card(small, kept)).toMatchObject({
      state: { kind: 'taken', until: '2026-10-15' },
      priv: { takenBy: ELI },
    });
    const awayThen = waitingCase(small, true);
    small.unit.when(eli, { type: 'MarkAway', person: ELI });
    eventsOf(small.unit.when(bjorn, { type: 'ReceiveDocument', caseId: awayThen, wait: null }));
    expect(card(small, awayThen)).toMatchObject({
      state: { kind: 'ready' },
      priv: { takenBy: null, keptBy: null },
    });
  });

  test('[WAIT-6] with several waits it waits until all have ended; ended ones stay as intervals', () => {
    const small = smallUnit();
    const caseId = waitingCase(small);
    const began = small.unit.now;
    eventsOf(
      small.unit.later(DAY_MS).when(eli, {
        type: 'HoldCase',
        caseId,
        waits: [waitOn(small, 'practitioner')],
        keep: false,
      }),
    );
    eventsOf(small.unit.later(DAY_MS).when(eli, { type: 'ReceiveDocument', caseId, wait: 0 }));
    expect(card(small, caseId)).toMatchObject({
      state: { kind: 'waiting', waits: [{ id: 1, party: 'practitioner' }] },
      waited: [{ from: began, to: began + 2 * DAY_MS, party: 'employer' }],
    });
    expect(small.unit.wouldSay(eli, { type: 'ReceiveDocument', caseId, wait: 0 })).toMatchObject({
      refusal: { code: 'E_CHANGED' },
    });
    eventsOf(small.unit.when(eli, { type: 'ReceiveDocument', caseId, wait: 1 }));
    expect(card(small, caseId).waited.map((wait) => wait.party)).toEqual([
      'employer',
      'practitioner',
    ]);
  });

  test('[WAIT-7] waiting time per party is the union of its intervals', () => {
    const small = smallUnit();
    const caseId = waitingCase(small);
    small.unit
      .later(DAY_MS)
      .when(eli, { type: 'HoldCase', caseId, waits: [waitOn(small, 'employer')], keep: false });
    small.unit.later(DAY_MS).when(eli, { type: 'ReceiveDocument', caseId, wait: 0 });
    expect(waitedMs(card(small, caseId), small.unit.now + DAY_MS)).toEqual({
      employer: 3 * DAY_MS,
    });
    small.unit.later(DAY_MS).when(eli, { type: 'FinishCase', caseId });
    expect(caseFact(card(small, caseId)).waitedMs).toEqual({ employer: 3 * DAY_MS });
  });

  test('[WAIT-8] [EDIT-4] neither more waits, edits, notes nor urgency reset a clock', () => {
    const small = smallUnit();
    const caseId = waitingCase(small);
    const began = small.unit.now;
    for (let edit = 0; edit < 20; edit++) {
      small.unit.later(DAY_MS);
      const before = card(small, caseId).priv.note;
      eventsOf(
        small.unit.when(eli, {
          type: 'WriteNote',
          caseId,
          note: `Notat ${edit}`,
          replaces: before,
        }),
      );
    }
    small.unit.when(guro, { type: 'MarkUrgent', caseId, reason: 'Haster' });
    eventsOf(
      small.unit.when(eli, {
        type: 'HoldCase',
        caseId,
        waits: [waitOn(small, 'practitioner', '2026-11-20')],
        keep: false,
      }),
    );
    expect(card(small, caseId).state).toMatchObject({
      since: began,
      waits: [{ since: began }, { id: 1 }],
    });
    expect(waitedWorkingDays(card(small, caseId), '2026-10-21' as Day, [])).toBe(5);
  });

  test('[WAIT-9] one more wait changes nothing in who keeps the case, and a leader keeps it with its holder', () => {
    const small = smallUnit();
    const hold = (caseId: CaseId, keep: boolean) =>
      ({ type: 'HoldCase', caseId, waits: [waitOn(small, 'practitioner')], keep }) as const;
    const kept = waitingCase(small, true);
    eventsOf(small.unit.when(bjorn, hold(kept, false)));
    expect(card(small, kept)).toMatchObject({ state: { kept: true }, priv: { keptBy: ELI } });
    const free = waitingCase(small);
    eventsOf(small.unit.when(bjorn, hold(free, true)));
    expect(card(small, free)).toMatchObject({ state: { kept: false }, priv: { keptBy: null } });
    const elis = takenByEli(small);
    eventsOf(small.unit.when(guro, hold(elis, true)));
    expect(card(small, elis)).toMatchObject({ state: { kept: true }, priv: { keptBy: ELI } });
  });
});
