import type { Action } from '@/domain/actions/actions';
import type { Day } from '@/domain/calendar';
import type { ClientCommand } from '@/domain/command';
import type { IdeaId } from '@/domain/ids';
import { type Refusal, refusal } from '@/domain/refusal';
import { asTyped, typedDay } from '../../ui/typed-day';
import type { ActionDraft } from './improvement-view';

export const NEW_ACTION: ActionDraft = { text: '', due: '', owner: undefined, base: null };

/** An action as it is written anew: what stands there now is what the edit replaces. */
export function draftOf({ text, due }: Action): ActionDraft {
  return {
    text,
    due: due === null ? '' : asTyped(due),
    owner: undefined,
    base: { text, due },
  };
}

export type ReadAction =
  | { readonly ok: true; readonly commands: readonly ClientCommand[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** The command for a new action. */
export function newAction(draft: ActionDraft, idea: IdeaId | null, today: Day): ReadAction {
  const what = whatOf(draft, today);
  if (!what.ok) return what;
  const { text, due } = what;
  return {
    ok: true,
    commands: [{ type: 'AddAction', text, due, owner: draft.owner ?? null, idea }],
  };
}

/** The commands for what was written anew in an action: its text and day are one change, and its owner another. */
export function changedAction(
  draft: ActionDraft,
  { id: action, priv }: Action,
  today: Day,
): ReadAction {
  const what = whatOf(draft, today);
  if (!what.ok) return what;
  const { text, due } = what;
  const { base } = draft;
  const commands: ClientCommand[] = [];
  if (base !== null && (text !== base.text || due !== base.due)) {
    const replaces = { text: base.text, due: base.due };
    commands.push({ type: 'ChangeAction', action, text, due, replaces });
  }
  if (draft.owner !== undefined && draft.owner !== priv.owner)
    commands.push({ type: 'AssignAction', action, owner: draft.owner });
  return { ok: true, commands };
}

type What =
  | { readonly ok: true; readonly text: string; readonly due: Day | null }
  | { readonly ok: false; readonly refusal: Refusal };

function whatOf({ text, due: typed }: ActionDraft, today: Day): What {
  if (text.trim() === '') return { ok: false, refusal: refusal('E_EMPTY', { field: 'action' }) };
  const due = typed.trim() === '' ? null : typedDay(typed, today);
  if (due === null && typed.trim() !== '')
    return { ok: false, refusal: refusal('E_BAD_DATE', { field: 'due' }) };
  return { ok: true, text, due };
}
