import type { Board } from '../board';
import { addDays } from '../calendar';
import type { Command } from '../command';
import type { CaseTypeId, DutyId, PriorityId } from '../ids';
import { values } from '../ordered-map';
import { AWAY_DAY } from '../staffing/plan';
import type { DayPlan } from '../staffing/staffing';
import type { Step } from './arbitraries';
import { improvementCommands } from './improvement-commands';
import { personOf } from './person-of-step';
import { BJORN, type SmallUnit } from './unit';

/** A command about the panels beside the queue, for a random history; whether it makes sense is not asked. */
export function panelCommand(small: SmallUnit, step: Step): Command {
  const make = [
    ...priorityCommands(small, step),
    ...staffingCommands(small, step),
    ...dutyCommands(small, step),
    ...settingsCommands(small, step),
    ...improvementCommands(small, step),
    ...undoCommands(small),
  ];
  return make[step.what % make.length]?.() ?? { type: 'TakeNext' };
}

type Make = () => Command;

function priorityCommands({ unit }: SmallUnit, step: Step): readonly Make[] {
  const { priorities } = unit.board;
  const one = (n: number) => priorities[n % Math.max(1, priorities.length)];
  const priority = one(step.which)?.id ?? ('none' as PriorityId);
  const before = one(step.who + step.which)?.id ?? null;
  const text = `Prioritering ${step.which}`;
  const owner = step.days > 10 ? null : personOf(step);
  return [
    () => ({ type: 'AddPriority', text, owner, before: step.days > 0 ? before : null }),
    () => ({ type: 'AddPriority', text, owner, before }),
    () => ({ type: 'MovePriority', priority, before: step.days > 0 ? before : null }),
    () => ({
      type: 'ChangePriority',
      priority,
      text,
      replaces: one(step.which)?.text ?? '',
    }),
    () => ({ type: 'AssignPriority', priority, owner }),
    () => ({ type: 'FinishPriority', priority }),
    () => ({ type: 'TakeUpPriority', priority }),
    () => ({ type: 'DropPriority', priority }),
  ];
}

function staffingCommands({ unit }: SmallUnit, step: Step): readonly Make[] {
  const { board } = unit;
  const person = personOf(step);
  const plan = planFor(board, step);
  const other = planFor(board, { ...step, which: step.which + 7 });
  const first = addDays(board.day.day, Math.abs(step.days) % 5);
  const cards = values(board.cases);
  const holders = cards.flatMap(({ priv }) => priv.takenBy ?? priv.keptBy ?? []);
  const holder = holders[step.which % Math.max(1, holders.length)] ?? person;
  const held = cards
    .filter(({ priv }) => priv.takenBy === holder || priv.keptBy === holder)
    .map((card) => card.id);
  const anyCases = cards.map((card) => card.id).slice(0, 3);
  const owned = board.actions.filter(
    ({ priv, state }) => priv.owner === holder && state.kind === 'open',
  );
  const week = [plan, other, plan, other, plan] as const;
  return [
    () => ({ type: 'SetWeek', person, week: step.days > 15 ? null : week }),
    () => ({ type: 'SetWeek', person, week }),
    () => ({ type: 'PlanDays', person, days: [first], plan: step.days > 15 ? null : plan }),
    () => ({ type: 'PlanDays', person, days: [board.day.day, first], plan }),
    () => ({ type: 'PlanDays', person, days: [first], plan: null }),
    () => ({ type: step.days > 10 ? 'MarkHere' : 'MarkAway', person }),
    () => ({
      type: 'ChangeRole',
      person: BJORN,
      role: (['member', 'reader', 'leader', 'member'] as const)[step.which % 4] ?? 'member',
    }),
    () => ({
      type: 'ReleaseWork',
      person: holder,
      to: step.days > 5 ? null : personOf({ ...step, which: step.which + 1 }),
      cases: step.days > 18 ? anyCases : held,
      actions: step.days > 8 ? owned.map(({ id }) => id) : [],
    }),
  ];
}

function planFor({ setup }: Board, { which, who }: Step): DayPlan {
  const share = [0, 20, 50, 100][which % 4] ?? 0;
  if (share === 0) return AWAY_DAY;
  const duties = setup.duties
    .slice(0, who)
    .map(({ id }) => ({ duty: id, share: 10 + (which % 9) }));
  return { share, place: which % 3 === 0 ? 'home' : 'office', duties };
}

function dutyCommands({ unit }: SmallUnit, step: Step): readonly Make[] {
  const { duties } = unit.board.setup;
  const one = duties[step.which % Math.max(1, duties.length)];
  const duty = one?.id ?? ('none' as DutyId);
  const name = `Oppgave ${step.which % 9}`;
  return [
    () => ({ type: 'AddDuty', name }),
    () => ({ type: 'ChangeDuty', duty, name, replaces: one?.name ?? '' }),
    () => ({ type: 'RetireDuty', duty, retired: step.days > 0 }),
  ];
}

function settingsCommands({ unit }: SmallUnit, step: Step): readonly Make[] {
  const { caseTypes, privacy, retention, unitNumber, caseLink } = unit.board.setup;
  const one = caseTypes[step.which % Math.max(1, caseTypes.length)];
  const other = caseTypes[step.who % Math.max(1, caseTypes.length)];
  const days = 1 + (step.which % 5);
  return [
    () => ({
      type: 'ChangeUnitDetails',
      unitNumber: `${step.which}`,
      caseLink: step.days > 0 ? 'https://nav.no/{id}' : 'https://nav.no/',
      replaces: { unitNumber, caseLink },
    }),
    () => ({
      type: 'MoveCaseType',
      caseType: one?.id ?? ('none' as CaseTypeId),
      before: step.days > 10 ? null : (other?.id ?? null),
    }),
    () => ({
      type: 'SetRetention',
      cases: days,
      staffing: days,
      improvement: days,
      replaces: retention,
    }),
    () => ({
      type: 'StatePrivacyFacts',
      ...privacy,
      purpose: `Formål ${step.which % 3}`,
      discussed: addDays(unit.board.day.day, 2 - Math.abs(step.days)),
      replaces: privacy,
    }),
  ];
}

function undoCommands({ unit }: SmallUnit): readonly Make[] {
  return [() => ({ type: 'Undo', undoes: unit.lastId() })];
}
