import { describe, expect, test } from 'vitest';
import { must } from '../assert';
import type { Command } from '../command';
import type { CaseId, CaseTypeId } from '../ids';
import { get } from '../ordered-map';
import { eventsOf, leader } from '../testing/given';
import {
  addCase,
  BJORN,
  bjorn,
  ELI,
  eli,
  guro,
  type SmallUnit,
  smallUnit,
  takenByEli,
} from '../testing/unit';

const card = (small: SmallUnit, id: CaseId) =>
  must(get(small.unit.board.cases, id), 'on the board');

describe('approval', () => {
  test('[APP-1] sent to approval, and finished by a second person', () => {
    const small = smallUnit();
    const caseId = takenByEli(small, { type: small.complaint });
    expect(small.unit.wouldSay(bjorn, { type: 'SendToApproval', caseId })).toMatchObject({
      refusal: { code: 'E_NOT_YOURS' },
    });
    eventsOf(small.unit.when(eli, { type: 'SendToApproval', caseId }));
    expect(small.unit.when(eli, { type: 'SendToApproval', caseId })).toEqual({ kind: 'quiet' });
    expect(card(small, caseId)).toMatchObject({
      state: { kind: 'approval' },
      priv: { preparedBy: ELI, takenBy: null },
    });
    eventsOf(small.unit.when(bjorn, { type: 'ApproveCase', caseId }));
    expect(card(small, caseId).state.kind).toBe('done');
    expect(small.unit.board.day.finished).toBe(1);
    expect(small.unit.when(bjorn, { type: 'ApproveCase', caseId })).toEqual({ kind: 'quiet' });
    expect(small.unit.wouldSay(guro, { type: 'ApproveCase', caseId })).toMatchObject({
      refusal: { code: 'E_CHANGED' },
    });
  });

  test('[APP-2] nobody approves or returns their own work', () => {
    const small = smallUnit();
    const caseId = takenByEli(small, { type: small.complaint });
    small.unit.when(eli, { type: 'SendToApproval', caseId });
    for (const command of [
      { type: 'ApproveCase', caseId },
      { type: 'ReturnCase', caseId, reason: 'Mangler vedtak' },
    ] as const) {
      expect(small.unit.wouldSay(eli, command)).toMatchObject({ refusal: { code: 'E_OWN_WORK' } });
    }
  });

  test('[APP-3] a returned case goes back to who prepared it, or to the queue if they are away', () => {
    const small = smallUnit();
    const caseId = takenByEli(small, { type: small.complaint });
    small.unit.when(eli, { type: 'SendToApproval', caseId });
    const back = { type: 'ReturnCase', caseId, reason: 'Mangler vedtak' } as const;
    eventsOf(small.unit.when(bjorn, back));
    expect(card(small, caseId)).toMatchObject({
      cameBack: 'approval',
      state: { kind: 'taken' },
      priv: { takenBy: ELI, returnReason: 'Mangler vedtak' },
      milestones: { returns: 1 },
    });
    expect(small.unit.when(bjorn, back)).toEqual({ kind: 'quiet' });
    small.unit.when(eli, { type: 'SendToApproval', caseId });
    small.unit.when(eli, { type: 'MarkAway', person: ELI });
    eventsOf(small.unit.when(bjorn, { ...back, reason: 'Fortsatt uten vedtak' }));
    expect(card(small, caseId)).toMatchObject({
      state: { kind: 'ready' },
      priv: { takenBy: null },
    });
  });

  test('[APP-4] such a case is not finished without approval, and other types have none', () => {
    const small = smallUnit();
    const complaint = takenByEli(small, { type: small.complaint });
    const injury = takenByEli(small);
    expect(small.unit.wouldSay(eli, { type: 'FinishCase', caseId: complaint })).toMatchObject({
      refusal: { code: 'E_NEEDS_APPROVAL' },
    });
    expect(small.unit.wouldSay(eli, { type: 'SendToApproval', caseId: injury })).toMatchObject({
      refusal: { code: 'E_NO_APPROVAL' },
    });
  });

  test('[APP-5] from when a case is taken only a leader who has not had it gives it a type without approval', () => {
    const small = smallUnit();
    const to = (caseType: CaseTypeId, caseId: CaseId) => {
      const replaces = { caseType: small.complaint, deadline: null, difficulty: null } as const;
      return { type: 'ChangeCase', caseId, ...replaces, caseType, replaces } as const;
    };
    const no = { refusal: { code: 'E_APPROVAL_STAYS', field: 'caseType' } };
    const ready = addCase(small, { type: small.complaint });
    expect(small.unit.wouldSay(eli, to(small.injury, ready))).toMatchObject({ kind: 'events' });
    const stages: readonly ((caseId: CaseId) => Command)[] = [
      (caseId) => ({ type: 'TakeCase', caseId }),
      (caseId) => ({ type: 'SendToApproval', caseId }),
    ];
    for (const stage of stages) {
      eventsOf(small.unit.when(eli, stage(ready)));
      expect(small.unit.wouldSay(eli, to(small.injury, ready))).toMatchObject(no);
      expect(small.unit.wouldSay(bjorn, to(small.injury, ready))).toMatchObject(no);
      expect(small.unit.wouldSay(guro, to(small.injury, ready))).toMatchObject({ kind: 'events' });
    }
    const gurosOwn = addCase(small, { type: small.complaint });
    eventsOf(small.unit.when(guro, { type: 'TakeCase', caseId: gurosOwn }));
    expect(small.unit.wouldSay(guro, to(small.injury, gurosOwn))).toMatchObject(no);
    const reason = small.lacksCompetence;
    eventsOf(small.unit.when(guro, { type: 'PutBackCase', caseId: gurosOwn, reason }));
    expect(small.unit.wouldSay(guro, to(small.injury, gurosOwn))).toMatchObject(no);
    eventsOf(small.unit.when(guro, { type: 'ChangeRole', person: BJORN, role: 'leader' }));
    const second = leader('bjorn');
    eventsOf(small.unit.when(second, to(small.injury, gurosOwn)));
  });
});
