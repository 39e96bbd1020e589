import { FORGOTTEN_ACTION } from './actions/actions';
import type { BoardEvent, EventType } from './event';
import { FORGOTTEN_IDEA } from './ideas/ideas';
import type { CaseId } from './ids';
import { LIMITS } from './limits';
import { FORGOTTEN_PRIORITY } from './priorities/priorities';
import type { Retention } from './setup/setup';
import { touchedCases } from './undo/evolve';
import { touchedThings } from './undo/lists';

/** By which clock the private part of an event is forgotten; DESIGN, "what is forgotten when". */
export type ForgottenWhen =
  /** It says who belongs to the unit, or who set it up: for as long as they do. */
  | 'kept'
  /** Who finished, approved or counted: undo needs it no longer. */
  | 'theDayTurns'
  /** Who was here and who was not, and whoever planned that. */
  | 'staffing'
  /** Persons, free text, reference and external id: as long as one of the things that it names is not gone by its own clock. */
  | 'allItNamesIsGone';

/** Every type of event stands here: a new one does not compile until somebody has thought of when it is forgotten. */
const FORGOTTEN_WHEN: Readonly<Record<EventType, ForgottenWhen>> = {
  UnitCreated: 'kept',
  UnitChanged: 'kept',
  UnitDetailsSet: 'kept',
  CaseTypeSet: 'kept',
  CaseTypeMoved: 'kept',
  ReasonSet: 'kept',
  DutySet: 'kept',
  RetentionSet: 'kept',
  PrivacyFactsSet: 'kept',
  ImportMappingKept: 'kept',
  PersonAdmitted: 'kept',
  RoleChanged: 'kept',
  PersonRemoved: 'kept',
  UnitClosed: 'kept',
  UnitReopened: 'kept',
  CutoffSealed: 'kept',
  DayOpened: 'staffing',
  PresenceChanged: 'staffing',
  WeekSet: 'staffing',
  DaysPlanned: 'staffing',
  CountsChanged: 'theDayTurns',
  DayCorrected: 'theDayTurns',
  CaseFinished: 'theDayTurns',
  CaseApproved: 'theDayTurns',
  CasesAdded: 'allItNamesIsGone',
  CasesBrought: 'allItNamesIsGone',
  CaseRegistered: 'allItNamesIsGone',
  CaseTaken: 'allItNamesIsGone',
  CaseKept: 'allItNamesIsGone',
  CasePutBack: 'allItNamesIsGone',
  CaseHandedOver: 'allItNamesIsGone',
  CaseMarkedUrgent: 'allItNamesIsGone',
  UrgencyCleared: 'allItNamesIsGone',
  CaseHeld: 'allItNamesIsGone',
  WaitReviewed: 'allItNamesIsGone',
  DocumentReceived: 'allItNamesIsGone',
  CaseSentToApproval: 'allItNamesIsGone',
  CaseReturned: 'allItNamesIsGone',
  CaseWithdrawn: 'allItNamesIsGone',
  CaseReopened: 'allItNamesIsGone',
  CaseChanged: 'allItNamesIsGone',
  NoteWritten: 'allItNamesIsGone',
  ReservationsEnded: 'allItNamesIsGone',
  CasesReleased: 'allItNamesIsGone',
  CasesUpdated: 'allItNamesIsGone',
  CasesMarked: 'allItNamesIsGone',
  MissingKept: 'allItNamesIsGone',
  CommandUndone: 'allItNamesIsGone',
  PriorityAdded: 'allItNamesIsGone',
  PrioritiesRanked: 'allItNamesIsGone',
  PriorityChanged: 'allItNamesIsGone',
  PriorityAssigned: 'allItNamesIsGone',
  PriorityFinished: 'allItNamesIsGone',
  PriorityTakenUp: 'allItNamesIsGone',
  PriorityDropped: 'allItNamesIsGone',
  IdeaAdded: 'allItNamesIsGone',
  IdeaChanged: 'allItNamesIsGone',
  IdeaVoted: 'allItNamesIsGone',
  IdeaWeighed: 'allItNamesIsGone',
  WhyAnswered: 'allItNamesIsGone',
  IdeaAssigned: 'allItNamesIsGone',
  IdeaMoved: 'allItNamesIsGone',
  ActionAdded: 'allItNamesIsGone',
  ActionChanged: 'allItNamesIsGone',
  ActionAssigned: 'allItNamesIsGone',
  ActionSettled: 'allItNamesIsGone',
  ActionsReleased: 'allItNamesIsGone',
};

/** The clock of one event. One that took something back goes with whatever that was about. */
export function forgottenWhen(event: BoardEvent): ForgottenWhen {
  if (event.type !== 'CommandUndone' || namesOf(event).length > 0)
    return FORGOTTEN_WHEN[event.type];
  if ((event.priv?.plans ?? []).length > 0) return 'staffing';
  return event.data.setup.length > 0 ? 'kept' : 'theDayTurns';
}

/** Of a case its id; things of the short lists say what they are, with a sign that no id has. */
export type Name = CaseId | `${'priority' | 'idea' | 'action'}/${string}`;

/** All that an event tells of, and by this has to be found when it is forgotten. */
export function namesOf(event: BoardEvent): readonly Name[] {
  return Object.values(namesByKind(event)).flat();
}

/** The things of the short lists that an event tells of, those that leave the board with it too. */
export function listedIn(event: BoardEvent): readonly Name[] {
  const { cases: _cases, ...lists } = namesByKind(event);
  return [...Object.values(lists).flat(), ...leavesWith(event)];
}

/** The things of the short lists that leave the board with an event: at the turn of the day, dropped, or taken back. */
export function leavesWith(event: BoardEvent): readonly Name[] {
  const names = namesByKind(event);
  switch (event.type) {
    case 'PriorityDropped':
      return names.priorities;
    case 'DayOpened': {
      const { priorities, improvement } = event.data;
      return [
        ...priorities.left.map(priorityName),
        ...improvement.ideas.map(ideaName),
        ...improvement.actions.map(actionName),
      ];
    }
    case 'CommandUndone': {
      const { priorities, ideas, actions } = event.data;
      const isGone = ({ thing }: { readonly thing: object | null }) => thing === null;
      return [
        ...priorities.filter(isGone).map(({ id }) => priorityName(id)),
        ...ideas.filter(isGone).map(({ id }) => ideaName(id)),
        ...actions.filter(isGone).map(({ id }) => actionName(id)),
      ];
    }
    default:
      return [];
  }
}

/** Since when an action is closed, as an event leaves it: null when it is open, undefined when that event does not say. */
export function closedSince(
  event: BoardEvent & { readonly at: number },
  name: Name,
): number | null | undefined {
  switch (event.type) {
    case 'ActionAdded':
      return null;
    case 'ActionSettled':
      return event.data.as === 'open' ? null : event.at;
    case 'CommandUndone': {
      const state = event.data.actions.find(({ id }) => actionName(id) === name)?.thing?.state;
      return state === undefined || state.kind === 'open' ? null : state.at;
    }
    default:
      return undefined;
  }
}

/** How long things are kept from an event on; null when it says nothing of that. Never longer than the most that is allowed. */
export function retentionIn(event: BoardEvent): Retention | null {
  const set = event.type === 'RetentionSet' ? event.data : retentionBack(event);
  return set === null ? null : withinLimits(set);
}

/** By DESIGN nobody is known for longer than that, whatever a log says. */
export function withinLimits({ cases, staffing, improvement }: Retention): Retention {
  const most = LIMITS.retentionDays;
  return {
    cases: Math.min(cases, most.cases),
    staffing: Math.min(staffing, most.staffing),
    improvement: Math.min(improvement, most.improvement),
  };
}

/**
 * What is left of a private part, as it was written, when some of what its event names is gone: that of the others, each in
 * its place. Null when nothing of them is left, and with it goes who did it.
 */
export function privateOfOthers(
  event: BoardEvent,
  priv: object,
  isGone: (name: Name) => boolean,
): object | null {
  const names = namesByKind(event);
  const gone = new Set(Object.values(names).flat().filter(isGone));
  if (Object.values(names).every((some) => some.every((name) => gone.has(name)))) return null;
  const parts = Object.entries(priv).map(([key, own]: [string, unknown]) => {
    if (!isKind(key) || !Array.isArray(own)) return [key, own];
    const left = own.map((one: unknown, place) => {
      const name = names[key][place];
      return one !== null && name !== undefined && gone.has(name) ? LEFT_OF[key] : one;
    });
    return [key, left];
  });
  return Object.fromEntries(parts) as object;
}

/** A turn of the day tells whom it forgot, by what they owned and not by name: older events may know them still. */
export function privateOfTurn(priv: object): object | null {
  const { forgotten } = priv as { readonly forgotten?: readonly unknown[] };
  if (forgotten === undefined || forgotten.length === 0) return null;
  return { ...priv, by: null, today: [], ...('plans' in priv ? { plans: [] } : {}) };
}

type Kind = 'cases' | 'priorities' | 'ideas' | 'actions';

/** An event that gives a thing back says that nobody is known of it any more: without a word it would leave it as it was. */
const LEFT_OF = {
  cases: null,
  priorities: FORGOTTEN_PRIORITY,
  ideas: FORGOTTEN_IDEA,
  actions: FORGOTTEN_ACTION,
} as const satisfies Record<Kind, unknown>;

function isKind(key: string): key is Kind {
  return key in LEFT_OF;
}

/** In the order in which an event names them. A turn of the day is about the day, and names what leaves with it elsewhere. */
function namesByKind(event: BoardEvent): Readonly<Record<Kind, readonly Name[]>> {
  if (event.type === 'DayOpened') return { cases: [], priorities: [], ideas: [], actions: [] };
  const { priorities, ideas, actions } =
    event.type === 'CommandUndone' ? idsOf(event.data) : touchedThings(event);
  return {
    cases: touchedCases(event),
    priorities: priorities.map(priorityName),
    ideas: ideas.map(ideaName),
    actions: actions.map(actionName),
  };
}

type Undone = Extract<BoardEvent, { readonly type: 'CommandUndone' }>['data'];

function idsOf({ priorities, ideas, actions }: Undone) {
  return {
    priorities: priorities.map(({ id }) => id),
    ideas: ideas.map(({ id }) => id),
    actions: actions.map(({ id }) => id),
  };
}

function retentionBack(event: BoardEvent): Retention | null {
  if (event.type !== 'CommandUndone') return null;
  const back = event.data.setup.flatMap((one) => (one.part === 'retention' ? [one.value] : []));
  return back.at(-1) ?? null;
}

function priorityName(id: string): Name {
  return `priority/${id}`;
}

function ideaName(id: string): Name {
  return `idea/${id}`;
}

function actionName(id: string): Name {
  return `action/${id}`;
}
