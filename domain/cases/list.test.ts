import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar';
import type { CaseTypeId } from '../ids';
import { LIMITS } from '../limits';
import { factChanges } from '../read-models/facts';
import { waitingList } from '../read-models/waiting';
import { contents } from '../testing/contents';
import { eventsOf, reader } from '../testing/given';
import { bring, cardOf, knowing, listed, withCases } from '../testing/lists';
import { eli, guro, idsIn, type SmallUnit, smallUnit } from '../testing/unit';

const QUIET = { kind: 'quiet' };

function hold(small: SmallUnit, id: string): void {
  const wait = { reason: small.incomeReport, party: 'employer', asked: null } as const;
  eventsOf(
    small.unit.when(eli, {
      type: 'HoldCase',
      caseId: cardOf(small, id).id,
      waits: [{ ...wait, nextReview: '2026-10-21' as Day }],
      keep: false,
    }),
  );
}

describe('a list of the case system', () => {
  test('[REC-1] adds what is new, and changes what has changed there and nothing else', () => {
    const small = withCases('A-1');
    const { unit } = small;
    const caseId = cardOf(small, 'A-1').id;
    eventsOf(unit.when(eli, { type: 'MarkUrgent', caseId, reason: 'Haster' }));
    eventsOf(unit.when(eli, { type: 'WriteNote', caseId, note: 'Ringt', replaces: null }));
    eventsOf(unit.when(eli, { type: 'TakeCase', caseId }));
    const before = cardOf(small, 'A-1');
    const change = { received: '2026-09-30', deadline: '2026-11-30', difficulty: 3 } as const;
    const rows = [listed(small, 'A-1', { ...change, version: 2 }), listed(small, 'A-2')];
    expect(eventsOf(bring(small, rows)).map((event) => event.type)).toEqual([
      'CasesAdded',
      'CasesUpdated',
    ]);
    const { rev, ...after } = cardOf(small, 'A-1');
    expect(after).toEqual({
      ...before,
      rev: undefined,
      ...change,
      sourceVersion: 2,
      priv: { ...before.priv, lastBy: 'guro' },
    });
    expect(rev).toBe(unit.board.seq);
    expect(cardOf(small, 'A-2')).toMatchObject({ sourceVersion: null, state: { kind: 'ready' } });
  });

  test('[REC-2] of an older version is passed over, and of the same one says nothing new', () => {
    const small = withCases('A-1');
    const at = (version: number | null, received: string) =>
      bring(small, [listed(small, 'A-1', { version, received })]);
    eventsOf(at(3, '2026-09-30'));
    expect(at(2, '2026-09-01')).toEqual(QUIET);
    expect(at(3, '2026-09-01')).toEqual(QUIET);
    expect(eventsOf(at(5, '2026-09-30'))).toMatchObject([
      { type: 'CasesUpdated', data: { cases: [], versions: [{ sourceVersion: 5 }] } },
    ]);
    expect(at(4, '2026-09-01')).toEqual(QUIET);
    eventsOf(at(null, '2026-09-01'));
    expect(cardOf(small, 'A-1')).toMatchObject({ received: '2026-09-01', sourceVersion: 5 });
  });

  test('[REC-3] leaves what it does not tell as it is', () => {
    const small = smallUnit();
    const told = { deadline: '2026-11-30', difficulty: 3 } as const;
    eventsOf(bring(small, [listed(small, 'A-1', told)]));
    expect(bring(small, [listed(small, 'A-1')])).toEqual(QUIET);
    expect(cardOf(small, 'A-1')).toMatchObject(told);
    eventsOf(bring(small, [listed(small, 'A-1', { deadline: null })]));
    expect(cardOf(small, 'A-1')).toMatchObject({ deadline: null, difficulty: 3 });
  });

  test('[REC-4] moves a case that was received on another day to its place', () => {
    const small = withCases('A-1', 'A-2');
    const { since } = cardOf(small, 'A-2').state as { since: number };
    small.unit.later(60_000);
    eventsOf(bring(small, [listed(small, 'A-2', { received: '2026-09-01' })]));
    expect(idsIn(small, 'ready')).toEqual([cardOf(small, 'A-2').id, cardOf(small, 'A-1').id]);
    expect(cardOf(small, 'A-2').state).toMatchObject({ since });
  });

  test('[REC-5] marks a waiting case that got post, until somebody has done something about it', () => {
    const small = withCases('A-1');
    const { unit } = small;
    const post = (day: string) => bring(small, [listed(small, 'A-1', { post: day })]);
    expect(post('2026-10-14')).toEqual(QUIET);
    eventsOf(unit.when(eli, { type: 'TakeCase', caseId: cardOf(small, 'A-1').id }));
    hold(small, 'A-1');
    expect(post('2026-10-13')).toEqual(QUIET);
    eventsOf(post('2026-10-14'));
    expect(cardOf(small, 'A-1')).toMatchObject({ newPost: true, post: '2026-10-14' });
    // To be looked at today, though its review is a week away.
    expect(waitingList(unit.board, '2026-10-14' as Day).due).toHaveLength(1);
    expect(post('2026-10-14')).toEqual(QUIET);
    eventsOf(
      unit.when(eli, {
        type: 'ReviewWait',
        caseId: cardOf(small, 'A-1').id,
        wait: 0,
        nextReview: '2026-10-22' as Day,
        reminded: false,
      }),
    );
    expect(cardOf(small, 'A-1').newPost).toBe(false);
    expect(post('2026-10-14')).toEqual(QUIET);
    unit.at('2026-10-15');
    eventsOf(post('2026-10-15'));
    hold(small, 'A-1');
    expect(cardOf(small, 'A-1').newPost).toBe(false);
    unit.at('2026-10-16');
    eventsOf(post('2026-10-16'));
    const caseId = cardOf(small, 'A-1').id;
    eventsOf(unit.when(eli, { type: 'ReceiveDocument', caseId, wait: 0 }));
    expect(cardOf(small, 'A-1')).toMatchObject({ newPost: false, state: { kind: 'waiting' } });
  });

  test('[REC-6] marks what a whole list does not have, until it has it again', () => {
    const small = withCases('A-1', 'A-2', 'A-3');
    const types = [small.injury];
    expect(bring(small, [listed(small, 'A-1', { version: 1 })])).toEqual(QUIET);
    const rest = [listed(small, 'A-1', { version: 1 })];
    expect(bring(small, rest, { types: [small.complaint] })).toEqual(QUIET);
    eventsOf(bring(small, rest, { types }));
    expect(['A-1', 'A-2', 'A-3'].map((id) => cardOf(small, id).missing)).toEqual([
      null,
      'marked',
      'marked',
    ]);
    expect(bring(small, rest, { types })).toEqual(QUIET);
    const back = [...rest, listed(small, 'A-2', { version: 1 })];
    expect(eventsOf(bring(small, back, { types }))).toMatchObject([
      { type: 'CasesMarked', data: { missing: [], back: [cardOf(small, 'A-2').id], post: [] } },
    ]);
    expect(cardOf(small, 'A-2').missing).toBeNull();
  });

  test('[REC-6] cases without an id in the case system are never missing', () => {
    const small = smallUnit();
    eventsOf(
      small.unit.when(eli, {
        type: 'AddCase',
        caseType: small.injury,
        received: '2026-10-01' as Day,
        deadline: null,
        difficulty: null,
        externalId: null,
        registered: true,
        lifted: false,
      }),
    );
    const caseId = idsIn(small, 'ready');
    const missing = { type: 'ReconcileCases', cases: [], missing: caseId, begun: false } as const;
    expect(small.unit.when(eli, missing)).toEqual(QUIET);
  });

  test('[REC-7] passes over cases that are closed here, on the board and gone from it', () => {
    const small = withCases('A-1');
    const { unit } = small;
    const caseId = cardOf(small, 'A-1').id;
    eventsOf(unit.when(eli, { type: 'WithdrawCase', caseId, why: 'moved' }));
    const rows = ['A-1', 'A-9'].map((id) => listed(small, id, { version: 9, deadline: null }));
    knowing(small, ['A-1'], ['A-9']);
    const list = { type: 'ReconcileCases', cases: rows, missing: [caseId], begun: false } as const;
    expect(unit.when(guro, list)).toEqual(QUIET);
  });

  test('[REC-8] the same list twice is quiet, and a case that it has twice counts once', () => {
    const small = withCases('A-1', 'A-2');
    const before = contents(small);
    const rows = ['A-1', 'A-2', 'A-2'].map((id) => listed(small, id, { version: 1 }));
    expect(bring(small, rows, { types: [small.injury] })).toEqual(QUIET);
    expect(contents(small)).toEqual(before);
    eventsOf(
      bring(small, [listed(small, 'A-3'), listed(small, 'A-3', { received: '2026-09-09' })]),
    );
    expect(cardOf(small, 'A-3').received).toBe('2026-10-01');
  });

  test('[REC-9] a retired type takes in nothing new, and what is there of it goes on', () => {
    const small = withCases('A-1');
    const { unit, injury } = small;
    eventsOf(unit.when(guro, { type: 'RetireCaseType', caseType: injury, retired: true }));
    eventsOf(bring(small, [listed(small, 'A-1', { version: 2, deadline: '2026-12-01' })]));
    expect(cardOf(small, 'A-1').deadline).toBe('2026-12-01');
    expect(bring(small, [listed(small, 'A-1'), listed(small, 'A-2')])).toMatchObject({
      refusal: { code: 'E_RETIRED', field: 'cases.1.caseType' },
    });
    const none = { caseType: 'none' as CaseTypeId };
    expect(bring(small, [listed(small, 'A-2', none)])).toMatchObject({
      refusal: { code: 'E_NOT_FOUND', field: 'cases.0.caseType' },
    });
  });

  test('[REC-9] days to come and deadlines before the case are refused', () => {
    const small = withCases('A-1');
    expect(bring(small, [listed(small, 'A-1', { received: '2026-10-15' })])).toMatchObject({
      refusal: { code: 'E_BAD_DATE', field: 'cases.0.received' },
    });
    expect(bring(small, [listed(small, 'A-2', { deadline: '2026-09-30' })])).toMatchObject({
      refusal: { code: 'E_BAD_DATE', field: 'cases.0.deadline' },
    });
  });

  test('[REC-10] nobody frees the own case from its second person by a list', () => {
    const small = smallUnit();
    const { unit, injury, complaint } = small;
    eventsOf(bring(small, [listed(small, 'A-1', { caseType: complaint })]));
    eventsOf(unit.when(eli, { type: 'TakeCase', caseId: cardOf(small, 'A-1').id }));
    const other = [listed(small, 'A-1', { caseType: injury, received: '2026-09-01' })];
    eventsOf(bring(small, other, { by: eli }));
    expect(cardOf(small, 'A-1')).toMatchObject({ caseType: complaint, received: '2026-09-01' });
    eventsOf(bring(small, other, { by: guro }));
    expect(cardOf(small, 'A-1').caseType).toBe(injury);
  });

  test('[REC-14] comes in events of at most 1,000 cases, and not above what a board holds', () => {
    const small = smallUnit();
    const ids = Array.from({ length: 1_200 }, (_, n) => `A-${n}`);
    const rows = (version: number, received: string) =>
      ids.map((id) => listed(small, id, { version, received }));
    const sizes = (events: ReturnType<typeof eventsOf>) =>
      events.map((event) =>
        event.type === 'CasesAdded' || event.type === 'CasesUpdated' ? event.data.cases.length : 0,
      );
    expect(sizes(eventsOf(bring(small, rows(1, '2026-10-01'))))).toEqual([1_000, 200]);
    expect(sizes(eventsOf(bring(small, rows(2, '2026-09-01'))))).toEqual([1_000, 200]);
    for (let first = 0; first < LIMITS.openCases - 1_200; first += 4_700) {
      const more = Array.from({ length: 4_700 }, (_, n) => listed(small, `B-${first + n}`));
      eventsOf(bring(small, more));
    }
    const last = [listed(small, 'C-1')];
    expect(bring(small, last)).toMatchObject({
      refusal: { code: 'E_LIMIT', limit: LIMITS.openCases },
    });
    const begun = { type: 'ReconcileCases', cases: last, missing: [], begun: true } as const;
    eventsOf(small.unit.when(guro, begun));
  });

  test('[REC-4] changes the facts of a case with it, and marks change none', () => {
    const small = withCases('A-1');
    const { unit } = small;
    const list = [listed(small, 'A-1', { version: 2, received: '2026-09-01', deadline: null })];
    eventsOf(bring(small, list));
    const [updated] = unit.events.slice(-1);
    expect(factChanges(updated!, unit.board)).toMatchObject([
      { table: 'case', set: { received: '2026-09-01' } },
    ]);
    eventsOf(bring(small, [], { types: [small.injury] }));
    expect(factChanges(unit.events.at(-1)!, unit.board)).toEqual([]);
  });

  test('[REC-23] is not undone, and leaves what others may undo as it is', () => {
    const small = withCases('A-1');
    const { unit } = small;
    const list = unit.lastId();
    const caseId = cardOf(small, 'A-1').id;
    eventsOf(unit.when(eli, { type: 'TakeCase', caseId }));
    const taken = unit.lastId();
    const before = unit.board.undoable;
    eventsOf(bring(small, [listed(small, 'A-2'), listed(small, 'A-3')]));
    expect(unit.board.undoable).toEqual(before);
    expect(unit.when(guro, { type: 'Undo', undoes: list })).toMatchObject({
      refusal: { code: 'E_CANNOT_UNDO' },
    });
    eventsOf(unit.when(eli, { type: 'Undo', undoes: taken }));
  });

  test('[REC-21] is not for readers', () => {
    const small = smallUnit();
    expect(bring(small, [listed(small, 'A-1')], { by: reader('rita') })).toMatchObject({
      refusal: { code: 'E_READ_ONLY' },
    });
  });
});
