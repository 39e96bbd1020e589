import fc from 'fast-check';
import type { Actor } from '../actor';
import { addDays, type Day } from '../calendar';
import { dayOf } from '../calendar/oslo-time';
import { type Case, WITHDRAWALS } from '../cases/case';
import { column } from '../cases/order';
import type { Command } from '../command';
import { dueTurns } from '../day/turns';
import type { Facts } from '../decision';
import type { CaseId, CommandId, PersonId, SourceKey } from '../ids';
import { get, values } from '../ordered-map';
import { SYSTEM } from './given';
import { isMoving } from './moving-commands';
import { panelCommand } from './panel-commands';
import { bjorn, eli, guro, type SmallUnit, smallUnit } from './unit';
import { unitCommand } from './unit-commands';

/** The shares of a random history: the queue, the panels beside it, and the unit itself with what is rare. */
const CASE_COMMANDS = 100;
const PANEL_COMMANDS = 100;
const UNIT_COMMANDS = 60;

/** A step of a random history: some numbers, read as a command on whatever the board is then. */
export const steps = fc.array(
  fc.record({
    who: fc.nat(2),
    what: fc.nat(CASE_COMMANDS + PANEL_COMMANDS + UNIT_COMMANDS - 1),
    which: fc.nat(999),
    days: fc.integer({ min: -3, max: 20 }),
    later: fc.constantFrom<number>(0, 0, 0, 0, 1_000, 1_000, 1_000, 40_000, 3_600_000, 30_000_000),
  }),
  // Long enough for a case to be taken, kept waiting and passed on between all the rest; by itself fast-check stops at 40.
  { minLength: 30, maxLength: 150, size: 'max' },
);
export type Step = (
  typeof steps extends fc.Arbitrary<infer S>
    ? S
    : never
) extends readonly (infer One)[]
  ? One
  : never;

export type Told = { readonly actor: Actor; readonly command: Command; readonly id: CommandId };

/**
 * Plays steps on a small unit and calls `each` around every decision. Commands are drawn without asking whether they make
 * sense, so that refusals and quiet answers come as often as in life.
 */
export function play(
  random: readonly Step[],
  each: (small: SmallUnit, told: Told, decide: () => void) => void = (_small, _told, decide) =>
    decide(),
): SmallUnit {
  const small = smallUnit();
  const left = new Map<CaseId, Case>();
  for (const step of random) {
    small.unit.later(step.later);
    for (const { commandId, command } of dueTurns(small.unit.board, small.unit.now)) {
      if (command.type === 'OpenDay')
        for (const card of column(small.unit.board, 'closed')) left.set(card.id, card);
      each(small, { actor: SYSTEM, command, id: commandId }, () =>
        small.unit.when(SYSTEM, command, commandId),
      );
    }
    const command = commandFor(small, step, [...left.keys()]);
    const actor = actorFor(small, step, command);
    const id = small.unit.nextId();
    small.unit.facts = factsFor(small, command, left);
    each(small, { actor, command, id }, () => small.unit.when(actor, command, id));
  }
  return small;
}

/** What the server would look up: which external ids the log knows, and the case that is named and has left the board. */
function factsFor({ unit }: SmallUnit, command: Command, left: ReadonlyMap<CaseId, Case>): Facts {
  const known = new Set([...left.values()].map((card) => card.sourceKey));
  const sources = Object.fromEntries(
    [0, 1, 2, 3, 4, 5, 6].map((n) => {
      const key = `k${n}` as SourceKey;
      return [`X-${n}`, { key, known: known.has(key) }];
    }),
  );
  const named = 'caseId' in command ? command.caseId : null;
  const isAway = named !== null && get(unit.board.cases, named) === undefined;
  return { ...unit.facts, sources, closedCase: isAway ? (left.get(named) ?? null) : null };
}

// Most commands about a taken case come from its holder, most undos from whom they concern, and most about the unit from a
// leader: strangers alone would seldom get anything done.
function actorFor(small: SmallUnit, step: Step, command: Command): Actor {
  if (command.type === 'AdmitPerson' || isMoving(command)) return SYSTEM;
  const anyone = [guro, eli, bjorn];
  const concerned = personConcerned(small, command);
  const one = anyone.find((actor) => actor.kind === 'person' && actor.person === concerned);
  return (step.which % 4 > 0 ? one : undefined) ?? anyone[step.who] ?? guro;
}

function personConcerned({ unit }: SmallUnit, command: Command): PersonId | null {
  const { cases, undoable } = unit.board;
  if (command.type === 'Undo')
    return undoable.find((one) => one.commandId === command.undoes)?.by ?? null;
  if (command.type === 'ReleaseWork') return command.person;
  if (LEADERS_OWN.has(command.type))
    return unit.board.members.find(({ role }) => role === 'leader')?.person ?? null;
  return 'caseId' in command ? (get(cases, command.caseId)?.priv.takenBy ?? null) : null;
}

const LEADERS_OWN = new Set<Command['type']>([
  'ChangeRole',
  'RemovePerson',
  'ChangeCaseType',
  'RetireCaseType',
  'ChangeReason',
  'RetireReason',
  'ChangeUnit',
  'AddClosedDay',
  'RemoveClosedDay',
  'CorrectDay',
]);

function commandFor(small: SmallUnit, step: Step, left: readonly CaseId[]): Command {
  const last = small.unit.events.at(-1);
  // A case that comes back from outside is rare, and that it is sent away again at once would hardly ever be met.
  const isBack = last?.type === 'CaseReopened' && last.data.restored !== null;
  if (isBack && step.which % 3 > 0) return { type: 'Undo', undoes: last.commandId };
  // Nothing happens in a closed unit, and a history must go on.
  if (small.unit.board.closed !== undefined && step.which % 4 > 0) return { type: 'ReopenUnit' };
  if (step.what < CASE_COMMANDS) return caseCommand(small, step);
  return step.what < CASE_COMMANDS + PANEL_COMMANDS
    ? panelCommand(small, step)
    : unitCommand(small, step, left);
}

function caseCommand(small: SmallUnit, step: Step): Command {
  const { board, now } = small.unit;
  const today = dayOf(now);
  const cards = values(board.cases);
  const card = cards[step.which % Math.max(1, cards.length)];
  const caseId = card?.id ?? ('none' as CaseId);
  const day = addDays(today, step.days);
  const people = [guro, eli, bjorn].flatMap((actor) =>
    actor.kind === 'person' ? [actor.person] : [],
  );
  const person = people[step.which % people.length] ?? 'nobody';
  const count = { caseType: small.extension, number: 1 + (step.which % 5) };
  const make: readonly (() => Command)[] = [
    () => newCase(small, step, addDays(today, -Math.abs(step.days))),
    () => newCase(small, step, addDays(today, -Math.abs(step.days))),
    () => ({ type: 'RegisterCase', caseId }),
    () => ({ type: 'TakeNext' }),
    () => ({ type: 'TakeNext' }),
    () => ({ type: 'TakeCase', caseId }),
    () => ({ type: 'KeepCase', caseId, until: day }),
    () => ({ type: 'PutBackCase', caseId, reason: small.lacksCompetence }),
    () => ({
      type: 'HandOverCase',
      caseId,
      to: person as (typeof people)[number],
      reason: small.workload,
    }),
    () => ({ type: 'MarkUrgent', caseId, reason: `Haster ${step.which}` }),
    () => ({ type: 'ClearUrgency', caseId }),
    () => hold(small, caseId, day, step),
    () => hold(small, caseId, day, step),
    () => ({
      type: 'ReviewWait',
      caseId,
      wait: step.which % 3,
      nextReview: day,
      reminded: step.who === 0,
    }),
    () => ({ type: 'ReceiveDocument', caseId, wait: step.which % 2 === 0 ? null : step.which % 3 }),
    () => ({ type: 'SendToApproval', caseId }),
    () => ({ type: 'ApproveCase', caseId }),
    () => ({ type: 'ReturnCase', caseId, reason: 'Mangler vedtak' }),
    () => ({ type: 'FinishCase', caseId }),
    () => ({ type: 'FinishCase', caseId }),
    () => ({
      type: 'WithdrawCase',
      caseId,
      why: WITHDRAWALS[step.which % WITHDRAWALS.length] ?? 'mistake',
    }),
    () => ({ type: 'ReopenCase', caseId }),
    () => change(small, caseId, card, day),
    () => ({
      type: 'WriteNote',
      caseId,
      note: `Notat ${step.which}`,
      replaces: card?.priv.note ?? null,
    }),
    () => ({ type: 'Undo', undoes: `c${step.which % 100}` as CommandId }),
    () => ({ type: 'Undo', undoes: small.unit.lastId() }),
    () => ({
      type: 'ReceiveCounts',
      ...count,
      received: addDays(today, -Math.abs(step.days)),
      registered: false,
    }),
    () => ({ type: 'RegisterCounts', ...count }),
    () => ({ type: 'FinishCounts', ...count }),
    () => ({
      type: step.days > 0 ? 'MarkHere' : 'MarkAway',
      person: person as (typeof people)[number],
    }),
  ];
  return (make[step.what % make.length] ?? (() => ({ type: 'TakeNext' })))();
}

function newCase(small: SmallUnit, step: Step, received: Day): Command {
  return {
    type: 'AddCase',
    caseType: step.which % 3 === 0 ? small.complaint : small.injury,
    received,
    deadline: step.which % 2 === 0 ? addDays(received, 30) : null,
    difficulty: null,
    externalId: step.which % 4 === 0 ? `X-${step.which % 7}` : null,
    registered: step.who !== 0,
    lifted: false,
  };
}

function hold(small: SmallUnit, caseId: CaseId, nextReview: Day, step: Step): Command {
  const wait = {
    reason: small.incomeReport,
    nextReview,
    asked: step.which % 2 === 0 ? 'Lønn' : null,
  };
  const waits = step.who === 0 ? (['employer', 'practitioner'] as const) : (['user'] as const);
  return {
    type: 'HoldCase',
    caseId,
    waits: waits.map((party) => ({ ...wait, party })),
    keep: step.which % 3 === 0,
  };
}

function change(small: SmallUnit, caseId: CaseId, card: Case | undefined, deadline: Day): Command {
  const {
    caseType,
    deadline: was,
    difficulty,
  } = card ?? { caseType: small.injury, deadline: null, difficulty: null };
  return {
    type: 'ChangeCase',
    caseId,
    caseType,
    deadline,
    difficulty,
    replaces: { caseType, deadline: was, difficulty },
  };
}
