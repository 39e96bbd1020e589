import type { Role } from '../actor';
import type { Board } from '../board';
import { addDays } from '../calendar';
import type { ListedCase } from '../cases/commands';
import type { Command } from '../command';
import type { Pile } from '../counts/counts';
import { NO_COUNTS } from '../counts/evolve';
import { sumOf } from '../counts/stock';
import { dayValues } from '../day/recent-days';
import type { CaseId, CaseTypeId, ReasonId } from '../ids';
import { values } from '../ordered-map';
import { roleOf } from '../people/decide';
import type { ImportMapping } from '../setup/setup';
import type { Step } from './arbitraries';
import { movingCommand } from './moving-commands';
import { personOf } from './person-of-step';
import type { SmallUnit } from './unit';

type Make = () => Command;

/** A command about the unit itself, its people and its lists, or one that is rare: for a random history. */
export function unitCommand(small: SmallUnit, step: Step, left: readonly CaseId[]): Command {
  const make = [
    ...peopleCommands(small, step),
    ...listCommands(small, step),
    ...dayCommands(small, step),
    ...rareCommands(small, step, left),
    () => movingCommand(small, step),
    () => movingCommand(small, step),
  ];
  return make[step.what % make.length]?.() ?? { type: 'TakeNext' };
}

// Who is out comes back sooner than others leave: a unit that runs empty decides nothing any more.
function peopleCommands({ unit }: SmallUnit, step: Step): readonly Make[] {
  const { board } = unit;
  const role: Role = (['member', 'leader', 'reader', 'member'] as const)[step.who] ?? 'member';
  const out = [0, 1, 2]
    .map((n) => personOf({ which: step.which + n }))
    .find((person) => roleOf(board, person) === null);
  const person = personOf(step);
  const changeRole: Make = () => ({ type: 'ChangeRole', person, role });
  const admit: Make = () =>
    out === undefined ? changeRole() : { type: 'AdmitPerson', person: out, role };
  return [changeRole, admit, admit, () => ({ type: 'RemovePerson', person })];
}

function listCommands({ unit }: SmallUnit, step: Step): readonly Make[] {
  const { caseTypes, reasons } = unit.board.setup;
  const type = caseTypes[step.which % Math.max(1, caseTypes.length)];
  const reason = reasons[step.which % Math.max(1, reasons.length)];
  const caseType = type?.id ?? ('none' as CaseTypeId);
  const { name = '', difficulty = 1, tracking = 'cards', needsApproval = false } = type ?? {};
  const typeNow = { name, difficulty, tracking, needsApproval };
  const { text = '', party = null, reviewDays = null } = reason ?? {};
  const reasonNow = { text, party, reviewDays };
  return [
    () => ({
      type: 'ChangeCaseType',
      caseType,
      ...typeNow,
      tracking: step.days > 8 ? 'cards' : 'counts',
      replaces: typeNow,
    }),
    () => ({
      type: 'ChangeCaseType',
      caseType,
      ...typeNow,
      needsApproval: !needsApproval,
      replaces: step.who === 0 ? { ...typeNow, name: 'Noe annet' } : typeNow,
    }),
    () => ({ type: 'RetireCaseType', caseType, retired: step.days > 15 }),
    () => ({
      type: 'ChangeReason',
      reason: reason?.id ?? ('none' as ReasonId),
      ...reasonNow,
      text: `Årsak ${step.which % 5}`,
      replaces: reasonNow,
    }),
    () => ({
      type: 'RetireReason',
      reason: reason?.id ?? ('none' as ReasonId),
      retired: step.days > 15,
    }),
  ];
}

function dayCommands({ unit }: SmallUnit, step: Step): readonly Make[] {
  const { name, cutoff, meeting, closedDays } = unit.board.setup;
  const now = { name, cutoff, meeting };
  const day = addDays(unit.board.day.day, step.days);
  return [
    () => ({
      type: 'ChangeUnit',
      ...now,
      cutoff: (['12:00', '14:00', '15:30'] as const)[step.who] ?? '14:00',
      replaces: now,
    }),
    () => ({ type: 'AddClosedDay', day }),
    () => ({ type: 'RemoveClosedDay', day: closedDays[0] ?? day }),
  ];
}

function rareCommands(
  { unit, injury, extension }: SmallUnit,
  step: Step,
  left: readonly CaseId[],
): readonly Make[] {
  const { day, counts } = unit.board;
  const piles: readonly Pile[] = counts[extension]?.piles ?? [];
  const pile = piles[step.which % Math.max(1, piles.length)];
  const received = pile?.received ?? addDays(day.day, -Math.abs(step.days));
  const sees = { unregistered: pile?.unregistered ?? 0, ready: pile?.ready ?? 0 };
  const of = { caseType: injury, received, deadline: null, difficulty: null } as const;
  const row = (n: number) => ({
    ...of,
    externalId: n % 2 === 0 ? `X-${(step.which + n) % 7}` : null,
    registered: step.who > 0,
  });
  const reopen: Make = () => ({
    type: 'ReopenCase',
    caseId: left[step.which % Math.max(1, left.length)] ?? ('none' as CaseId),
  });
  const lift: Make = () => ({
    type: 'AddCase',
    ...of,
    caseType: extension,
    externalId: null,
    registered: sees.ready > 0,
    lifted: true,
  });
  const recount: Make = () => ({
    type: 'Recount',
    caseType: extension,
    received,
    sees,
    becomes: { unregistered: step.which % 9, ready: step.who },
  });
  return [
    reopen,
    reopen,
    reopen,
    lift,
    lift,
    recount,
    ...statements(unit.board, extension, step),
    correction(unit.board, step),
    correction(unit.board, step),
    ...listCommandsOf(unit, of, step),
    () => ({ type: 'ImportCases', cases: [row(0), row(1), row(2)].slice(step.who) }),
    () => ({ type: 'Undo', undoes: unit.lastId() }),
    () => ({ type: 'Undo', undoes: unit.lastId() }),
  ];
}

function statements(board: Board, caseType: CaseTypeId, step: Step): readonly Make[] {
  const { piles, today } = board.counts[caseType] ?? NO_COUNTS;
  const received = addDays(board.day.day, -Math.abs(step.days));
  const becomes = { unregistered: step.which % 7, ready: step.which % 5 };
  const sees = {
    unregistered: sumOf(piles, 'unregistered'),
    ready: sumOf(piles, 'ready'),
    received: today.received,
  };
  const stock: Make = () => ({
    type: 'StateStock',
    day: board.day.day,
    rows: [{ caseType, sees, becomes, received: step.who === 0 ? null : step.which % 11 }],
  });
  const totals = {
    caseType,
    day: board.day.day,
    received: step.which % 6,
    finished: step.which % 4,
  };
  return [
    stock,
    stock,
    () => ({
      type: 'StateCounts',
      rows: [
        { caseType, received, ...becomes },
        { caseType, received: addDays(received, -1), unregistered: step.who, ready: 1 },
      ],
      days: step.who === 0 ? [totals] : [],
    }),
  ];
}

/** To other figures as often as back to those that the board had found. */
function correction({ day, recentDays }: Board, step: Step): Make {
  const one = recentDays[step.which % Math.max(1, recentDays.length)];
  const sees = one === undefined ? NO_VALUES : dayValues(one);
  const changed = {
    ...sees,
    finished: step.which % 5,
    unregistered: sees.unregistered === null ? null : step.who,
  };
  return () => ({
    type: 'CorrectDay',
    day: one?.figures.day ?? day.day,
    sees,
    becomes: step.days < 8 ? changed : (one?.found ?? changed),
  });
}

const NO_VALUES = { received: 0, registered: 0, finished: 0, stock: 0, unregistered: null };
// Cases come by their own ids, and are missing by those that are on the board.
function listCommandsOf(
  unit: SmallUnit['unit'],
  of: Pick<ListedCase, 'caseType' | 'received'> & { readonly deadline: null },
  step: Step,
): readonly Make[] {
  const { board } = unit;
  const ids = values(board.cases).map((card) => card.id);
  const some = ids.slice(step.which % Math.max(1, ids.length)).slice(0, 3);
  const row = (n: number): ListedCase => ({
    ...of,
    difficulty: null,
    externalId: `X-${(step.which + n) % 7}`,
    version: step.who === 0 ? null : step.which % 5,
    post: board.day.day,
    registered: true,
  });
  const list: Make = () => ({
    type: 'ReconcileCases',
    cases: [row(0), row(1)].slice(step.which % 3),
    missing: some,
    begun: false,
  });
  const missing = values(board.cases).filter((card) => card.missing !== null);
  const marked = missing.length === 0 ? some : missing.map((card) => card.id);
  if (marked.length === 0) return [list];
  return [
    list,
    list,
    () => ({
      type: 'CloseMissing',
      cases: marked.slice(0, 2),
      how: step.who === 0 ? 'finished' : 'withdrawn',
    }),
    () => ({ type: 'KeepMissing', cases: marked }),
    () => ({ type: 'KeepImportMapping', ...mappingOf(of.caseType, step) }),
  ];
}

function mappingOf(caseType: CaseTypeId, step: Step): ImportMapping {
  const none = { type: null, deadline: null, difficulty: null, version: null, post: null };
  return {
    columns: { ...none, reference: 'sak', received: 'mottatt' },
    always: caseType,
    registered: step.who > 0,
    complete: step.days > 3,
    types: [caseType],
    names: [],
  };
}
