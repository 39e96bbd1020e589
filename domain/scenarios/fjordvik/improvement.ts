import type { ActionId, IdeaId } from '../../ids';
import { type Act, clock } from './acts';
import { ACTIONS, IDEAS, tellAction, tellIdea, weigh } from './ideas';
import type { Telling } from './telling';

/** What the unit makes better, on the days on which it happened. */
export function improvementActs({ dayNumber }: Telling): readonly Act[] {
  return [
    ...IDEAS.filter(({ day }) => day === dayNumber).flatMap((told) => [
      { minute: clock(9, 20), tell: (one: Telling) => tellIdea(one, told) },
      { minute: clock(12, 20), tell: (one: Telling) => weigh(one, told) },
    ]),
    ...IDEAS.flatMap(({ key, phases = [] }) =>
      phases
        .filter(([day]) => day === dayNumber)
        .map(([, phase]) => ({
          minute: clock(12, 55),
          tell: (one: Telling) =>
            void one.as('ingrid', { type: 'MoveIdea', idea: one.known<IdeaId>(key), phase }),
        })),
    ),
    ...ACTIONS.filter(({ day }) => day === dayNumber).map((told) => ({
      minute: clock(13, 10),
      tell: (one: Telling) => tellAction(one, told),
    })),
    ...ACTIONS.filter(({ done }) => done === dayNumber).map(({ key, owner }) => ({
      minute: clock(14, 12),
      tell: (one: Telling) =>
        void one.as(owner ?? 'guro', {
          type: 'SettleAction',
          action: one.known<ActionId>(`action ${key}`),
          as: 'done',
        }),
    })),
  ];
}
