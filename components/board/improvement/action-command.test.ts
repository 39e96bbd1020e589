import { describe, expect, test } from 'vitest';
import type { Action } from '@/domain/actions/actions';
import type { Day } from '@/domain/calendar';
import type { ActionId, IdeaId, PersonId } from '@/domain/ids';
import { changedAction, draftOf, NEW_ACTION, newAction } from './action-command';

const today = '2026-11-27' as Day;
const due = '2026-12-04' as Day;
const eli = 'eli' as PersonId;
const idea = 'i1' as IdeaId;
const action: Action = {
  id: 'a1' as ActionId,
  added: 1,
  rev: 1,
  text: 'Lage mal',
  due,
  idea,
  state: { kind: 'open' },
  priv: { owner: eli },
};

describe('[DSK-41] what somebody types about an action', () => {
  test('[DSK-41] a new one has what, and who and by when if they are said', () => {
    expect(newAction({ ...NEW_ACTION, text: 'Ring' }, null, today)).toEqual({
      ok: true,
      commands: [{ type: 'AddAction', text: 'Ring', due: null, owner: null, idea: null }],
    });
    expect(newAction({ text: 'Ring', due: '4.12', owner: eli, base: null }, idea, today)).toEqual({
      ok: true,
      commands: [{ type: 'AddAction', text: 'Ring', due, owner: eli, idea }],
    });
  });

  test('[DSK-41] without what, or with a day that is none, it says which field', () => {
    expect(newAction({ ...NEW_ACTION, text: ' ' }, null, today)).toMatchObject({
      refusal: { code: 'E_EMPTY', field: 'action' },
    });
    expect(newAction({ ...NEW_ACTION, text: 'Ring', due: 'snart' }, null, today)).toMatchObject({
      refusal: { code: 'E_BAD_DATE', field: 'due' },
    });
  });

  test('[DSK-41] an edit gives only what has changed, with what it replaces', () => {
    const draft = draftOf(action);
    expect(changedAction(draft, action, today)).toEqual({ ok: true, commands: [] });
    expect(changedAction({ ...draft, text: 'Lage brev', owner: null }, action, today)).toEqual({
      ok: true,
      commands: [
        {
          type: 'ChangeAction',
          action: 'a1',
          text: 'Lage brev',
          due,
          replaces: { text: 'Lage mal', due },
        },
        { type: 'AssignAction', action: 'a1', owner: null },
      ],
    });
  });
});
