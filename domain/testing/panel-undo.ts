import type { Actor } from '../actor';
import type { Day } from '../calendar';
import type { Command } from '../command';
import type { ActionId, IdeaId, PriorityId } from '../ids';
import { eventsOf } from './given';
import { addDuty, everyDay, planned, setWeek } from './plans';
import { BJORN, ELI, eli, GURO, guro, type SmallUnit, takenByEli, waitingCase } from './unit';

/** A command about a panel beside the queue, on a unit where what it needs is made before. */
export type ToldOfPanel = readonly [
  name: string,
  actor: Actor,
  make: (small: SmallUnit) => Command,
];

export function priority(small: SmallUnit, text: string): PriorityId {
  eventsOf(small.unit.when(guro, { type: 'AddPriority', text, owner: GURO, before: null }));
  return small.unit.lastId() as string as PriorityId;
}

export function action(small: SmallUnit): ActionId {
  const what = { text: 'Ring', due: null, idea: null, owner: ELI };
  eventsOf(small.unit.when(guro, { type: 'AddAction', ...what }));
  return small.unit.lastId() as string as ActionId;
}

export function idea(small: SmallUnit): IdeaId {
  eventsOf(small.unit.when(guro, { type: 'AddIdea', problem: 'Lang kø', suggestion: null }));
  return small.unit.lastId() as string as IdeaId;
}

const PRIORITIES: readonly ToldOfPanel[] = [
  ['adding a priority', eli, () => ({ type: 'AddPriority', text: 'A', owner: ELI, before: null })],
  [
    'moving a priority',
    eli,
    (small) => ({
      type: 'MovePriority',
      before: priority(small, 'A'),
      priority: priority(small, 'B'),
    }),
  ],
  [
    'changing a priority',
    eli,
    (small) => ({
      type: 'ChangePriority',
      priority: priority(small, 'A'),
      text: 'B',
      replaces: 'A',
    }),
  ],
  [
    'assigning a priority',
    eli,
    (small) => ({ type: 'AssignPriority', priority: priority(small, 'A'), owner: null }),
  ],
  [
    'finishing a priority',
    eli,
    (small) => ({ type: 'FinishPriority', priority: priority(small, 'A') }),
  ],
  [
    'dropping a priority',
    eli,
    (small) => {
      const dropped = priority(small, 'A');
      priority(small, 'B');
      return { type: 'DropPriority', priority: dropped };
    },
  ],
];

const STAFFING: readonly ToldOfPanel[] = [
  ['marking away', eli, () => ({ type: 'MarkAway', person: ELI })],
  [
    'marking here',
    eli,
    (small) => {
      eventsOf(small.unit.when(guro, { type: 'MarkAway', person: ELI }));
      return { type: 'MarkHere', person: ELI };
    },
  ],
  [
    'a first week',
    guro,
    () => ({ type: 'SetWeek', person: ELI, week: everyDay(planned(80, 'home')) }),
  ],
  [
    'another week',
    guro,
    (small) => {
      setWeek(small, ELI, everyDay(planned(80)));
      return { type: 'SetWeek', person: ELI, week: null };
    },
  ],
  [
    'planned days',
    eli,
    (small) => ({
      type: 'PlanDays',
      person: ELI,
      days: ['2026-10-14' as Day, '2026-10-15' as Day],
      plan: planned(60, 'home', [{ duty: addDuty(small, 'Telefon'), share: 20 }]),
    }),
  ],
  [
    'passing work on',
    guro,
    (small) => ({
      type: 'ReleaseWork',
      person: ELI,
      to: BJORN,
      cases: [takenByEli(small), waitingCase(small, true)],
      actions: [action(small)],
    }),
  ],
  [
    'putting work back',
    guro,
    (small) => ({
      type: 'ReleaseWork',
      person: ELI,
      to: null,
      cases: [takenByEli(small), waitingCase(small, true)],
      actions: [action(small)],
    }),
  ],
];

const SETTINGS: readonly ToldOfPanel[] = [
  ['adding a duty', guro, () => ({ type: 'AddDuty', name: 'Telefon' })],
  [
    'renaming a duty',
    guro,
    (small) => ({
      type: 'ChangeDuty',
      duty: addDuty(small, 'Telefon'),
      name: 'Arkiv',
      replaces: 'Telefon',
    }),
  ],
  [
    'retiring a duty',
    guro,
    (small) => ({ type: 'RetireDuty', duty: addDuty(small, 'Telefon'), retired: true }),
  ],
  [
    'number and link',
    guro,
    () => ({
      type: 'ChangeUnitDetails',
      unitNumber: '4402',
      caseLink: 'https://gosys.intern.nav.no/sak/{id}',
      replaces: { unitNumber: null, caseLink: null },
    }),
  ],
  [
    'moving a case type',
    guro,
    ({ injury }) => ({ type: 'MoveCaseType', caseType: injury, before: null }),
  ],
  [
    'keeping for a shorter time',
    guro,
    ({ unit }) => ({
      type: 'SetRetention',
      cases: 10,
      staffing: 1,
      improvement: 20,
      replaces: unit.board.setup.retention,
    }),
  ],
  [
    'privacy',
    guro,
    ({ unit }) => ({
      type: 'StatePrivacyFacts',
      purpose: 'Fordele arbeidet',
      controller: 'Nav',
      dpia: '26/1234',
      discussed: '2026-10-01' as Day,
      replaces: unit.board.setup.privacy,
    }),
  ],
];

const texts = { problem: 'Lang kø', suggestion: null };
const IMPROVEMENT: readonly ToldOfPanel[] = [
  ['adding an idea', eli, () => ({ type: 'AddIdea', ...texts })],
  [
    'changing an idea',
    eli,
    (small) => ({
      type: 'ChangeIdea',
      idea: idea(small),
      problem: 'Kort kø',
      suggestion: 'Flere',
      replaces: texts,
    }),
  ],
  ['a vote', eli, (small) => ({ type: 'VoteForIdea', idea: idea(small), vote: true })],
  ['weighing', eli, (small) => ({ type: 'WeighIdea', idea: idea(small), effort: 1, effect: 3 })],
  [
    'a why',
    eli,
    (small) => ({ type: 'AnswerWhy', idea: idea(small), place: 0, text: 'Ferie', replaces: null }),
  ],
  ['assigning an idea', eli, (small) => ({ type: 'AssignIdea', idea: idea(small), owner: ELI })],
  ['moving an idea', eli, (small) => ({ type: 'MoveIdea', idea: idea(small), phase: 'dropped' })],
  [
    'adding an action',
    eli,
    (small) => ({ type: 'AddAction', text: 'Ring', due: null, owner: ELI, idea: idea(small) }),
  ],
  [
    'changing an action',
    eli,
    (small) => ({
      type: 'ChangeAction',
      action: action(small),
      text: 'Skriv',
      due: '2026-10-20' as Day,
      replaces: { text: 'Ring', due: null },
    }),
  ],
  [
    'assigning an action',
    eli,
    (small) => ({ type: 'AssignAction', action: action(small), owner: null }),
  ],
  [
    'settling an action',
    eli,
    (small) => ({ type: 'SettleAction', action: action(small), as: 'done' }),
  ],
];

/** Every command beside the queue that can be taken back. */
export const PANEL_COMMANDS: readonly ToldOfPanel[] = [
  ...PRIORITIES,
  ...STAFFING,
  ...IMPROVEMENT,
  ...SETTINGS,
];
