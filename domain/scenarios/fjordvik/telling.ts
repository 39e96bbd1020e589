import type { Actor } from '../../actor';
import { must } from '../../assert';
import type { Day } from '../../calendar';
import { dayOf, instantOf } from '../../calendar/oslo-time';
import type { Command } from '../../command';
import {
  type ActionId,
  type CaseId,
  type CaseTypeId,
  type CommandId,
  type DutyId,
  derivedId,
  type IdeaId,
  type PersonId,
  type PriorityId,
  type ReasonId,
} from '../../ids';
import { canWork } from '../../people/decide';
import { type Chance, createChance } from '../chance';
import { createRehearsal, type Rehearsal } from '../rehearsal';
import type { Cast } from '../scenario';
import type { TypeKey } from './lists';
import { HANDLERS, type Key, PEOPLE } from './people';

type Made = ActionId | CaseId | CaseTypeId | DutyId | IdeaId | PriorityId | ReasonId;

/** What whoever tells the story has in hand. */
export interface Telling extends Rehearsal {
  readonly cast: Cast<Key>;
  readonly chance: Chance;
  /** Which working day of the story it is, from 0, and how many there are. */
  dayNumber: number;
  readonly days: readonly Day[];
  readonly today: Day;
  /** As somebody of the unit: gives an order. */
  as(who: Key, command: Command): CommandId;
  /** The same where something may have come between: nothing happens then. */
  tries(who: Key, command: Command): CommandId | null;
  /** As anybody who is at work, for what is anybody's to do. */
  someone(): Key;
  atWork(): readonly Key[];
  keyOf(person: PersonId | null): Key | null;
  /** A few seconds pass, as between two presses. */
  pause(seconds: number): void;
  /** Six digits that rise from card to card, as numbers of cases do. */
  nextCaseNumber(): number;
  /** Gives what an order makes a name in the story, and finds it again. */
  note<Id extends Made>(name: string, commandId: CommandId): Id;
  known<Id extends Made>(name: string): Id;
  caseType(key: TypeKey): CaseTypeId;
}

/** By their id, the orders of a unit that was told by somebody, and not by people. */
export const EXAMPLE = 'example';

export function createTelling(cast: Cast<Key>, days: readonly Day[], seed: number): Telling {
  const rehearsal = createRehearsal(EXAMPLE);
  const chance = createChance(seed);
  const noted = new Map<string, Made>();
  let caseNumber = 204_100;
  const keys = new Map(PEOPLE.map(({ key }) => [cast[key], key]));
  const atWork = () => HANDLERS.filter((key) => canWork(rehearsal.board, cast[key]));
  const known = <Id extends Made>(name: string) =>
    must(noted.get(name), `${name} of the story`) as Id;
  return {
    ...rehearsal,
    // A spread would keep what the getters say now.
    get board() {
      return rehearsal.board;
    },
    get now() {
      return rehearsal.now;
    },
    cast,
    chance,
    dayNumber: 0,
    days,
    get today() {
      return dayOf(rehearsal.now);
    },
    as: (who, command) => rehearsal.give(actor(cast[who]), command),
    tries: (who, command) => rehearsal.offer(actor(cast[who]), command),
    someone: () => chance.of(atWork()),
    atWork,
    keyOf: (person) => (person === null ? null : (keys.get(person) ?? null)),
    pause: (seconds) => rehearsal.moveTo(rehearsal.now + seconds * 1_000),
    nextCaseNumber() {
      caseNumber += chance.between(1, 9);
      return caseNumber;
    },
    note<Id extends Made>(name: string, commandId: CommandId): Id {
      const id = derivedId<Id>(commandId);
      noted.set(name, id);
      return id;
    },
    known,
    caseType: (key) => known<CaseTypeId>(`type ${key}`),
  };
}

export function actor(person: PersonId): Actor {
  // The board knows the role; this one is never asked for.
  return { kind: 'person', person, role: 'member' };
}

export function at(day: Day, minute: number): number {
  return instantOf(day, '00:00') + minute * 60_000;
}
