import { describe, expect, test } from 'vitest';
import type { Command } from '../command';
import { get } from '../ordered-map';
import { eventsOf, leader, reader, SYSTEM } from '../testing/given';
import {
  addCase,
  BJORN,
  bjorn,
  ELI,
  eli,
  GURO,
  guro,
  idsIn,
  smallUnit,
  takenByEli,
} from '../testing/unit';

describe('permissions', () => {
  test('[MAY-1] a reader gives no orders, but may leave', () => {
    const { unit } = smallUnit();
    const rita = reader('rita');
    expect(unit.wouldSay(rita, { type: 'TakeNext' })).toMatchObject({
      refusal: { code: 'E_READ_ONLY' },
    });
    expect(unit.wouldSay(rita, { type: 'RemovePerson', person: ELI })).toMatchObject({
      refusal: { code: 'E_READ_ONLY' },
    });
    expect(
      unit.wouldSay(rita, { type: 'RemovePerson', person: 'rita' as typeof ELI }),
    ).toMatchObject({ kind: 'events' });
  });

  test('[MAY-2] a member changes neither lists nor roles, nor marks others away', () => {
    const { unit } = smallUnit();
    const halfDay = { share: 50, place: 'home', duties: [] } as const;
    const weekOfHalfDays = [halfDay, halfDay, halfDay, halfDay, halfDay] as const;
    const orders: Command[] = [
      { type: 'AddCaseType', name: 'Ny', difficulty: 1, tracking: 'cards', needsApproval: false },
      { type: 'ChangeRole', person: ELI, role: 'leader' },
      { type: 'RemovePerson', person: BJORN },
      { type: 'MarkAway', person: BJORN },
      { type: 'SetWeek', person: BJORN, week: weekOfHalfDays },
      { type: 'PlanDays', person: BJORN, days: [unit.board.day.day], plan: halfDay },
      { type: 'AddDuty', name: 'Telefon' },
    ];
    for (const order of orders) {
      expect(unit.wouldSay(eli, order)).toMatchObject({ refusal: { code: 'E_READ_ONLY' } });
      expect(unit.wouldSay(guro, order)).toMatchObject({ kind: 'events' });
    }
  });

  test('[MAY-4] priorities, ideas, actions and the own days are every member’s; settings the leaders’', () => {
    const { unit } = smallUnit();
    const { day } = unit.board.day;
    const plan = { share: 50, place: 'home', duties: [] } as const;
    const everyMembers: Command[] = [
      { type: 'AddPriority', text: 'Ring', owner: null, before: null },
      { type: 'AddIdea', problem: 'Kø', suggestion: null },
      { type: 'AddAction', text: 'Ring', due: null, owner: BJORN, idea: null },
      { type: 'PlanDays', person: ELI, days: [day], plan },
      { type: 'SetWeek', person: ELI, week: [plan, plan, plan, plan, plan] },
    ];
    const leaders: Command[] = [
      {
        type: 'SetRetention',
        cases: 1,
        staffing: 1,
        improvement: 1,
        replaces: unit.board.setup.retention,
      },
      {
        type: 'ChangeUnitDetails',
        unitNumber: '4402',
        caseLink: null,
        replaces: { unitNumber: null, caseLink: null },
      },
      { type: 'AddClosedDay', day },
      { type: 'AddDuty', name: 'Telefon' },
    ];
    const readOnly = { refusal: { code: 'E_READ_ONLY' } };
    for (const order of everyMembers)
      expect(unit.wouldSay(eli, order)).toMatchObject({ kind: 'events' });
    for (const order of leaders) expect(unit.wouldSay(eli, order)).toMatchObject(readOnly);
    for (const order of [...everyMembers, ...leaders]) {
      expect(unit.wouldSay(guro, order)).toMatchObject({ kind: 'events' });
      expect(unit.wouldSay(reader('rita'), order)).toMatchObject(readOnly);
    }
  });

  test('[MAY-5] the role that counts is that on the board, whatever was looked up before', () => {
    const small = smallUnit();
    const { unit } = small;
    const caseId = addCase(small);
    const take = { type: 'TakeCase', caseId } as const;
    expect(unit.wouldSay(leader('nobody'), take)).toMatchObject({
      refusal: { code: 'E_NO_ACCESS' },
    });
    const rename = { type: 'AddDuty', name: 'Telefon' } as const;
    expect(unit.wouldSay(leader('eli'), rename)).toMatchObject({
      refusal: { code: 'E_READ_ONLY' },
    });
    eventsOf(unit.when(guro, { type: 'ChangeRole', person: BJORN, role: 'reader' }));
    expect(unit.wouldSay(bjorn, take)).toMatchObject({ refusal: { code: 'E_READ_ONLY' } });
    eventsOf(unit.when(guro, { type: 'RemovePerson', person: ELI }));
    expect(unit.wouldSay(eli, take)).toMatchObject({ refusal: { code: 'E_NO_ACCESS' } });
    eventsOf(unit.when(guro, { type: 'ChangeRole', person: BJORN, role: 'leader' }));
    eventsOf(unit.when(bjorn, rename));
  });

  test('[MAY-3] orders of the system are refused from people, leaders too', () => {
    const { unit } = smallUnit();
    for (const order of [
      { type: 'OpenDay', day: unit.board.day.day },
      { type: 'AdmitPerson', person: ELI, role: 'leader' },
    ] as const) {
      expect(unit.wouldSay(guro, order)).toMatchObject({ refusal: { code: 'E_READ_ONLY' } });
    }
  });
});

describe('people', () => {
  test('[PPL-4] whoever is away and may only read from now on counts neither as at work nor as away', () => {
    const { unit } = smallUnit();
    eventsOf(unit.when(eli, { type: 'MarkAway', person: ELI }));
    eventsOf(unit.when(guro, { type: 'ChangeRole', person: ELI, role: 'reader' }));
    expect(unit.board.staffing).toMatchObject({ workers: 2, awayCount: 0, away: [] });
    eventsOf(unit.when(guro, { type: 'ChangeRole', person: ELI, role: 'member' }));
    expect(unit.board.staffing).toMatchObject({ workers: 3, awayCount: 0, away: [] });
    eventsOf(unit.when(eli, { type: 'MarkAway', person: ELI }));
    const readsOnly = { type: 'AdmitPerson', person: ELI, role: 'reader' } as const;
    eventsOf(unit.when(SYSTEM, readsOnly));
    expect(unit.board.staffing).toMatchObject({ workers: 2, awayCount: 0, away: [] });
  });

  test('[PPL-1] the last leader can neither leave nor become something else', () => {
    const { unit } = smallUnit();
    const leave = { type: 'RemovePerson', person: GURO } as const;
    expect(unit.wouldSay(guro, leave)).toMatchObject({ refusal: { code: 'E_LAST_ADMIN' } });
    expect(unit.wouldSay(guro, { type: 'ChangeRole', person: GURO, role: 'member' })).toMatchObject(
      { refusal: { code: 'E_LAST_ADMIN' } },
    );
    eventsOf(unit.when(guro, { type: 'ChangeRole', person: ELI, role: 'leader' }));
    eventsOf(unit.when(guro, leave));
    expect(unit.wouldSay(eli, { type: 'RemovePerson', person: ELI })).toMatchObject({
      refusal: { code: 'E_LAST_ADMIN' },
    });
    expect(unit.when(eli, leave)).toMatchObject({ refusal: { code: 'E_NOT_FOUND' } });
    expect(unit.board.staffing.workers).toBe(2);
  });

  test('[PPL-2] the taken cases of someone removed, or who may only read, go back to their places', () => {
    const small = smallUnit();
    const older = addCase(small, { received: '2026-09-01' });
    const elis = takenByEli(small, { received: '2026-08-01' });
    eventsOf(small.unit.when(guro, { type: 'RemovePerson', person: ELI }));
    expect(idsIn(small, 'ready')).toEqual([elis, older]);
    expect(get(small.unit.board.cases, elis)).toMatchObject({
      cameBack: 'reservation',
      priv: { takenBy: null },
    });
    eventsOf(small.unit.when(bjorn, { type: 'TakeCase', caseId: older }));
    eventsOf(small.unit.when(guro, { type: 'ChangeRole', person: BJORN, role: 'reader' }));
    expect(idsIn(small, 'taken')).toEqual([]);
    expect(small.unit.board.staffing).toMatchObject({ workers: 1 });
    expect(small.unit.when(guro, { type: 'ChangeRole', person: BJORN, role: 'reader' })).toEqual({
      kind: 'quiet',
    });
    const asks = { type: 'AdmitPerson', person: BJORN } as const;
    eventsOf(small.unit.when(SYSTEM, { ...asks, role: 'member' }));
    eventsOf(small.unit.when(bjorn, { type: 'TakeCase', caseId: older }));
    eventsOf(small.unit.when(SYSTEM, { ...asks, role: 'reader' }));
    expect(idsIn(small, 'taken')).toEqual([]);
  });

  test('[PPL-3] here and away, by oneself or a leader; the same again is quiet', () => {
    const { unit } = smallUnit();
    eventsOf(unit.when(eli, { type: 'MarkAway', person: ELI }));
    expect(unit.board.staffing).toMatchObject({ workers: 3, awayCount: 1, away: [ELI] });
    expect(unit.when(guro, { type: 'MarkAway', person: ELI })).toEqual({ kind: 'quiet' });
    eventsOf(unit.when(guro, { type: 'MarkHere', person: ELI }));
    expect(unit.board.staffing).toMatchObject({ workers: 3, awayCount: 0, away: [] });
    expect(unit.when(eli, { type: 'MarkHere', person: ELI })).toEqual({ kind: 'quiet' });
    expect(unit.when(guro, { type: 'MarkAway', person: 'rita' as typeof ELI })).toMatchObject({
      refusal: { code: 'E_NOT_FOUND' },
    });
  });
});
