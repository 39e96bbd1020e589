import type { ClientCommand } from '@/domain/command';
import { asTyped } from '../../ui/typed-day';
import {
  type ActionDraft,
  DRAFT,
  type ImprovementView,
  type TextsDraft,
  type WhyDraft,
} from './improvement-view';

/** Where a command about ideas and actions that came back can be corrected, and the draft that is to stand there. */
export type ImprovementEdit = {
  readonly kind: 'improvement';
  readonly view: ImprovementView;
  readonly name: string;
  readonly draft: string | TextsDraft | WhyDraft | ActionDraft;
};

/** Null when nothing was typed. */
export function improvementEdit(command: ClientCommand): ImprovementEdit | null {
  switch (command.type) {
    case 'AddIdea':
      return at({ kind: 'all' }, DRAFT.ideaInPanel, command.problem);
    case 'ChangeIdea': {
      const { idea, problem, suggestion, replaces: base } = command;
      const draft = { problem, suggestion: suggestion ?? '', base };
      return at({ kind: 'idea', id: idea }, DRAFT.texts(idea), draft);
    }
    case 'AnswerWhy': {
      const { idea, place, text, replaces: base } = command;
      if (text === null) return null;
      const view = { kind: 'idea', id: idea } as const;
      if (base === null) return at(view, DRAFT.nextWhy(idea), text);
      return at(view, DRAFT.why(idea), { place, text, base });
    }
    case 'AddAction': {
      const { text, due, owner, idea } = command;
      const draft = { text, due: due === null ? '' : asTyped(due), owner, base: null };
      const view =
        idea === null ? ({ kind: 'actions' } as const) : ({ kind: 'idea', id: idea } as const);
      return at(view, DRAFT.newAction(idea), draft);
    }
    case 'ChangeAction': {
      const { action, text, due, replaces } = command;
      const draft = {
        text,
        due: due === null ? '' : asTyped(due),
        owner: undefined,
        base: replaces,
      };
      return at({ kind: 'action', id: action }, DRAFT.action(action), draft);
    }
    default:
      return null;
  }
}

function at(view: ImprovementView, name: string, draft: ImprovementEdit['draft']): ImprovementEdit {
  return { kind: 'improvement', view, name, draft };
}
