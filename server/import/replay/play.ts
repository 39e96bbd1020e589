import type { Actor } from '@/domain/actor';
import { must, unreachable } from '@/domain/assert';
import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import { addWorkingDays } from '@/domain/calendar/working-days';
import type { Case } from '@/domain/cases/case';
import {
  type CaseId,
  type CaseTypeId,
  derivedId,
  type PersonId,
  type ReasonId,
} from '@/domain/ids';
import { get } from '@/domain/ordered-map';
import type { Giver } from './give';
import type { LogCase } from './log-case';
import type { LogEvent } from './log-event';

/** What a log's own words are on the board. */
export type Cast = {
  readonly people: ReadonlyMap<string, PersonId>;
  readonly types: ReadonlyMap<string, CaseTypeId>;
  readonly handOver: ReasonId;
  readonly waiting: ReadonlyMap<string, ReasonId>;
};

const REVIEW_AFTER_WORKING_DAYS = 10;

/** Turns the events of a log into commands on the board as it then is. */
export function createPlayer(giver: Giver, cast: Cast, cases: ReadonlyMap<string, LogCase>) {
  const ids = new Map<string, CaseId>();
  const anybody = must([...cast.people.values()][0], 'a replay has people');

  return async (event: LogEvent): Promise<void> => {
    const { caseId, at } = event;
    if (event.what === 'arrived') {
      ids.set(
        caseId,
        await arrive(must(cases.get(caseId), 'an event is about a case of the log'), dayOf(at)),
      );
      return;
    }
    const id = must(ids.get(caseId), 'a case arrives before anything else');
    switch (event.what) {
      case 'assigned':
        return take(id, personOf(event));
      case 'waitStarted':
        return hold(id, event);
      case 'waitEnded':
        return receive(id, personOf(event));
      case 'done':
        return finish(id, personOf(event));
      default:
        return unreachable(event.what);
    }
  };

  /** Whoever the log names; anybody of the unit when it names nobody. */
  function personOf({ resource }: LogEvent): PersonId {
    return cast.people.get(resource) ?? anybody;
  }

  async function arrive(one: LogCase, today: Day): Promise<CaseId> {
    // The log may say that a case began long before its first event, and now and then that it began after.
    const received = one.started !== null && one.started <= today ? one.started : today;
    const commandId = await giver.give({
      type: 'AddCase',
      caseType: must(cast.types.get(one.typeName), 'every type of the log is a type of the unit'),
      received,
      deadline: one.deadline !== null && one.deadline >= received ? one.deadline : null,
      difficulty: null,
      externalId: one.caseId,
      registered: true,
      lifted: false,
    });
    return derivedId<CaseId>(commandId);
  }

  async function take(id: CaseId, person: PersonId): Promise<void> {
    const { state, priv } = await card(id);
    if (state.kind === 'ready') await giver.give({ type: 'TakeCase', caseId: id }, actor(person));
    if (state.kind !== 'taken' || priv.takenBy === person) return;
    const holder = actor(priv.takenBy ?? person);
    await giver.give(
      { type: 'HandOverCase', caseId: id, to: person, reason: cast.handOver },
      holder,
    );
  }

  async function hold(id: CaseId, event: LogEvent): Promise<void> {
    await take(id, personOf(event));
    const reason = must(
      cast.waiting.get(event.reason),
      'every reason of the log is a reason of the unit',
    );
    const nextReview = addWorkingDays(dayOf(event.at), REVIEW_AFTER_WORKING_DAYS, []);
    const waits = [{ reason, party: 'user' as const, nextReview, asked: null }];
    await giver.give({ type: 'HoldCase', caseId: id, waits, keep: true }, actor(personOf(event)));
  }

  async function receive(id: CaseId, person: PersonId): Promise<void> {
    await giver.give({ type: 'ReceiveDocument', caseId: id, wait: null }, actor(person));
  }

  /** A reservation may have run out since: then the case is taken once more by whoever finishes it. */
  async function finish(id: CaseId, person: PersonId): Promise<void> {
    await take(id, person);
    await giver.give({ type: 'FinishCase', caseId: id }, actor(person));
  }

  async function card(id: CaseId): Promise<Case> {
    return must(get((await giver.board()).cases, id), 'an open case is on the board');
  }
}

function actor(person: PersonId): Actor {
  return { kind: 'person', person, role: 'member' };
}
