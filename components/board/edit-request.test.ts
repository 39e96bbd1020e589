import { describe, expect, test } from 'vitest';
import type { Day } from '@/domain/calendar';
import type { ClientCommand } from '@/domain/command';
import type {
  ActionId,
  CaseId,
  CaseTypeId,
  IdeaId,
  PersonId,
  PriorityId,
  ReasonId,
} from '@/domain/ids';
import { editRequest } from './edit-request';

const caseId = 'c1' as CaseId;
const caseType = 't1' as CaseTypeId;
const day = '2026-10-14' as Day;
const reason = 'r1' as ReasonId;

/** Every command in which somebody types or chooses something in a dialog. */
const FILLED: readonly ClientCommand[] = [
  {
    type: 'AddCase',
    caseType,
    received: day,
    deadline: null,
    difficulty: null,
    externalId: 'FS-1',
    registered: false,
    lifted: false,
  },
  {
    type: 'HoldCase',
    caseId,
    waits: [{ reason, party: 'user', nextReview: day, asked: 'Lønn for august' }],
    keep: true,
  },
  { type: 'MarkUrgent', caseId, reason: 'svar i dag' },
  { type: 'ReturnCase', caseId, reason: 'mangler vedlegg' },
  { type: 'ReviewWait', caseId, wait: 2, nextReview: day, reminded: true },
  { type: 'HandOverCase', caseId, to: 'eli' as PersonId, reason },
  {
    type: 'ChangeCase',
    caseId,
    caseType,
    deadline: day,
    difficulty: null,
    replaces: { caseType, deadline: null, difficulty: null },
  },
  { type: 'AddPriority', text: 'Ta unna klagene', owner: null, before: null },
  { type: 'ChangePriority', priority: 'p1' as PriorityId, text: 'Klagene', replaces: 'Alt' },
  {
    type: 'PlanDays',
    person: 'eli' as PersonId,
    days: [day],
    plan: { share: 50, place: 'home', duties: [] },
  },
  { type: 'SetWeek', person: 'eli' as PersonId, week: null },
];

const idea = 'i1' as IdeaId;
const action = 'a1' as ActionId;
const texts = { problem: 'Lang kø', suggestion: null };

/** What was typed in the panel of the improvement: where it comes back, and as what. */
const TYPED: readonly (readonly [ClientCommand, string, unknown])[] = [
  [{ type: 'AddIdea', ...texts }, 'idea.panel', 'Lang kø'],
  [
    { type: 'ChangeIdea', idea, problem: 'Lengre kø', suggestion: 'Fordel', replaces: texts },
    'texts.i1',
    { problem: 'Lengre kø', suggestion: 'Fordel', base: texts },
  ],
  [{ type: 'AnswerWhy', idea, place: 0, text: 'Fordi', replaces: null }, 'why.i1', 'Fordi'],
  [
    { type: 'AnswerWhy', idea, place: 0, text: 'Fordi', replaces: 'Vet ikke' },
    'whyAgain.i1',
    { place: 0, text: 'Fordi', base: 'Vet ikke' },
  ],
  [
    { type: 'AddAction', text: 'Ring', due: day, owner: null, idea: null },
    'action.of.unit',
    { text: 'Ring', due: '14.10.2026', base: null },
  ],
  [
    { type: 'ChangeAction', action, text: 'Ring', due: null, replaces: { text: 'R', due: day } },
    'action.a1',
    { text: 'Ring', due: '', base: { text: 'R', due: day } },
  ],
];

describe('[DSK-7] what was typed is never lost on a no', () => {
  test.each(FILLED)('[DSK-7] $type opens its dialog again with what was filled in', (command) => {
    expect(editRequest(command)).toMatchObject({ draft: command });
  });

  test('[DSK-7] a note comes back into the case, with the note it was to replace', () => {
    const command = { type: 'WriteNote', caseId, note: 'ringt', replaces: 'før' } as const;
    const draft = { text: 'ringt', base: 'før' };
    expect(editRequest(command)).toEqual({ kind: 'note', caseId, draft });
  });

  test.each(TYPED)('[DSK-7] $0.type comes back into the panel', (command, name, draft) => {
    expect(editRequest(command)).toMatchObject({ kind: 'improvement', name, draft });
  });

  test('[DSK-7] a command in which nothing is typed has nothing to bring back', () => {
    expect(editRequest({ type: 'TakeCase', caseId })).toBeNull();
    expect(editRequest({ type: 'WriteNote', caseId, note: null, replaces: 'før' })).toBeNull();
  });
});
