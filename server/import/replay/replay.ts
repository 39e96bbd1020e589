import { must } from '@/domain/assert';
import type { Board } from '@/domain/board';
import { dayOf, startOfDay } from '@/domain/calendar/oslo-time';
import {
  type CaseTypeId,
  derivedId,
  type PersonId,
  type ReasonId,
  type UnitId,
} from '@/domain/ids';
import type { Boards } from '../boards';
import { createGiver, type Giver } from './give';
import type { LogCase } from './log-case';
import type { LogEvent } from './log-event';
import { passTime } from './pass-time';
import type { PastClock } from './past-clock';
import { type Cast, createPlayer } from './play';

export type Replay = {
  readonly boards: Boards & { turnDays(): Promise<void> };
  readonly clock: PastClock;
  readonly unit: UnitId;
  readonly name: string;
  /** Who is to stand for whom in the log. */
  readonly people: ReadonlyMap<string, PersonId>;
  readonly leader: PersonId | null;
  readonly cases: readonly LogCase[];
  readonly events: readonly LogEvent[];
  /** Told of each day before it begins on the board; the replay goes on when it has settled. */
  readonly onTurn?: (at: number) => Promise<void>;
};

/** Before anybody comes to work. */
const SET_UP_MS = 6 * 60 * 60 * 1000;

/**
 * Plays a log as commands of people on a new unit, each at the time that the log has for it, with the days turning
 * between them. Throws LogRefused when the board says no to any of it.
 */
export async function replay(
  plan: Replay,
): Promise<{ readonly board: Board; readonly commands: number }> {
  const { boards, clock, unit, events } = plan;
  const first = must(events[0], 'a log has an event').at;
  clock.moveTo(Math.min(first, startOfDay(dayOf(first)) + SET_UP_MS));
  const giver = createGiver(boards, unit);
  const cast = await setUp(giver, plan);
  const play = createPlayer(giver, cast, new Map(plan.cases.map((one) => [one.caseId, one])));
  for (const event of events) {
    await passTime(plan, event.at);
    await play(event);
  }
  return { board: await giver.board(), commands: giver.given };
}

async function setUp(giver: Giver, { name, people, leader, cases, events }: Replay): Promise<Cast> {
  await giver.give({ type: 'CreateUnit', name });
  if (leader !== null) await giver.give({ type: 'AdmitPerson', person: leader, role: 'leader' });
  for (const person of people.values())
    await giver.give({ type: 'AdmitPerson', person, role: 'member' });
  const types = new Map<string, CaseTypeId>();
  for (const typeName of new Set(cases.map((one) => one.typeName))) {
    const commandId = await giver.give({
      type: 'AddCaseType',
      name: typeName,
      difficulty: 2,
      tracking: 'cards',
      needsApproval: false,
    });
    types.set(typeName, derivedId(commandId));
  }
  const waiting = new Map<string, ReasonId>();
  for (const reason of new Set(
    events.flatMap((event) => (event.what === 'waitStarted' ? [event.reason] : [])),
  )) {
    waiting.set(reason, await addReason(giver, 'waiting', reason));
  }
  return { people, types, waiting, handOver: await addReason(giver, 'handOver', 'Assigned anew') };
}

async function addReason(
  giver: Giver,
  list: 'waiting' | 'handOver',
  text: string,
): Promise<ReasonId> {
  const party = list === 'waiting' ? 'user' : null;
  return derivedId(await giver.give({ type: 'AddReason', list, text, party, reviewDays: null }));
}
