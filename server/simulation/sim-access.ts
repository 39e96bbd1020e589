import type { PersonId, UnitId } from '@/domain/ids';
import type { GatewayAccess } from '../gateway/ports';
import { createListeners } from '../ops/listeners';
import type { Truth } from './truth';

export const UNIT = 'unit-1' as UnitId;
export const SLUG = 'fjordvik';

/** Sessions and seats: the latter are what the durable log says, as `memberships` is written with it. */
export class SimAccess {
  readonly #truth: Truth;
  readonly #sessions = new Map<string, PersonId>();
  readonly #ended = createListeners<string>();
  #count = 0;

  constructor(truth: Truth) {
    this.#truth = truth;
  }

  signIn(person: PersonId): string {
    this.#count += 1;
    const sessionId = `session-${this.#count}`;
    this.#sessions.set(sessionId, person);
    return sessionId;
  }

  signOut(sessionId: string): void {
    this.#sessions.delete(sessionId);
    this.#ended.tell(sessionId);
  }

  /** Whether whoever has this session may be told of the unit, at this moment. */
  mayFollow(sessionId: string): boolean {
    const person = this.#sessions.get(sessionId);
    return person !== undefined && this.#roleOf(person) !== undefined;
  }

  /** What a server that was started just now asks. */
  forGateway(): GatewayAccess {
    const seat = (person: PersonId) => {
      const role = this.#roleOf(person);
      return role === undefined ? null : { unit: UNIT, slug: SLUG, person, role };
    };
    return {
      sessionOf: async (headers) => {
        const sessionId = headers.get('cookie') ?? '';
        const person = this.#sessions.get(sessionId);
        return person === undefined ? null : { sessionId, accountId: person };
      },
      seatOf: (accountId, slug) => (slug === SLUG ? seat(accountId as PersonId) : null),
      seatById: (_unit, person) => seat(person),
      peopleOf: () =>
        this.#truth.board.members.map(({ person }) => ({
          person,
          name: person,
          initials: person.slice(0, 2),
        })),
      onSessionEnded: (listener) => this.#ended.add(listener),
      onSeatChanged: () => () => {},
      onPeopleChanged: () => () => {},
      onKeysChanged: () => () => {},
    };
  }

  #roleOf(person: PersonId) {
    return this.#truth.board.members.find((member) => member.person === person)?.role;
  }
}
