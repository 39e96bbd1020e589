import type { Day } from '@/domain/calendar';
import type { ActionId, DutyId, IdeaId, PriorityId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import type { DayPlan, Week } from '@/domain/staffing/staffing';
import { BJORN, ELI, GURO, type Line, the } from './line';

const CALLS = the<PriorityId>('calls');
const MAIL = the<PriorityId>('mail');
const SLOW = the<IdeaId>('slow');
const CALL_EAST = the<ActionId>('call-east');
const TYPO = the<PriorityId>('typo');

const PHONE = { duty: the<DutyId>('phone'), share: 30 };
const FOUR_FIFTHS: DayPlan = { share: 80, place: 'office', duties: [PHONE] };
const AT_HOME: DayPlan = { share: 50, place: 'home', duties: [] };

const NO_FACTS = { purpose: null, controller: null, dpia: null, discussed: null };
const FACTS = {
  purpose: 'Fordele arbeidet',
  controller: 'Nav',
  dpia: '26/1234',
  discussed: the<Day>('2026-11-02'),
};
const SETTINGS: readonly Line[] = [
  [
    'details',
    GURO,
    {
      type: 'ChangeUnitDetails',
      unitNumber: '4402',
      caseLink: 'https://gosys.example.org/{id}',
      replaces: { unitNumber: null, caseLink: null },
    },
  ],
  ['move-back', GURO, { type: 'MoveCaseType', caseType: the('type-injury'), before: null }],
  [
    'retention',
    GURO,
    {
      type: 'SetRetention',
      cases: 20,
      staffing: 3,
      improvement: 30,
      replaces: LIMITS.retentionDays,
    },
  ],
  ['privacy', GURO, { type: 'StatePrivacyFacts', ...FACTS, replaces: NO_FACTS }],
  ['mail-duty', GURO, { type: 'AddDuty', name: 'Post' }],
  ['undo-mail-duty', GURO, { type: 'Undo', undoes: the('mail-duty') }],
];
const IMPROVEMENT: readonly Line[] = [
  ['slow', ELI, { type: 'AddIdea', problem: 'Lang kø om mandagen', suggestion: null }],
  [
    'slow-text',
    ELI,
    {
      type: 'ChangeIdea',
      idea: SLOW,
      problem: 'Lang kø om mandagen',
      suggestion: 'To på journalvakt',
      replaces: { problem: 'Lang kø om mandagen', suggestion: null },
    },
  ],
  ['vote-bjorn', BJORN, { type: 'VoteForIdea', idea: SLOW, vote: true }],
  ['vote-eli', ELI, { type: 'VoteForIdea', idea: SLOW, vote: true }],
  ['unvote-eli', ELI, { type: 'VoteForIdea', idea: SLOW, vote: false }],
  ['weigh', GURO, { type: 'WeighIdea', idea: SLOW, effort: 1, effect: 3 }],
  [
    'why',
    GURO,
    { type: 'AnswerWhy', idea: SLOW, place: 0, text: 'Post fra helgen', replaces: null },
  ],
  ['owner-slow', GURO, { type: 'AssignIdea', idea: SLOW, owner: the('bjorn') }],
  ['test-slow', GURO, { type: 'MoveIdea', idea: SLOW, phase: 'testing' }],
  [
    'call-east',
    GURO,
    {
      type: 'AddAction',
      text: 'Ring Nav Øst',
      due: the('2026-11-27'),
      owner: the('bjorn'),
      idea: SLOW,
    },
  ],
  ['give-east', GURO, { type: 'AssignAction', action: CALL_EAST, owner: the('eli') }],
  [
    'when-east',
    GURO,
    {
      type: 'ChangeAction',
      action: CALL_EAST,
      text: 'Ring Nav Øst',
      due: the('2026-11-30'),
      replaces: { text: 'Ring Nav Øst', due: the('2026-11-27') },
    },
  ],
];

/** What happens beside the queue on a day of the story. */
export const PANELS: readonly Line[] = [
  ['calls', GURO, { type: 'AddPriority', text: 'Ring tilbake', owner: null, before: null }],
  ['mail', GURO, { type: 'AddPriority', text: 'Tøm postkassen', owner: the('eli'), before: CALLS }],
  ['typo', ELI, { type: 'AddPriority', text: 'Klgaer', owner: null, before: null }],
  ['drop-typo', ELI, { type: 'DropPriority', priority: TYPO }],
  ['undo-drop', ELI, { type: 'Undo', undoes: the('drop-typo') }],
  [
    'write-typo',
    ELI,
    { type: 'ChangePriority', priority: TYPO, text: 'Klager', replaces: 'Klgaer' },
  ],
  ['move-calls', BJORN, { type: 'MovePriority', priority: CALLS, before: MAIL }],
  ['give-calls', GURO, { type: 'AssignPriority', priority: CALLS, owner: the('bjorn') }],
  ['done-mail', ELI, { type: 'FinishPriority', priority: MAIL }],
  ...SETTINGS,
  ['phone', GURO, { type: 'AddDuty', name: 'Telefon' }],
  ['week-eli', GURO, { type: 'SetWeek', person: the('eli'), week: weekOf(FOUR_FIFTHS) }],
  [
    'days-eli',
    ELI,
    { type: 'PlanDays', person: the('eli'), days: [the('2026-11-27')], plan: AT_HOME },
  ],
  ['here-eli', ELI, { type: 'MarkAway', person: the('eli') }],
  ['undo-here-eli', ELI, { type: 'Undo', undoes: the('here-eli') }],
  ...IMPROVEMENT,
  ['take-c-again', ELI, { type: 'TakeCase', caseId: the('case-c') }],
  ['away-eli', GURO, { type: 'MarkAway', person: the('eli') }],
  [
    'release-eli',
    GURO,
    {
      type: 'ReleaseWork',
      person: the('eli'),
      to: null,
      cases: [the('case-c')],
      actions: [CALL_EAST],
    },
  ],
];

/** And on the next. */
export const PANELS_AGAIN: readonly Line[] = [
  ['again-calls', BJORN, { type: 'TakeUpPriority', priority: CALLS }],
  ['drop-klager', BJORN, { type: 'DropPriority', priority: TYPO }],
  ['done-east', GURO, { type: 'SettleAction', action: CALL_EAST, as: 'done' }],
  ['undo-done-east', GURO, { type: 'Undo', undoes: the('done-east') }],
];

function weekOf(plan: DayPlan): Week {
  return [plan, plan, plan, plan, plan];
}
