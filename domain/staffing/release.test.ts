import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar';
import type { ActionId, CaseId, PersonId } from '../ids';
import { get } from '../ordered-map';
import { staffingAhead, staffingToday } from '../read-models/staffing';
import { eventsOf } from '../testing/given';
import { addDuty, planned } from '../testing/plans';
import {
  addCase,
  BJORN,
  bjorn,
  ELI,
  eli,
  GURO,
  guro,
  idsIn,
  type SmallUnit,
  smallUnit,
  takenByEli,
  waitingCase,
} from '../testing/unit';
import { AWAY_DAY, OFFICE_DAY } from './plan';

const release = (
  cases: readonly CaseId[],
  to: PersonId | null = null,
  actions: readonly ActionId[] = [],
) => ({ type: 'ReleaseWork', person: ELI, to, cases, actions }) as const;

function actionOfEli(small: SmallUnit, due: string): ActionId {
  const what = { text: 'Ring Nav Øst', due: due as Day, idea: null };
  eventsOf(small.unit.when(guro, { type: 'AddAction', ...what, owner: ELI }));
  return small.unit.lastId() as string as ActionId;
}

describe('what somebody who is away holds', () => {
  test('[STF-7] goes back in one press, each case to its original place', () => {
    const small = smallUnit();
    const oldest = addCase(small, { received: '2026-09-01' });
    const taken = takenByEli(small, { received: '2026-09-02' });
    const kept = waitingCase(small, true);
    addCase(small, { received: '2026-09-03' });
    eventsOf(small.unit.when(eli, { type: 'MarkAway', person: ELI }));
    expect(eventsOf(small.unit.when(eli, release([taken, kept])))).toMatchObject([
      { type: 'CasesReleased', data: { taken: [taken], kept: [kept], until: null } },
    ]);
    expect(idsIn(small, 'ready').slice(0, 2)).toEqual([oldest, taken]);
    expect(get(small.unit.board.cases, taken)).toMatchObject({
      cameBack: 'reservation',
      priv: { takenBy: null, lastBy: ELI },
    });
    expect(get(small.unit.board.cases, kept)).toMatchObject({
      state: { kind: 'waiting', kept: false, waits: [{ id: 0 }] },
      priv: { keptBy: null },
    });
    eventsOf(small.unit.when(guro, { type: 'ReceiveDocument', caseId: kept, wait: null }));
    expect(idsIn(small, 'ready')).toContain(kept);
  });

  test('[STF-7] or to a colleague who is here, who has it as long as any reservation', () => {
    const small = smallUnit();
    const taken = takenByEli(small);
    const kept = waitingCase(small, true);
    eventsOf(small.unit.when(guro, release([taken, kept], BJORN)));
    expect(get(small.unit.board.cases, taken)).toMatchObject({
      state: { kind: 'taken', until: '2026-10-15' },
      priv: { takenBy: BJORN },
    });
    eventsOf(small.unit.when(guro, { type: 'ReceiveDocument', caseId: kept, wait: null }));
    expect(get(small.unit.board.cases, kept)).toMatchObject({
      state: { kind: 'taken' },
      priv: { takenBy: BJORN, keptBy: null },
    });
  });

  test('[STF-8] is passed on as a whole or not at all, by oneself or a leader', () => {
    const small = smallUnit();
    const taken = takenByEli(small);
    const notKept = waitingCase(small);
    const free = addCase(small);
    for (const other of [notKept, free]) {
      expect(small.unit.wouldSay(guro, release([taken, other]))).toMatchObject({
        refusal: { code: 'E_CHANGED', stood: { caseId: other } },
      });
    }
    const none = 'none' as CaseId;
    expect(small.unit.wouldSay(guro, release([taken, none]))).toMatchObject({
      refusal: { code: 'E_NOT_FOUND' },
    });
    expect(small.unit.wouldSay(bjorn, release([taken]))).toMatchObject({
      refusal: { code: 'E_READ_ONLY' },
    });
    for (const to of ['rita', 'gone'] as PersonId[]) {
      expect(small.unit.wouldSay(guro, release([taken], to))).toMatchObject({ kind: 'refusal' });
    }
    eventsOf(small.unit.when(bjorn, { type: 'MarkAway', person: BJORN }));
    expect(small.unit.wouldSay(guro, release([taken], BJORN))).toMatchObject({
      refusal: { code: 'E_AWAY', field: 'to' },
    });
    expect(small.unit.when(guro, release([]))).toEqual({ kind: 'quiet' });
    expect(small.unit.when(guro, release([taken], ELI))).toEqual({ kind: 'quiet' });
    expect(eventsOf(small.unit.when(guro, release([taken, taken], GURO)))).toMatchObject([
      { data: { taken: [taken] } },
    ]);
  });

  test('[STF-7] [STF-8] is passed on with the actions that are theirs, or nothing of it is', () => {
    const small = smallUnit();
    const taken = takenByEli(small);
    const action = actionOfEli(small, '2026-10-14');
    const done = actionOfEli(small, '2026-10-14');
    eventsOf(small.unit.when(eli, { type: 'SettleAction', action: done, as: 'done' }));
    for (const [other, code] of [
      [done, 'E_CHANGED'],
      ['none' as ActionId, 'E_NOT_FOUND'],
    ] as const) {
      expect(small.unit.wouldSay(guro, release([taken], BJORN, [action, other]))).toMatchObject({
        refusal: { code, field: 'actions' },
      });
    }
    expect(eventsOf(small.unit.when(guro, release([taken], BJORN, [action])))).toMatchObject([
      { type: 'CasesReleased' },
      { type: 'ActionsReleased', data: { actions: [action] }, priv: { from: ELI, to: BJORN } },
    ]);
    expect(small.unit.board.actions[0]?.priv).toEqual({ owner: BJORN });
    expect(small.unit.when(guro, release([], null, [action]))).toMatchObject({
      refusal: { code: 'E_CHANGED' },
    });
  });

  test('[STF-9] is listed with who is away; the rest of the day with shares, places and duties', () => {
    const small = smallUnit();
    const duty = addDuty(small, 'Telefon');
    const retired = addDuty(small, 'Arkiv');
    eventsOf(small.unit.when(guro, { type: 'RetireDuty', duty: retired, retired: true }));
    const half = planned(50, 'home', [{ duty, share: 20 }]);
    const today = small.unit.board.day.day;
    eventsOf(small.unit.when(guro, { type: 'PlanDays', person: BJORN, days: [today], plan: half }));
    const taken = takenByEli(small);
    const kept = waitingCase(small, true);
    const late = actionOfEli(small, '2026-10-14');
    actionOfEli(small, '2026-10-15');
    expect(staffingToday(small.unit.board).awayWithWork).toEqual([]);
    eventsOf(small.unit.when(eli, { type: 'MarkAway', person: ELI }));
    const shown = staffingToday(small.unit.board);
    expect(shown.awayWithWork).toMatchObject([
      {
        person: ELI,
        work: { taken: [{ id: taken }], kept: [{ id: kept }], actions: [{ id: late }] },
      },
    ]);
    expect(shown).toMatchObject({
      people: [
        { person: GURO, plan: OFFICE_DAY, differs: false, isAway: false },
        { person: ELI, plan: AWAY_DAY, differs: true, isAway: true },
        { person: BJORN, plan: half, differs: true, isAway: false },
      ],
      duties: [{ duty: { id: duty }, share: 20, people: [BJORN] }],
      personDays: 150,
      onDuties: 20,
      afterDuties: 130,
    });
    expect(shown.duties).toHaveLength(1);
    expect(staffingAhead(small.unit.board, today)[2]).toEqual({
      person: BJORN,
      plan: half,
      differs: true,
    });
  });
});
