import { describe, expect, test } from 'vitest';
import { must } from '../assert';
import type { Day } from '../calendar';
import type { CaseTypeId, SourceKey } from '../ids';
import { LIMITS } from '../limits';
import { get } from '../ordered-map';
import { eventsOf } from '../testing/given';
import { addCase, eli, guro, idsIn, smallUnit, takenByEli } from '../testing/unit';

const row = (small: ReturnType<typeof smallUnit>, externalId: string) => ({
  caseType: small.injury,
  received: '2026-10-01' as Day,
  deadline: null,
  difficulty: null,
  externalId,
  registered: true,
});
const add = {
  deadline: null,
  difficulty: null,
  externalId: null,
  registered: true,
  lifted: false,
} as const;

describe('into the queue', () => {
  test('[CASE-1] a new case gets the next reference and an id from its command', () => {
    const small = smallUnit();
    const first = addCase(small);
    const second = addCase(small, { arrived: true });
    const cards = [first, second].map((id) => must(get(small.unit.board.cases, id), 'added'));
    expect(cards.map((card) => card.priv.reference)).toEqual(['S-1001', 'S-1002']);
    expect(cards.map((card) => card.state.kind)).toEqual(['ready', 'arrived']);
    expect(second).toBe(small.unit.lastId());
  });

  test('[CASE-2] an unknown type, a day to come and a deadline before it was received are refused', () => {
    const small = smallUnit();
    const { unit, injury } = small;
    const base = {
      type: 'AddCase',
      caseType: injury,
      received: '2026-10-01' as Day,
      ...add,
    } as const;
    expect(unit.wouldSay(eli, { ...base, caseType: 'none' as CaseTypeId })).toMatchObject({
      refusal: { code: 'E_NOT_FOUND', field: 'caseType' },
    });
    expect(unit.wouldSay(eli, { ...base, received: '2026-10-15' as Day })).toMatchObject({
      refusal: { code: 'E_BAD_DATE', field: 'received' },
    });
    expect(unit.wouldSay(eli, { ...base, deadline: '2026-09-30' as Day })).toMatchObject({
      refusal: { code: 'E_BAD_DATE', field: 'deadline' },
    });
    unit.when(guro, { type: 'RetireCaseType', caseType: injury, retired: true });
    expect(unit.wouldSay(eli, base)).toMatchObject({
      refusal: { code: 'E_RETIRED', field: 'caseType' },
    });
  });

  test('[CASE-3] an external id that the log knows is refused, on the board or closed', () => {
    const small = smallUnit();
    const { unit } = small;
    const command = {
      type: 'AddCase',
      caseType: small.injury,
      received: '2026-10-01' as Day,
      ...add,
    } as const;
    unit.facts = { ...unit.facts, sources: { 'A-1': { key: 'k1' as SourceKey, known: false } } };
    eventsOf(unit.when(eli, { ...command, externalId: 'A-1' }));
    expect(unit.wouldSay(eli, { ...command, externalId: 'A-1' })).toMatchObject({
      refusal: { code: 'E_DUPLICATE_CASE', field: 'externalId' },
    });
    unit.facts = { ...unit.facts, sources: { 'B-2': { key: 'k2' as SourceKey, known: true } } };
    expect(unit.wouldSay(eli, { ...command, externalId: 'B-2' })).toMatchObject({
      refusal: { code: 'E_DUPLICATE_CASE' },
    });
  });

  test('[CASE-8] a board holds 20,000 open cases, and one more is refused with that limit', () => {
    const small = smallUnit();
    const { unit, injury } = small;
    for (let first = 0; first < LIMITS.openCases; first += LIMITS.casesPerImport) {
      const ids = Array.from({ length: LIMITS.casesPerImport }, (_, n) => `X-${first + n}`);
      const sources = ids.map((id) => [id, { key: `k${id}` as SourceKey, known: false }] as const);
      unit.facts = { ...unit.facts, sources: Object.fromEntries(sources) };
      eventsOf(unit.when(eli, { type: 'ImportCases', cases: ids.map((id) => row(small, id)) }));
    }
    const oneMore = { type: 'AddCase', caseType: injury, received: '2026-10-01' as Day, ...add };
    expect(unit.wouldSay(eli, oneMore as Parameters<typeof unit.wouldSay>[1])).toEqual({
      kind: 'refusal',
      refusal: { code: 'E_LIMIT', limit: LIMITS.openCases },
    });
  });

  test('[CASE-4] an import adds rows in events of at most 1,000 and passes over known ids', () => {
    const small = smallUnit();
    const { unit } = small;
    const ids = Array.from({ length: 1_200 }, (_, n) => `X-${n}`);
    unit.facts = {
      ...unit.facts,
      sources: Object.fromEntries(
        ids.map((id, n) => [id, { key: `k${n}` as SourceKey, known: n < 100 }]),
      ),
    };
    const cases = ids.map((id) => row(small, id));
    const events = eventsOf(
      unit.when(eli, { type: 'ImportCases', cases: [...cases, row(small, 'X-500')] }),
    );
    expect(
      events.map((event) => (event.type === 'CasesAdded' ? event.data.cases.length : 0)),
    ).toEqual([1_000, 100]);
    expect(unit.when(eli, { type: 'ImportCases', cases })).toEqual({ kind: 'quiet' });
    expect(
      unit.wouldSay(eli, {
        type: 'ImportCases',
        cases: [row(small, 'N-1'), { ...row(small, 'N-2'), received: '2027-01-01' as Day }],
      }),
    ).toMatchObject({
      refusal: { code: 'E_BAD_DATE', field: 'cases.1.received' },
    });
  });

  test('[CASE-5] a case lifted out of a count leaves one fewer there and the inflow as it was', () => {
    const small = smallUnit();
    const { unit, extension } = small;
    const received = '2026-10-09' as Day;
    eventsOf(
      unit.when(eli, {
        type: 'ReceiveCounts',
        caseType: extension,
        received,
        number: 1,
        registered: true,
      }),
    );
    const lift = { type: 'AddCase', caseType: extension, received, ...add, lifted: true } as const;
    eventsOf(unit.when(eli, lift));
    expect(unit.board.counts[extension]?.piles).toEqual([]);
    expect(unit.board.day.received).toBe(1);
    expect(idsIn(small, 'ready')).toHaveLength(1);
    expect(unit.wouldSay(eli, lift)).toMatchObject({ refusal: { code: 'E_COUNT_CHANGED' } });
  });

  test('[CASE-6] an arrived case is registered once', () => {
    const small = smallUnit();
    const caseId = addCase(small, { arrived: true });
    eventsOf(small.unit.when(eli, { type: 'RegisterCase', caseId }));
    expect(idsIn(small, 'ready')).toEqual([caseId]);
    expect(small.unit.when(eli, { type: 'RegisterCase', caseId })).toEqual({ kind: 'quiet' });
    const taken = takenByEli(small);
    expect(small.unit.wouldSay(eli, { type: 'RegisterCase', caseId: taken })).toMatchObject({
      refusal: { code: 'E_CHANGED', stood: { state: 'taken', by: 'eli' } },
    });
  });

  test('[CASE-7] urgency, received day and the order of adding decide; what comes back has its original place', () => {
    const small = smallUnit();
    const late = addCase(small, { received: '2026-10-05' });
    const early = addCase(small, { received: '2026-09-01' });
    const earlyToo = addCase(small, { received: '2026-09-01' });
    const urgent = addCase(small, { received: '2026-10-10' });
    small.unit.when(eli, { type: 'MarkUrgent', caseId: urgent, reason: 'Svar til klageinstans' });
    expect(idsIn(small, 'ready')).toEqual([urgent, early, earlyToo, late]);
    small.unit.when(eli, { type: 'TakeCase', caseId: early });
    small.unit.when(eli, { type: 'PutBackCase', caseId: early, reason: small.lacksCompetence });
    expect(idsIn(small, 'ready')).toEqual([urgent, early, earlyToo, late]);
  });
});
