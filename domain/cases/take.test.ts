import { describe, expect, test } from 'vitest';
import { must } from '../assert';
import type { Day } from '../calendar';
import type { CaseId, PersonId, ReasonId } from '../ids';
import { get } from '../ordered-map';
import { eventsOf } from '../testing/given';
import {
  addCase,
  BJORN,
  bjorn,
  ELI,
  eli,
  guro,
  idsIn,
  smallUnit,
  takenByEli,
} from '../testing/unit';

const holderOf = (small: ReturnType<typeof smallUnit>, id: CaseId) =>
  must(get(small.unit.board.cases, id), 'on the board').priv.takenBy;

describe('taking', () => {
  test('[TAKE-1] take next gives the oldest ready case, urgent ones first', () => {
    const small = smallUnit();
    addCase(small, { received: '2026-10-03' });
    const oldest = addCase(small, { received: '2026-10-01' });
    const urgent = addCase(small, { received: '2026-10-08' });
    addCase(small, { received: '2026-01-01', arrived: true });
    small.unit.when(eli, { type: 'MarkUrgent', caseId: urgent, reason: 'Haster' });
    small.unit.when(eli, { type: 'TakeNext' });
    small.unit.when(eli, { type: 'TakeNext' });
    expect([holderOf(small, urgent), holderOf(small, oldest)]).toEqual([ELI, ELI]);
  });

  test('[TAKE-2] two people who take next get two different cases, and the third is told there is none', () => {
    const small = smallUnit();
    const cases = [addCase(small), addCase(small)];
    small.unit.when(eli, { type: 'TakeNext' });
    small.unit.when(bjorn, { type: 'TakeNext' });
    expect(cases.map((id) => holderOf(small, id))).toEqual([ELI, BJORN]);
    expect(small.unit.when(guro, { type: 'TakeNext' })).toMatchObject({
      refusal: { code: 'E_NOTHING_TO_TAKE' },
    });
  });

  test('[TAKE-3] someone who is away takes nothing, and nothing is handed to them', () => {
    const small = smallUnit();
    const caseId = addCase(small);
    small.unit.when(eli, { type: 'MarkAway', person: ELI });
    for (const command of [{ type: 'TakeNext' }, { type: 'TakeCase', caseId }] as const) {
      expect(small.unit.wouldSay(eli, command)).toMatchObject({ refusal: { code: 'E_AWAY' } });
    }
    small.unit.when(bjorn, { type: 'TakeCase', caseId });
    expect(
      small.unit.wouldSay(bjorn, { type: 'HandOverCase', caseId, to: ELI, reason: small.workload }),
    ).toMatchObject({ refusal: { code: 'E_AWAY', field: 'to' } });
  });

  test('[TAKE-4] a case is never offered again to one who put it back, and is to others', () => {
    const small = smallUnit();
    const caseId = takenByEli(small);
    const other = addCase(small, { received: '2026-10-09' });
    eventsOf(small.unit.when(eli, { type: 'PutBackCase', caseId, reason: small.lacksCompetence }));
    small.unit.when(eli, { type: 'TakeNext' });
    small.unit.when(bjorn, { type: 'TakeNext' });
    expect([holderOf(small, other), holderOf(small, caseId)]).toEqual([ELI, BJORN]);
  });

  test('[TAKE-5] a browser does not guess which case is next', () => {
    const small = smallUnit();
    addCase(small);
    small.unit.facts = { ...small.unit.facts, onServer: false };
    expect(small.unit.wouldSay(eli, { type: 'TakeNext' })).toMatchObject({
      refusal: { code: 'E_NEEDS_SERVER' },
    });
  });

  test('[TAKE-6] a taken case is refused to others, with who and when; to its holder it is quiet', () => {
    const small = smallUnit();
    const caseId = takenByEli(small);
    const since = small.unit.now;
    small.unit.later(60_000);
    expect(small.unit.when(bjorn, { type: 'TakeCase', caseId })).toEqual({
      kind: 'refusal',
      refusal: { code: 'E_TAKEN', stood: { caseId, by: ELI, at: since, state: 'taken' } },
    });
    expect(small.unit.when(eli, { type: 'TakeCase', caseId })).toEqual({ kind: 'quiet' });
    const arrived = addCase(small, { arrived: true });
    expect(small.unit.wouldSay(eli, { type: 'TakeCase', caseId: arrived })).toMatchObject({
      refusal: { code: 'E_CHANGED', stood: { state: 'arrived' } },
    });
    expect(small.unit.wouldSay(eli, { type: 'TakeCase', caseId: 'none' as CaseId })).toMatchObject({
      refusal: { code: 'E_NOT_FOUND' },
    });
  });

  test('[TAKE-7] a case is reserved until the end of the next working day, or a chosen day within 30', () => {
    const small = smallUnit();
    small.unit.at('2026-10-16');
    const caseId = takenByEli(small);
    expect(get(small.unit.board.cases, caseId)?.state).toMatchObject({
      kind: 'taken',
      until: '2026-10-19',
    });
    const keep = (until: string, by = eli) =>
      small.unit.when(by, { type: 'KeepCase', caseId, until: until as Day });
    eventsOf(keep('2026-10-30'));
    expect(get(small.unit.board.cases, caseId)?.state).toMatchObject({ until: '2026-10-30' });
    expect(keep('2026-10-30')).toEqual({ kind: 'quiet' });
    expect(keep('2026-11-16')).toMatchObject({ refusal: { code: 'E_BAD_DATE', field: 'until' } });
    expect(keep('2026-10-15')).toMatchObject({ refusal: { code: 'E_BAD_DATE' } });
    expect(keep('2026-10-20', bjorn)).toMatchObject({
      refusal: { code: 'E_NOT_YOURS', stood: { by: ELI } },
    });
    expect(
      small.unit.wouldSay(eli, {
        type: 'KeepCase',
        caseId: addCase(small),
        until: '2026-10-20' as Day,
      }),
    ).toMatchObject({ refusal: { code: 'E_CHANGED' } });
  });

  test('[TAKE-8] put back by its holder or a leader, with a reason of the unit', () => {
    const small = smallUnit();
    const caseId = takenByEli(small);
    const put = (by: typeof eli, reason = small.lacksCompetence) =>
      small.unit.when(by, { type: 'PutBackCase', caseId, reason });
    expect(put(bjorn)).toMatchObject({ refusal: { code: 'E_NOT_YOURS' } });
    expect(put(eli, small.workload)).toMatchObject({
      refusal: { code: 'E_NOT_FOUND', field: 'reason' },
    });
    expect(put(eli, 'none' as ReasonId)).toMatchObject({ refusal: { code: 'E_NOT_FOUND' } });
    eventsOf(put(guro));
    expect(idsIn(small, 'ready')).toEqual([caseId]);
    // It was Eli's, so it is Eli who is not offered it again, whoever put it back.
    expect(get(small.unit.board.cases, caseId)?.priv.passedBy).toEqual([ELI]);
    eventsOf(small.unit.when(bjorn, { type: 'TakeCase', caseId }));
    eventsOf(put(bjorn));
    expect(put(bjorn)).toEqual({ kind: 'quiet' });
    expect(put(eli)).toMatchObject({ refusal: { code: 'E_CHANGED' } });
  });

  test('[TAKE-9] handed over with a reason to somebody at work; to its holder is quiet', () => {
    const small = smallUnit();
    const caseId = takenByEli(small);
    const give = (to: PersonId, by = eli, reason = small.workload) =>
      small.unit.when(by, { type: 'HandOverCase', caseId, to, reason });
    expect(give(ELI)).toEqual({ kind: 'quiet' });
    expect(give('rita' as PersonId)).toMatchObject({ refusal: { code: 'E_AWAY', field: 'to' } });
    expect(give('nobody' as PersonId)).toMatchObject({
      refusal: { code: 'E_NOT_FOUND', field: 'to' },
    });
    expect(give(BJORN, bjorn)).toMatchObject({ refusal: { code: 'E_NOT_YOURS' } });
    expect(give(BJORN, eli, small.lacksCompetence)).toMatchObject({ refusal: { field: 'reason' } });
    eventsOf(give(BJORN));
    expect(holderOf(small, caseId)).toBe(BJORN);
    small.unit.when(bjorn, { type: 'FinishCase', caseId });
    expect(give(ELI, guro)).toMatchObject({
      refusal: { code: 'E_CHANGED', stood: { state: 'done' } },
    });
  });
});
