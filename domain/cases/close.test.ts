import { describe, expect, test } from 'vitest';
import { must } from '../assert';
import type { Day } from '../calendar';
import type { CaseId, SourceKey } from '../ids';
import { get } from '../ordered-map';
import { caseFromEvents } from '../replay';
import { eventsOf, SYSTEM } from '../testing/given';
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

const card = (small: SmallUnit, id: CaseId) =>
  must(get(small.unit.board.cases, id), 'on the board');
const openNext = (small: SmallUnit, day: string) =>
  eventsOf(small.unit.at(day, '00:00').when(SYSTEM, { type: 'OpenDay', day: day as Day }));

describe('the end', () => {
  test('[END-1] finished by its holder, and a waiting one by anybody', () => {
    const small = smallUnit();
    const caseId = takenByEli(small);
    expect(small.unit.wouldSay(bjorn, { type: 'FinishCase', caseId })).toMatchObject({
      refusal: { code: 'E_NOT_YOURS', stood: { by: ELI } },
    });
    eventsOf(small.unit.when(eli, { type: 'FinishCase', caseId }));
    expect(small.unit.when(eli, { type: 'FinishCase', caseId })).toEqual({ kind: 'quiet' });
    const waiting = waitingCase(small);
    eventsOf(small.unit.later(1_000).when(bjorn, { type: 'FinishCase', caseId: waiting }));
    expect(card(small, waiting)).toMatchObject({
      state: { kind: 'done' },
      waited: [{ party: 'employer' }],
    });
    expect(small.unit.board.day.finished).toBe(2);
  });

  test('[END-2] withdrawn with a reason from a closed list', () => {
    const small = smallUnit();
    const caseId = addCase(small, { arrived: true });
    eventsOf(small.unit.when(bjorn, { type: 'WithdrawCase', caseId, why: 'duplicate' }));
    expect(card(small, caseId).state).toMatchObject({ kind: 'withdrawn', why: 'duplicate' });
    expect(small.unit.when(bjorn, { type: 'WithdrawCase', caseId, why: 'moved' })).toEqual({
      kind: 'quiet',
    });
    const taken = takenByEli(small);
    expect(
      small.unit.wouldSay(bjorn, { type: 'WithdrawCase', caseId: taken, why: 'moved' }),
    ).toMatchObject({ refusal: { code: 'E_NOT_YOURS' } });
    eventsOf(small.unit.when(guro, { type: 'WithdrawCase', caseId: taken, why: 'moved' }));
  });

  test('[END-3] reopened at its original received date, also when it has left the board', () => {
    const small = smallUnit();
    const caseId = takenByEli(small);
    small.unit.when(eli, { type: 'FinishCase', caseId });
    eventsOf(small.unit.when(bjorn, { type: 'ReopenCase', caseId }));
    expect(card(small, caseId)).toMatchObject({
      received: '2026-10-01',
      state: { kind: 'ready' },
      milestones: { reopened: 1 },
    });
    expect(small.unit.when(bjorn, { type: 'ReopenCase', caseId })).toEqual({ kind: 'quiet' });
    expect(small.unit.wouldSay(eli, { type: 'ReopenCase', caseId })).toMatchObject({
      refusal: { code: 'E_CHANGED' },
    });
    small.unit.when(eli, { type: 'TakeCase', caseId });
    small.unit.when(eli, { type: 'FinishCase', caseId });
    openNext(small, '2026-10-15');
    expect(get(small.unit.board.cases, caseId)).toBeUndefined();
    const mine = small.unit.events.filter((event) =>
      'caseId' in event.data
        ? event.data.caseId === caseId
        : event.type === 'CasesAdded' || event.type === 'DayOpened',
    );
    const closedCase = must(caseFromEvents(caseId, mine), 'the log knows it');
    small.unit.facts = { ...small.unit.facts, closedCase };
    expect(small.unit.wouldSay(eli, { type: 'TakeCase', caseId })).toMatchObject({
      refusal: { code: 'E_GONE' },
    });
    eventsOf(small.unit.when(bjorn, { type: 'ReopenCase', caseId }));
    expect(card(small, caseId)).toMatchObject({
      received: '2026-10-01',
      state: { kind: 'ready' },
      milestones: { reopened: 2 },
      priv: { reference: 'S-1001', passedBy: [] },
    });
    expect(idsIn(small, 'ready')).toEqual([caseId]);
  });

  test('[END-3] a reopened case whose reference is forgotten gets a new one, and a duplicate is refused', () => {
    const small = smallUnit();
    const caseId = takenByEli(small);
    small.unit.when(eli, { type: 'FinishCase', caseId });
    const done = card(small, caseId);
    openNext(small, '2026-10-15');
    small.unit.facts = {
      ...small.unit.facts,
      closedCase: { ...done, priv: { ...done.priv, reference: null } },
    };
    eventsOf(small.unit.when(bjorn, { type: 'ReopenCase', caseId }));
    expect(card(small, caseId).priv.reference).toBe('S-1002');
    expect(small.unit.board.references).toBe(2);
    small.unit.facts = {
      sources: { 'A-1': { key: 'k1' as SourceKey, known: false } },
      closedCase: null,
      onServer: true,
    };
    addCase(small, { externalId: 'A-1' });
    small.unit.facts = {
      ...small.unit.facts,
      closedCase: { ...done, id: 'old' as CaseId, sourceKey: 'k1' as SourceKey },
    };
    expect(
      small.unit.wouldSay(bjorn, { type: 'ReopenCase', caseId: 'old' as CaseId }),
    ).toMatchObject({ refusal: { code: 'E_DUPLICATE_CASE' } });
  });

  test('[END-4] what is closed is told from what never was', () => {
    const small = smallUnit();
    const caseId = takenByEli(small);
    small.unit.when(eli, { type: 'FinishCase', caseId });
    for (const command of [
      { type: 'TakeCase', caseId },
      { type: 'MarkUrgent', caseId, reason: 'Haster' },
      { type: 'WithdrawCase', caseId, why: 'moved' },
      { type: 'SendToApproval', caseId },
    ] as const) {
      expect(small.unit.wouldSay(bjorn, command)).toMatchObject({
        refusal: { code: 'E_CHANGED', stood: { by: ELI, state: 'done' } },
      });
    }
    expect(
      small.unit.wouldSay(bjorn, { type: 'FinishCase', caseId: 'none' as CaseId }),
    ).toMatchObject({ refusal: { code: 'E_NOT_FOUND' } });
    small.unit.facts = { ...small.unit.facts, onServer: false };
    expect(
      small.unit.wouldSay(bjorn, { type: 'ReopenCase', caseId: 'none' as CaseId }),
    ).toMatchObject({ refusal: { code: 'E_NEEDS_SERVER' } });
  });
});

describe('urgency, changes and notes', () => {
  test('[EDIT-1] urgent goes first, and cleared goes back to its place', () => {
    const small = smallUnit();
    const first = addCase(small, { received: '2026-09-01' });
    const second = addCase(small, { received: '2026-09-02' });
    const urgent = { type: 'MarkUrgent', caseId: second, reason: 'Klageinstans venter' } as const;
    eventsOf(small.unit.when(eli, urgent));
    expect(idsIn(small, 'ready')).toEqual([second, first]);
    expect(small.unit.when(eli, urgent)).toEqual({ kind: 'quiet' });
    eventsOf(small.unit.when(eli, { type: 'ClearUrgency', caseId: second }));
    expect(idsIn(small, 'ready')).toEqual([first, second]);
    expect(card(small, second).priv.urgentReason).toBeNull();
    expect(small.unit.when(eli, { type: 'ClearUrgency', caseId: second })).toEqual({
      kind: 'quiet',
    });
  });

  test('[EDIT-2] an edit made on an older text is refused and the newer stays', () => {
    const small = smallUnit();
    const caseId = addCase(small);
    eventsOf(
      small.unit.when(eli, {
        type: 'WriteNote',
        caseId,
        note: 'Ring arbeidsgiver',
        replaces: null,
      }),
    );
    expect(
      small.unit.when(bjorn, { type: 'WriteNote', caseId, note: 'Skriv brev', replaces: null }),
    ).toMatchObject({
      refusal: { code: 'E_TEXT_CHANGED', stood: { by: ELI } },
    });
    expect(card(small, caseId).priv.note).toBe('Ring arbeidsgiver');
    expect(
      small.unit.when(bjorn, {
        type: 'WriteNote',
        caseId,
        note: 'Ring arbeidsgiver',
        replaces: null,
      }),
    ).toEqual({ kind: 'quiet' });
    const now = { caseType: small.injury, deadline: null, difficulty: null } as const;
    const change = {
      type: 'ChangeCase',
      caseId,
      caseType: small.complaint,
      deadline: '2026-11-01' as Day,
      difficulty: 2,
      replaces: now,
    } as const;
    eventsOf(small.unit.when(eli, change));
    expect(card(small, caseId)).toMatchObject({
      caseType: small.complaint,
      deadline: '2026-11-01',
      difficulty: 2,
    });
    expect(small.unit.when(eli, change)).toEqual({ kind: 'quiet' });
    expect(small.unit.wouldSay(bjorn, { ...change, difficulty: 3 })).toMatchObject({
      refusal: { code: 'E_TEXT_CHANGED' },
    });
    expect(
      small.unit.wouldSay(bjorn, {
        ...change,
        deadline: '2026-09-01' as Day,
        replaces: {
          ...now,
          caseType: small.complaint,
          deadline: '2026-11-01' as Day,
          difficulty: 2,
        },
      }),
    ).toMatchObject({
      refusal: { code: 'E_BAD_DATE', field: 'deadline' },
    });
  });

  test('[EDIT-3] a number spread over several texts is refused by the text that completes it', () => {
    const small = smallUnit();
    const caseId = addCase(small);
    eventsOf(
      small.unit.when(eli, { type: 'WriteNote', caseId, note: 'Født 130972', replaces: null }),
    );
    expect(small.unit.when(bjorn, { type: 'MarkUrgent', caseId, reason: '48022' })).toMatchObject({
      refusal: { code: 'E_IDENTITY_NUMBER', field: 'reason' },
    });
    expect(card(small, caseId).urgent).toBe(false);
  });
});
