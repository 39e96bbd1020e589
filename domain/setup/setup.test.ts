import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../calendar';
import type { Command } from '../command';
import type { CaseTypeId, ReasonId } from '../ids';
import { LIMITS } from '../limits';
import { eventsOf } from '../testing/given';
import { addCase, eli, guro, smallUnit, takenByEli } from '../testing/unit';

const type = { difficulty: 2, tracking: 'cards', needsApproval: false } as const;

describe('the lists of the unit', () => {
  test('[SET-1] added, changed and retired; the same name is refused and the same again is quiet', () => {
    const { unit, injury, incomeReport } = smallUnit();
    expect(unit.wouldSay(guro, { type: 'AddCaseType', name: 'KLAGE', ...type })).toMatchObject({
      refusal: { code: 'E_DUPLICATE_NAME', field: 'name' },
    });
    const change = {
      type: 'ChangeCaseType',
      caseType: injury,
      name: 'Yrkesskader',
      ...type,
      replaces: { name: 'Yrkesskade', ...type, difficulty: 3 },
    } as const;
    eventsOf(unit.when(guro, change));
    expect(unit.when(guro, change)).toEqual({ kind: 'quiet' });
    expect(unit.board.setup.caseTypes[0]).toEqual({
      id: injury,
      name: 'Yrkesskader',
      retired: false,
      ...type,
    });
    const reason = { text: 'Legeerklæring', party: 'practitioner', reviewDays: 10 } as const;
    eventsOf(unit.when(guro, { type: 'AddReason', list: 'waiting', ...reason }));
    expect(unit.wouldSay(guro, { type: 'AddReason', list: 'waiting', ...reason })).toMatchObject({
      refusal: { code: 'E_DUPLICATE_NAME' },
    });
    expect(
      unit.wouldSay(guro, {
        type: 'AddReason',
        list: 'waiting',
        text: 'Uten part',
        party: null,
        reviewDays: null,
      }),
    ).toMatchObject({
      refusal: { code: 'E_BAD_OP', field: 'party' },
    });
    eventsOf(
      unit.when(guro, {
        type: 'ChangeReason',
        reason: incomeReport,
        text: 'Inntektsmelding',
        party: 'employer',
        reviewDays: 7,
        replaces: { text: 'Inntektsmelding', party: 'employer', reviewDays: 5 },
      }),
    );
    eventsOf(unit.when(guro, { type: 'RetireReason', reason: incomeReport, retired: true }));
    expect(unit.when(guro, { type: 'RetireReason', reason: incomeReport, retired: true })).toEqual({
      kind: 'quiet',
    });
    expect(
      unit.wouldSay(guro, { type: 'RetireReason', reason: 'none' as ReasonId, retired: true }),
    ).toMatchObject({ refusal: { code: 'E_NOT_FOUND' } });
    expect(unit.wouldSay(guro, { ...change, caseType: 'none' as CaseTypeId })).toMatchObject({
      refusal: { code: 'E_NOT_FOUND' },
    });
    const now = {
      type: 'ChangeUnit',
      name: 'Fjordvik',
      cutoff: '13:00',
      meeting: '08:45',
      replaces: { name: 'Fjordvik', cutoff: '14:00', meeting: '09:00' },
    } as const;
    eventsOf(unit.when(guro, now));
    expect(unit.when(guro, now)).toEqual({ kind: 'quiet' });
  });

  test('[SET-8] an edit made on an older picture is refused, and what another has set stays', () => {
    const { unit, injury, incomeReport } = smallUnit();
    const before = { name: 'Yrkesskade', ...type, difficulty: 3 } as const;
    const reason = { text: 'Inntektsmelding', party: 'employer', reviewDays: 5 } as const;
    const times = { name: 'Fjordvik', cutoff: '14:00', meeting: '09:00' } as const;
    const edits: readonly (readonly [Command, Command])[] = [
      [
        { type: 'ChangeUnit', ...times, cutoff: '13:00', replaces: times },
        { type: 'ChangeUnit', ...times, meeting: '10:00', replaces: times },
      ],
      [
        { type: 'ChangeCaseType', caseType: injury, ...before, difficulty: 2, replaces: before },
        { type: 'ChangeCaseType', caseType: injury, ...before, name: 'Skade', replaces: before },
      ],
      [
        { type: 'ChangeReason', reason: incomeReport, ...reason, reviewDays: 9, replaces: reason },
        { type: 'ChangeReason', reason: incomeReport, ...reason, text: 'Lønn', replaces: reason },
      ],
    ];
    for (const [one, other] of edits) {
      eventsOf(unit.when(guro, one));
      const { setup } = unit.board;
      expect(unit.when(guro, other)).toMatchObject({ refusal: { code: 'E_TEXT_CHANGED' } });
      expect(unit.board.setup).toBe(setup);
    }
  });

  test('[SET-9] [PAG-12] days are closed and opened one by one, each once and in the order of the calendar', () => {
    const { unit } = smallUnit();
    const closed = () => unit.board.setup.closedDays;
    const close = (day: string) => unit.when(guro, { type: 'AddClosedDay', day: day as Day });
    const open = (day: string) => unit.when(guro, { type: 'RemoveClosedDay', day: day as Day });
    eventsOf(close('2026-12-28'));
    eventsOf(close('2026-12-23'));
    expect(closed()).toEqual(['2026-12-23', '2026-12-28']);
    expect(close('2026-12-28')).toEqual({ kind: 'quiet' });
    const times = { name: 'Fjordvik', cutoff: '14:00', meeting: '09:00' } as const;
    eventsOf(unit.when(guro, { type: 'ChangeUnit', ...times, cutoff: '13:00', replaces: times }));
    expect(closed()).toEqual(['2026-12-23', '2026-12-28']);
    eventsOf(open('2026-12-28'));
    expect(open('2026-12-28')).toEqual({ kind: 'quiet' });
    expect(closed()).toEqual(['2026-12-23']);
    for (let n = 1; n < LIMITS.closedDays; n += 1) eventsOf(close(addDays('2027-01-01' as Day, n)));
    expect(close('2026-12-28')).toMatchObject({
      refusal: { code: 'E_LIMIT', field: 'day', limit: LIMITS.closedDays },
    });
  });

  test('[SET-2] what is retired cannot be used for anything new, and what has it keeps it', () => {
    const small = smallUnit();
    const caseId = takenByEli(small);
    small.unit.when(guro, { type: 'RetireReason', reason: small.lacksCompetence, retired: true });
    expect(
      small.unit.wouldSay(eli, { type: 'PutBackCase', caseId, reason: small.lacksCompetence }),
    ).toMatchObject({
      refusal: { code: 'E_RETIRED', field: 'reason' },
    });
    small.unit.when(guro, { type: 'RetireCaseType', caseType: small.complaint, retired: true });
    const other = addCase(small);
    const seen = { caseType: small.injury, deadline: null, difficulty: null } as const;
    expect(
      small.unit.wouldSay(eli, {
        type: 'ChangeCase',
        caseId: other,
        ...seen,
        caseType: small.complaint,
        replaces: seen,
      }),
    ).toMatchObject({ refusal: { code: 'E_RETIRED' } });
    small.unit.when(guro, { type: 'RetireCaseType', caseType: small.injury, retired: true });
    eventsOf(small.unit.when(eli, { type: 'FinishCase', caseId }));
  });
});
