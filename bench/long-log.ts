import { v7 } from 'uuid';
import type { Actor } from '@/domain/actor';
import { addDays } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { Command } from '@/domain/command';
import type { RecordedEvent } from '@/domain/event';
import type { CaseId, CommandId } from '@/domain/ids';
import type { BenchBoards, MadeUnit } from './boards';

const HOUR_MS = 60 * 60_000;
const FIRST_HOUR = 6;
const LAST_HOUR = 18;

/** A clock that goes from one working hour to the next. */
export class WorkingHours {
  #now = Date.UTC(2024, 0, 8, FIRST_HOUR);

  now(): number {
    return this.#now;
  }

  pass(): void {
    const isOver = new Date(this.#now).getUTCHours() >= LAST_HOUR;
    this.#now += isOver ? (24 - LAST_HOUR + FIRST_HOUR) * HOUR_MS : HOUR_MS;
  }
}

/**
 * Years of a large unit as commands: each hour everybody finishes what they have or takes the next, and as many cases come
 * in as are taken. About a thousand events a day. Ends when the log is so long.
 */
export async function workForYears(
  { boards }: BenchBoards,
  { unit, people, caseType }: MadeUnit,
  { clock, events }: { readonly clock: WorkingHours; readonly events: number },
): Promise<void> {
  const held = new Map<string, CaseId>();
  let seq = 0;
  const stop = boards.subscribe((commit) => {
    seq = commit.head.seq;
    for (const event of commit.events) follow(held, event);
  });
  let added = 0;
  const add = (): Command => {
    added += 1;
    const received = addDays(dayOf(clock.now()), -(added % 20));
    const given = {
      caseType,
      received,
      deadline: addDays(received, 60),
      difficulty: null,
      // Other ids than those of the cases that were imported before.
      externalId: `AAR-${added}`,
    };
    return { type: 'AddCase', ...given, registered: true, lifted: false };
  };
  while (seq < events) {
    clock.pass();
    const orders = people.map((person): readonly [Actor, Command] => [person, next(person, held)]);
    const adds = orders
      .filter(([, { type }]) => type === 'TakeNext')
      .map(([person]) => [person, add()] as const);
    const answers = await Promise.all(
      [...orders, ...adds].map(([actor, command]) =>
        boards.submit(unit, v7() as CommandId, command, actor),
      ),
    );
    for (const answer of answers)
      if (!answer.ok) throw new Error(`Work was refused: ${JSON.stringify(answer.refusal)}`);
  }
  stop();
}

function next(actor: Actor, held: ReadonlyMap<string, CaseId>): Command {
  const caseId = actor.kind === 'person' ? held.get(actor.person) : undefined;
  return caseId === undefined ? { type: 'TakeNext' } : { type: 'FinishCase', caseId };
}

function follow(held: Map<string, CaseId>, event: RecordedEvent): void {
  const by = event.priv?.by ?? null;
  if (by === null) return;
  if (event.type === 'CaseTaken') held.set(by, event.data.caseId);
  if (event.type === 'CaseFinished') held.delete(by);
}
