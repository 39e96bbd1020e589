import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { apiKeys } from '@/db/sqlite/people-tables';
import { units } from '@/db/sqlite/unit-tables';
import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import { nameKey } from '@/domain/text/confusable';
import type { Clock } from '../clock';
import { type AttemptLimit, createAttempts } from './attempts';
import { isClosed } from './closed-unit';
import { done, no, type Outcome } from './outcome';

/** What leaders see of a key: never the key, and nobody. */
export type ApiKey = {
  readonly id: string;
  readonly name: string;
  readonly madeOn: Day;
  readonly usedOn: Day | null;
};

/** What a key opens: one unit. */
export type KeySeat = { readonly id: string; readonly unit: UnitId; readonly slug: string };

/** What every key begins with, so that one that lies where it should not is found by a search. */
export const KEY_PREFIX = 'mt_';
const KEY_BYTES = 32;

const MINUTE_MS = 60_000;

/** Like wrong passwords. A key that was revoked is stopped by its own limit, and takes no others from its address along. */
export const KEY_LIMITS = {
  keyFromAddress: { max: 10, windowMs: 15 * MINUTE_MS },
  address: { max: 50, windowMs: 15 * MINUTE_MS },
} as const satisfies Record<string, AttemptLimit>;

/** The keys by which programs reach a unit. */
export interface ApiKeys {
  list(unit: UnitId): readonly ApiKey[];
  /** The key itself is in this answer and nowhere else. */
  make(unit: UnitId, name: string): Outcome<ApiKey & { readonly key: string }>;
  /** It opens nothing from then on. */
  revoke(unit: UnitId, id: string): Outcome<null>;
  /** Revokes all of a unit. */
  end(unit: UnitId): void;
  /** E_KEY for what is no key, or none any more; E_RATE after too many of those. */
  enter(key: string, address: string): Outcome<KeySeat>;
  /** Asked again of one that has entered: null once it is revoked. */
  still(id: string): KeySeat | null;
}

export function createApiKeys(
  database: Database,
  clock: Clock,
  changed: (unit: UnitId) => void,
): ApiKeys {
  const { orm } = database;
  const attempts = createAttempts(clock);
  const ofUnit = (unit: UnitId) =>
    orm
      .select(SEEN_BY_LEADERS)
      .from(apiKeys)
      .where(eq(apiKeys.unitId, unit))
      .orderBy(asc(apiKeys.madeOn), asc(apiKeys.name))
      .all();
  const seat = (isIt: SQL) =>
    orm
      .select({ seat: SEAT, usedOn: apiKeys.usedOn })
      .from(apiKeys)
      .innerJoin(units, eq(units.id, apiKeys.unitId))
      .where(isIt)
      .get();
  return {
    list: ofUnit,
    make(unit, name) {
      if (isClosed(database, unit)) return no('E_UNIT_CLOSED');
      const others = ofUnit(unit);
      if (others.length >= LIMITS.apiKeys) return no('E_LIMIT', { limit: LIMITS.apiKeys });
      // Of two that are called the same, the wrong one would be revoked.
      if (others.some((other) => nameKey(other.name) === nameKey(name)))
        return no('E_DUPLICATE_NAME', { field: 'name' });
      const key = `${KEY_PREFIX}${randomBytes(KEY_BYTES).toString('base64url')}`;
      const made = { id: randomUUID(), name, madeOn: dayOf(clock.now()), usedOn: null };
      orm
        .insert(apiKeys)
        .values({ ...made, unitId: unit, keyHash: hashOf(key) })
        .run();
      changed(unit);
      return done({ ...made, key });
    },
    revoke(unit, id) {
      const isIt = and(eq(apiKeys.unitId, unit), eq(apiKeys.id, id));
      if (orm.delete(apiKeys).where(isIt).run().changes !== 1) return no('E_NOT_FOUND');
      changed(unit);
      return done(null);
    },
    end(unit) {
      if (orm.delete(apiKeys).where(eq(apiKeys.unitId, unit)).run().changes > 0) changed(unit);
    },
    enter(key, address) {
      const keyHash = hashOf(key);
      const limits = [
        { key: `key ${address} ${keyHash}`, limit: KEY_LIMITS.keyFromAddress },
        { key: `keys from ${address}`, limit: KEY_LIMITS.address },
      ];
      const wait = attempts.begin(limits);
      if (wait > 0) return no('E_RATE', { retry: true, retryAfterMs: wait });
      const found = seat(eq(apiKeys.keyHash, keyHash));
      if (found === undefined) return no('E_KEY');
      attempts.succeeded(limits);
      const today = dayOf(clock.now());
      if (found.usedOn !== today) {
        orm.update(apiKeys).set({ usedOn: today }).where(eq(apiKeys.id, found.seat.id)).run();
        changed(found.seat.unit);
      }
      return done(found.seat);
    },
    still: (id) => seat(eq(apiKeys.id, id))?.seat ?? null,
  };
}

const SEEN_BY_LEADERS = {
  id: apiKeys.id,
  name: apiKeys.name,
  madeOn: apiKeys.madeOn,
  usedOn: apiKeys.usedOn,
};

const SEAT = { id: apiKeys.id, unit: apiKeys.unitId, slug: units.slug };

// A quick hash is enough here and would not be for a password: nobody can try out 256 random bits, however fast. It also
// lets the row be found by its index, so that no comparison says by its time how much of a guess was right.
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
