import { describe, expect, test } from 'vitest';
import { parseCommand } from '../command';
import { describeEvent } from '../describe';
import type { IdeaId, PersonId } from '../ids';
import { LIMITS } from '../limits';
import { hasVoted, improvement } from '../read-models/improvement';
import { eventsOf, SYSTEM } from '../testing/given';
import { turnTo } from '../testing/turn';
import { BJORN, bjorn, ELI, eli, GURO, guro, type SmallUnit, smallUnit } from '../testing/unit';
import { MOVES, PHASES, type Phase } from './ideas';

function add(small: SmallUnit, problem = 'Lang kø om mandagen'): IdeaId {
  eventsOf(small.unit.when(eli, { type: 'AddIdea', problem, suggestion: null }));
  return small.unit.lastId() as string as IdeaId;
}

const first = (small: SmallUnit) => small.unit.board.ideas[0]!;

function answer(
  small: SmallUnit,
  place: number,
  text: string | null,
  replaces: string | null = null,
) {
  const idea = first(small).id;
  return small.unit.when(guro, { type: 'AnswerWhy', idea, place, text, replaces });
}

/** Takes an idea to a phase by moves that are allowed. */
function moveTo(small: SmallUnit, idea: IdeaId, phase: Phase): void {
  const way: readonly Phase[] = MOVES.new.includes(phase) ? [phase] : ['testing', phase];
  for (const one of way) eventsOf(small.unit.when(guro, { type: 'MoveIdea', idea, phase: one }));
}

describe('ideas', () => {
  test('[IDEA-1] are added in one field, with or without a suggestion', () => {
    const small = smallUnit();
    const idea = add(small);
    expect(first(small)).toMatchObject({
      id: idea,
      problem: 'Lang kø om mandagen',
      suggestion: null,
      votes: 0,
      effort: null,
      effect: null,
      whys: [],
      phase: 'new',
      priv: { owner: null, proposedBy: ELI, voters: [] },
    });
    expect(parseCommand({ type: 'AddIdea', problem: ' ', suggestion: null })).toMatchObject({
      refusal: { code: 'E_EMPTY', field: 'problem' },
    });
    for (let n = 1; n < LIMITS.ideas; n += 1) add(small);
    const more = { type: 'AddIdea', problem: 'Til', suggestion: null } as const;
    expect(small.unit.wouldSay(eli, more)).toMatchObject({
      refusal: { code: 'E_LIMIT', limit: LIMITS.ideas },
    });
    moveTo(small, idea, 'dropped');
    eventsOf(small.unit.when(eli, more));
  });

  test('[IDEA-2] an edit carries what it replaces, and is refused if that has changed', () => {
    const small = smallUnit();
    const before = { problem: 'Lang kø om mandagen', suggestion: null };
    const change = {
      type: 'ChangeIdea',
      idea: add(small),
      problem: 'Lang kø',
      suggestion: 'To på vakt\nhver mandag',
      replaces: before,
    } as const;
    eventsOf(small.unit.when(guro, change));
    expect(small.unit.when(bjorn, change)).toEqual({ kind: 'quiet' });
    expect(small.unit.when(bjorn, { ...change, problem: 'Min' })).toMatchObject({
      refusal: { code: 'E_TEXT_CHANGED' },
    });
    expect(small.unit.when(bjorn, { ...change, idea: 'none' as IdeaId })).toMatchObject({
      refusal: { code: 'E_NOT_FOUND' },
    });
  });

  test('[IDEA-2] no text of an idea completes an identity number that another begins', () => {
    const small = smallUnit();
    expect(
      small.unit.wouldSay(eli, { type: 'AddIdea', problem: 'Ring 130972', suggestion: '48022' }),
    ).toMatchObject({ refusal: { code: 'E_IDENTITY_NUMBER', field: 'suggestion' } });
    add(small, 'Ring 130972');
    expect(answer(small, 0, '48022')).toMatchObject({
      refusal: { code: 'E_IDENTITY_NUMBER', field: 'text' },
    });
    expect(
      parseCommand({ type: 'AddIdea', problem: 'Ring 130972 48022', suggestion: null }),
    ).toMatchObject({ refusal: { code: 'E_IDENTITY_NUMBER', field: 'problem' } });
  });

  test('[IDEA-3] have one vote of each; a second changes nothing, and a vote can be taken back', () => {
    const small = smallUnit();
    const idea = add(small);
    const vote = { type: 'VoteForIdea', idea, vote: true } as const;
    const back = { ...vote, vote: false } as const;
    expect(small.unit.when(eli, back)).toEqual({ kind: 'quiet' });
    expect(eventsOf(small.unit.when(eli, vote))).toMatchObject([{ data: { idea, votes: 1 } }]);
    eventsOf(small.unit.when(bjorn, vote));
    expect(small.unit.when(eli, vote)).toEqual({ kind: 'quiet' });
    expect(first(small).votes).toBe(2);
    expect(hasVoted(first(small), ELI)).toBe(true);
    const told = small.unit.events.filter(({ type }) => type === 'IdeaVoted').map(describeEvent);
    expect(told).toMatchObject([
      { values: { by: { id: null } } },
      { values: { by: { id: null } } },
    ]);
    eventsOf(small.unit.when(eli, back));
    expect(first(small)).toMatchObject({ votes: 1, priv: { voters: [BJORN] } });
    expect(small.unit.when(SYSTEM, vote)).toMatchObject({ refusal: { code: 'E_READ_ONLY' } });
    moveTo(small, idea, 'dropped');
    expect(small.unit.when(eli, vote)).toMatchObject({ refusal: { code: 'E_PHASE' } });
    expect(small.unit.when(bjorn, vote)).toEqual({ kind: 'quiet' });
  });

  test('[IDEA-4] are weighed by effort and effect, each from one to three or not yet', () => {
    const small = smallUnit();
    const idea = add(small);
    const weigh = { type: 'WeighIdea', idea, effort: 1, effect: 3 } as const;
    eventsOf(small.unit.when(bjorn, weigh));
    expect(small.unit.when(guro, weigh)).toEqual({ kind: 'quiet' });
    eventsOf(small.unit.when(guro, { ...weigh, effort: null }));
    expect(first(small)).toMatchObject({ effort: null, effect: 3 });
    for (const effort of [0, 4, 1.5, '1', Number.NaN])
      expect(parseCommand({ ...weigh, effort })).toMatchObject({ ok: false });
  });

  test('[IDEA-5] are asked why five times: the fifth answer is the last, and a sixth is refused', () => {
    const small = smallUnit();
    const idea = add(small);
    expect(answer(small, 1, 'For tidlig')).toMatchObject({
      refusal: { code: 'E_BAD_OP', field: 'place' },
    });
    for (let place = 0; place < LIMITS.whys; place += 1)
      eventsOf(answer(small, place, `Svar ${place}`));
    expect(first(small).whys).toHaveLength(5);
    const sixth = { type: 'AnswerWhy', idea, place: 5, text: 'Svar 5', replaces: null };
    expect(parseCommand(sixth)).toMatchObject({ ok: false, refusal: { field: 'place' } });
    expect(answer(small, 4, 'Svar 4', 'Svar 4')).toEqual({ kind: 'quiet' });
    expect(answer(small, 4, 'Mitt')).toMatchObject({ refusal: { code: 'E_TEXT_CHANGED' } });
    expect(answer(small, 3, null, 'Svar 3')).toMatchObject({ refusal: { field: 'place' } });
    eventsOf(answer(small, 1, 'Annet svar', 'Svar 1'));
    eventsOf(answer(small, 4, null, 'Svar 4'));
    expect(answer(small, 4, null)).toEqual({ kind: 'quiet' });
    expect(first(small).whys).toEqual(['Svar 0', 'Annet svar', 'Svar 2', 'Svar 3']);
  });

  test('[IDEA-6] have an owner who can work; of somebody who leaves the unit it is nobody’s', () => {
    const small = smallUnit();
    const idea = add(small);
    const assign = { type: 'AssignIdea', idea, owner: BJORN } as const;
    eventsOf(small.unit.when(eli, assign));
    expect(small.unit.when(guro, assign)).toEqual({ kind: 'quiet' });
    expect(small.unit.when(guro, { ...assign, owner: 'rita' as PersonId })).toMatchObject({
      refusal: { code: 'E_NOT_FOUND', field: 'owner' },
    });
    eventsOf(small.unit.when(guro, { type: 'RemovePerson', person: BJORN }));
    expect(first(small).priv.owner).toBeNull();
  });

  test('[IDEA-7] move by the table of phases and in no other way', () => {
    for (const from of PHASES) {
      for (const phase of PHASES) {
        const small = smallUnit();
        const idea = add(small);
        if (from !== 'new') moveTo(small, idea, from);
        const decision = small.unit.when(guro, { type: 'MoveIdea', idea, phase });
        if (phase === from) expect(decision).toEqual({ kind: 'quiet' });
        else if (MOVES[from].includes(phase)) expect(first(small).phase).toBe(phase);
        else expect(decision).toMatchObject({ refusal: { code: 'E_PHASE', field: 'phase' } });
      }
    }
  });

  test('[IDEA-8] leave the board thirty days after they came to an end, and their actions with them', () => {
    const small = smallUnit();
    const idea = add(small);
    const action = { type: 'AddAction', text: 'Ring', due: null, owner: GURO, idea } as const;
    eventsOf(small.unit.when(guro, action));
    const done = small.unit.lastId();
    eventsOf(small.unit.when(guro, { type: 'SettleAction', action: done as never, as: 'done' }));
    add(small, 'En annen');
    turnTo(small, '2026-11-16');
    expect(small.unit.board.actions).toMatchObject([{ id: done, priv: { owner: null } }]);
    moveTo(small, idea, 'dropped');
    turnTo(small, '2026-12-16');
    expect(small.unit.board.ideas).toHaveLength(2);
    turnTo(small, '2026-12-17');
    expect(small.unit.board.ideas.map(({ problem }) => problem)).toEqual(['En annen']);
    expect(small.unit.board.actions).toEqual([]);
    expect(small.unit.events.at(-1)?.data).toMatchObject({
      improvement: { ideas: [idea], actions: [done] },
    });
  });

  test('[IDEA-9] stand by phase, most votes first, with what was agreed about each', () => {
    const small = smallUnit();
    add(small, 'A');
    const b = add(small, 'B');
    const c = add(small, 'C');
    eventsOf(small.unit.when(bjorn, { type: 'VoteForIdea', idea: b, vote: true }));
    moveTo(small, c, 'worse');
    const what = { type: 'AddAction', text: 'Ring', due: null, owner: null } as const;
    eventsOf(small.unit.when(guro, { ...what, idea: b }));
    eventsOf(small.unit.when(guro, { ...what, idea: null }));
    const { underWay, closed, ownActions } = improvement(small.unit.board);
    expect(underWay).toMatchObject([
      {
        phase: 'new',
        ideas: [{ idea: { problem: 'B' }, actions: [{}] }, { idea: { problem: 'A' } }],
      },
      { phase: 'analysing', ideas: [] },
      { phase: 'testing', ideas: [] },
    ]);
    expect(closed).toMatchObject([{ idea: { id: c }, moves: ['analysing'] }]);
    expect(ownActions).toHaveLength(1);
  });
});
