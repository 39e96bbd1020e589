import type { ActionEvent } from './actions/actions';
import { assert, must } from './assert';
import type { CaseEvent } from './cases/events';
import { caseReopened1, casesAdded1 } from './cases/upcast';
import type { ClosingEvent } from './closing/closing';
import type { CountEvent } from './counts/counts';
import type { DayEvent } from './day/day';
import { dayOpened1, dayOpened2 } from './day/upcast';
import type { BoardEvent, EventType } from './event';
import type { IdeaEvent } from './ideas/ideas';
import type { MovingEvent } from './moving/moving';
import type { PeopleEvent } from './people/people';
import { personRemoved1, workersChanged1 } from './people/upcast';
import type { PriorityEvent } from './priorities/priorities';
import type { SetupEvent } from './setup/setup';
import type { StaffingEvent } from './staffing/staffing';
import { presenceChanged1 } from './staffing/upcast';
import type { UndoEvent } from './undo/undo';
import { commandUndone1, commandUndone2 } from './undo/upcast';

/** An event as it lies in a log, written by this version or an older one. */
export type WrittenEvent = {
  readonly type: string;
  readonly v: number;
  readonly data: unknown;
  /** Null when it has been forgotten: every step must take that. */
  readonly priv: unknown;
};

/** Lifts an event by one version; the last step of a type that is no more makes it one of another type. */
export type Upcast = (written: WrittenEvent) => WrittenEvent;

/**
 * By type, the steps from version 1 on: a type with two steps is written as version 3. A step is added when the shape of
 * an event changes and never altered afterwards, since it reads what already lies in logs. A log of every released
 * version is kept in server/store/frozen/ and must replay to its recorded hashes.
 */
export type UpcastChains = ReadonlyMap<string, readonly Upcast[]>;

/** The chain of every type that is written today: a new type of event does not compile until it has one. */
const CASES: Chains<CaseEvent> = {
  CasesAdded: [casesAdded1],
  CaseRegistered: [],
  CaseTaken: [],
  CaseKept: [],
  CasePutBack: [],
  CaseHandedOver: [],
  CaseMarkedUrgent: [],
  UrgencyCleared: [],
  CaseHeld: [],
  WaitReviewed: [],
  DocumentReceived: [],
  CaseSentToApproval: [],
  CaseApproved: [],
  CaseReturned: [],
  CaseFinished: [],
  CaseWithdrawn: [],
  CaseReopened: [caseReopened1],
  CaseChanged: [],
  NoteWritten: [],
  ReservationsEnded: [],
  CasesReleased: [],
  CasesUpdated: [],
  CasesMarked: [],
  MissingKept: [],
};
const COUNTS: Chains<CountEvent> = { CountsChanged: [] };
const SETUP: Chains<SetupEvent> = {
  UnitCreated: [],
  UnitChanged: [],
  CaseTypeSet: [],
  ReasonSet: [],
  DutySet: [],
  UnitDetailsSet: [],
  CaseTypeMoved: [],
  RetentionSet: [],
  PrivacyFactsSet: [],
  ImportMappingKept: [],
};
const PEOPLE: Chains<PeopleEvent> = {
  PersonAdmitted: [workersChanged1],
  RoleChanged: [workersChanged1],
  PersonRemoved: [personRemoved1],
};
const STAFFING: Chains<StaffingEvent> = {
  PresenceChanged: [presenceChanged1],
  WeekSet: [],
  DaysPlanned: [],
};
const PRIORITIES: Chains<PriorityEvent> = {
  PriorityAdded: [],
  PrioritiesRanked: [],
  PriorityChanged: [],
  PriorityAssigned: [],
  PriorityFinished: [],
  PriorityTakenUp: [],
  PriorityDropped: [],
};
const IDEAS: Chains<IdeaEvent> = {
  IdeaAdded: [],
  IdeaChanged: [],
  IdeaVoted: [],
  IdeaWeighed: [],
  WhyAnswered: [],
  IdeaAssigned: [],
  IdeaMoved: [],
};
const ACTIONS: Chains<ActionEvent> = {
  ActionAdded: [],
  ActionChanged: [],
  ActionAssigned: [],
  ActionSettled: [],
  ActionsReleased: [],
};
const DAY: Chains<DayEvent> = {
  CutoffSealed: [],
  DayOpened: [dayOpened1, dayOpened2],
  DayCorrected: [],
};
const CLOSING: Chains<ClosingEvent> = { UnitClosed: [], UnitReopened: [] };
const MOVING: Chains<MovingEvent> = { CasesBrought: [] };
const UNDO: Chains<UndoEvent> = { CommandUndone: [commandUndone1, commandUndone2] };

const CURRENT: Chains<BoardEvent> = {
  ...CASES,
  ...COUNTS,
  ...SETUP,
  ...PEOPLE,
  ...STAFFING,
  ...PRIORITIES,
  ...IDEAS,
  ...ACTIONS,
  ...DAY,
  ...CLOSING,
  ...MOVING,
  ...UNDO,
};

export const UPCASTS: UpcastChains = new Map(Object.entries(CURRENT));

type Chains<E extends BoardEvent> = Readonly<Record<E['type'], readonly Upcast[]>>;

/** The version in which a type is written today. */
export function versionOf(type: EventType): number {
  return CURRENT[type].length + 1;
}

/** What was written, in today's shape. Throws for a type or version that this product never wrote. */
export function upcast(written: WrittenEvent, chains: UpcastChains = UPCASTS): BoardEvent {
  let event = written;
  let chain = chainOf(event, chains);
  while (event.v <= chain.length) {
    const step = must(chain[event.v - 1], 'a step for every version up to the last');
    event = step(event);
    chain = chainOf(event, chains);
  }
  // The hash chain says that this is what was written, and only `decide` writes.
  return { type: event.type, data: event.data, priv: event.priv } as BoardEvent;
}

function chainOf(event: WrittenEvent, chains: UpcastChains): readonly Upcast[] {
  const chain = must(chains.get(event.type), `a known type of event: ${event.type}`);
  assert(
    event.v >= 1 && event.v <= chain.length + 1,
    `a known version of ${event.type}: ${event.v}`,
  );
  return chain;
}
