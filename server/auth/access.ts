import type { Database } from '@/db/sqlite/connection';
import type { Actor, Role } from '@/domain/actor';
import type { PersonId, UnitId } from '@/domain/ids';
import type { PersonName } from '@/domain/protocol';
import type { Listeners } from '../ops/listeners';
import type { ApiKeys, KeySeat } from './api-keys';
import type { Outcome } from './outcome';
import type { People } from './people';
import type { Session, Sessions } from './sessions';

/** A person's place in a unit, with the role of this moment. */
export type Seat = {
  readonly unit: UnitId;
  readonly slug: string;
  readonly person: PersonId;
  readonly role: Role;
};

/** Who asks with a key of a unit. */
export const INTEGRATION: Actor = { kind: 'integration' };

export function actorOf({ person, role }: Seat): Actor {
  return { kind: 'person', person, role };
}

/** A unit of an account: what its list of units shows. */
export type UnitEntry = {
  readonly slug: string;
  readonly name: string;
  readonly role: Role;
  /** There when nobody changes anything in it any more. */
  readonly closed?: true;
};

/** Somebody's place in a unit may be another one now, or gone. */
export type SeatChange = { readonly unit: UnitId; readonly person: PersonId };

/**
 * Who may see what, asked anew each time. Every way to the data of a unit goes through a seat; there is none for a unit
 * that one does not belong to, and that is the same answer as for a unit that does not exist.
 */
export interface Access {
  sessionOf(headers: Headers): Promise<Session | null>;
  seatOf(accountId: string, slug: string): Seat | null;
  /** The seat as it is now, of a person who has had one: for each command, since a role may have changed. */
  seatById(unit: UnitId, person: PersonId): Seat | null;
  /** What an API key opens: E_KEY for a wrong one, E_RATE after too many of those from one address. */
  enterByKey(key: string, address: string): Outcome<KeySeat>;
  /** The same as it is now, of a key that has entered; null once it is revoked. */
  seatOfKey(id: string): KeySeat | null;
  unitsOf(accountId: string): readonly UnitEntry[];
  peopleOf(unit: UnitId): readonly PersonName[];
  /** Whether this is the owner of the installation, who need not be a person of any unit. */
  isOwner(accountId: string): boolean;
  /** Told after a session has ended: signed out, replaced, run out. Returns how to stop. */
  onSessionEnded(listener: (sessionId: string) => void): () => void;
  /** Told after a person was admitted, got another role or was removed. */
  onSeatChanged(listener: (change: SeatChange) => void): () => void;
  /** Told after a name has come, changed or gone. */
  onPeopleChanged(listener: (unit: UnitId) => void): () => void;
  /** Told after an API key was made or revoked, or used for the first time of a day. */
  onKeysChanged(listener: (unit: UnitId) => void): () => void;
}

export type AccessNews = {
  readonly sessionEnded: Listeners<string>;
  readonly seatChanged: Listeners<SeatChange>;
  readonly peopleChanged: Listeners<UnitId>;
  readonly keysChanged: Listeners<UnitId>;
};

export function createAccess(
  { connection }: Database,
  sessions: Sessions,
  people: People,
  keys: ApiKeys,
  news: AccessNews,
): Access {
  const bySlug = connection.prepare<[string, string], Seat>(
    `select u.id as unit, u.slug as slug, p.id as person, m.role as role from units u
     join people p on p.unit_id = u.id and p.account_id = ?
     join memberships m on m.unit_id = u.id and m.person_id = p.id
     where u.slug = ?`,
  );
  const byId = connection.prepare<[UnitId, PersonId], Seat>(
    `select u.id as unit, u.slug as slug, m.person_id as person, m.role as role from memberships m
     join units u on u.id = m.unit_id where m.unit_id = ? and m.person_id = ?`,
  );
  const units = connection.prepare<[string], UnitEntry & { readonly closedAt: number | null }>(
    `select u.slug as slug, u.name as name, m.role as role, u.closed_at as closedAt from people p
     join units u on u.id = p.unit_id
     join memberships m on m.unit_id = u.id and m.person_id = p.id
     where p.account_id = ? order by u.name, u.slug`,
  );
  const owner = connection.prepare<[string], unknown>(
    'select 1 from installation where owner_id = ?',
  );
  return {
    sessionOf: async (headers) => sessions.of(headers.get('cookie')),
    seatOf: (accountId, slug) => bySlug.get(accountId, slug) ?? null,
    seatById: (unit, person) => byId.get(unit, person) ?? null,
    unitsOf: (accountId) =>
      units
        .all(accountId)
        .map(({ closedAt, ...unit }) => (closedAt === null ? unit : { ...unit, closed: true })),
    peopleOf: (unit) => people.ofUnit(unit),
    isOwner: (accountId) => owner.get(accountId) !== undefined,
    onSessionEnded: (listener) => news.sessionEnded.add(listener),
    onSeatChanged: (listener) => news.seatChanged.add(listener),
    onPeopleChanged: (listener) => news.peopleChanged.add(listener),
    onKeysChanged: (listener) => news.keysChanged.add(listener),
    enterByKey: keys.enter,
    seatOfKey: keys.still,
  };
}
