import type { ActionEvent } from '../actions/actions';
import { unreachable } from '../assert';
import type { RecordedEvent } from '../event';
import type { IdeaEvent } from '../ideas/ideas';
import type { ActionId, IdeaId, PersonId, PriorityId } from '../ids';
import type { PriorityEvent } from '../priorities/priorities';
import { day, number, person, text, type Values, yesOrNo } from './value';

export type OfPanels = Extract<RecordedEvent, PriorityEvent | IdeaEvent | ActionEvent>;

export function panelValues(event: OfPanels): Values {
  switch (event.type) {
    case 'PriorityAdded':
    case 'PriorityChanged':
      return { text: text(event.data.text) };
    case 'PrioritiesRanked':
      return {};
    case 'PriorityAssigned':
      return { ...priority(event.data.priority), ...owner(event.priv) };
    case 'PriorityFinished':
    case 'PriorityTakenUp':
    case 'PriorityDropped':
      return priority(event.data.priority);
    case 'IdeaAdded':
    case 'IdeaChanged':
      return { text: text(event.data.problem) };
    case 'IdeaVoted':
      // Who voted is for the rule alone to know, and told to nobody.
      return {
        ...idea(event.data.idea),
        by: person(null),
        vote: yesOrNo(event.data.votes === 1),
      };
    case 'IdeaWeighed':
      return idea(event.data.idea);
    case 'WhyAnswered':
      return { ...idea(event.data.idea), text: text(event.data.text ?? '') };
    case 'IdeaAssigned':
      return { ...idea(event.data.idea), ...owner(event.priv) };
    case 'IdeaMoved':
      return { ...idea(event.data.idea), phase: { as: 'phase', phase: event.data.phase } };
    default:
      return actionValues(event);
  }
}

function actionValues(event: Extract<RecordedEvent, ActionEvent>): Values {
  switch (event.type) {
    case 'ActionAdded':
    case 'ActionChanged':
      return { text: text(event.data.text), due: day(event.data.due) };
    case 'ActionAssigned':
      return { ...action(event.data.action), ...owner(event.priv) };
    case 'ActionSettled':
      return { ...action(event.data.action), state: text(event.data.as) };
    case 'ActionsReleased':
      return {
        count: number(event.data.actions.length),
        person: person(event.priv?.from ?? null),
        ...owner(event.priv === null ? null : { owner: event.priv.to }),
      };
    default:
      return unreachable(event);
  }
}

function idea(id: IdeaId): Values {
  return { idea: { as: 'idea', id } };
}

function action(id: ActionId): Values {
  return { action: { as: 'action', id } };
}

function priority(id: PriorityId): Values {
  return { priority: { as: 'priority', id } };
}

/** `assigned` is a no only when it is known that nobody became the owner. */
function owner(priv: { readonly owner: PersonId | null } | null): Values {
  return {
    owner: person(priv?.owner ?? null),
    assigned: yesOrNo(priv === null || priv.owner !== null),
  };
}
