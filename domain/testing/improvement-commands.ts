import { addDays } from '../calendar';
import type { Command } from '../command';
import { PHASES } from '../ideas/ideas';
import type { ActionId, IdeaId } from '../ids';
import type { Step } from './arbitraries';
import { personOf } from './person-of-step';
import type { SmallUnit } from './unit';

type Make = () => Command;

/** Commands about ideas and actions, for a random history. */
export function improvementCommands(small: SmallUnit, step: Step): readonly Make[] {
  return [...ideaCommands(small, step), ...actionCommands(small, step)];
}

function ideaCommands({ unit }: SmallUnit, step: Step): readonly Make[] {
  const { ideas } = unit.board;
  const one = ideas[step.which % Math.max(1, ideas.length)];
  const idea = one?.id ?? ('none' as IdeaId);
  const text = `Tekst ${step.which}`;
  const level = ([1, 2, 3, null] as const)[step.which % 4] ?? null;
  const place = step.which % 4;
  const next = Math.min(4, one?.whys.length ?? 0);
  const phase = PHASES[step.which % PHASES.length] ?? 'new';
  return [
    () => ({ type: 'AddIdea', problem: text, suggestion: step.who === 0 ? text : null }),
    () => ({ type: 'AddIdea', problem: text, suggestion: null }),
    () => ({
      type: 'ChangeIdea',
      idea,
      problem: text,
      suggestion: text,
      replaces: { problem: one?.problem ?? '', suggestion: one?.suggestion ?? null },
    }),
    () => ({ type: 'VoteForIdea', idea, vote: step.days < 12 }),
    () => ({ type: 'VoteForIdea', idea, vote: step.days < 12 }),
    () => ({ type: 'WeighIdea', idea, effort: level, effect: 2 }),
    () => ({
      type: 'AnswerWhy',
      idea,
      place,
      text: step.days > 15 ? null : text,
      replaces: one?.whys[place] ?? null,
    }),
    () => ({
      type: 'AnswerWhy',
      idea,
      place: next,
      text,
      replaces: one?.whys[next] ?? null,
    }),
    () => ({ type: 'AssignIdea', idea, owner: step.days > 15 ? null : personOf(step) }),
    () => ({ type: 'MoveIdea', idea, phase }),
    () => ({ type: 'MoveIdea', idea, phase }),
  ];
}

function actionCommands({ unit }: SmallUnit, step: Step): readonly Make[] {
  const { actions, ideas, day } = unit.board;
  const one = actions[step.which % Math.max(1, actions.length)];
  const action = one?.id ?? ('none' as ActionId);
  const text = `Tiltak ${step.which}`;
  const owner = step.days > 15 ? null : personOf(step);
  const due = step.which % 3 === 0 ? null : addDays(day.day, step.days);
  const idea = ideas[step.which % Math.max(2, ideas.length)]?.id ?? null;
  const as = (['open', 'done', 'dropped'] as const)[step.which % 3] ?? 'open';
  return [
    () => ({ type: 'AddAction', text, due, owner, idea }),
    () => ({ type: 'AddAction', text, due, owner, idea }),
    () => ({
      type: 'ChangeAction',
      action,
      text,
      due,
      replaces: { text: one?.text ?? '', due: one?.due ?? null },
    }),
    () => ({ type: 'AssignAction', action, owner }),
    () => ({ type: 'SettleAction', action, as }),
  ];
}
