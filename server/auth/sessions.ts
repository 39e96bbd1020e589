import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-call';
import type { Database } from '@/db/sqlite/connection';
import type { Clock } from '../clock';

export type Session = {
  readonly sessionId: string;
  readonly accountId: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
};

/** Reads sessions without the library, which takes a hundred times as long: hundreds of screens ask at once after a restart. */
export interface Sessions {
  /** The session of a `cookie` header, or null when there is none, it is forged, over or signed out. */
  of(cookieHeader: string | null): Session | null;
  /** The ids of sessions that are over; their rows are gone afterwards. */
  takeExpired(): readonly string[];
  /** The ids of all sessions of an account; their rows are gone afterwards. For within a transaction. */
  takeAll(accountId: string): readonly string[];
}

type Row = { readonly id: string; readonly accountId: string; readonly expiresAt: number };

export function createSessions(
  { connection }: Database,
  cookie: { readonly name: string; readonly secret: string },
  clock: Clock,
): Sessions {
  const byToken = connection.prepare<[string], Row>(
    'select id, user_id as accountId, expires_at as expiresAt from session where token = ?',
  );
  const expired = connection.prepare<[number], { readonly id: string }>(
    'delete from session where expires_at < ? returning id',
  );
  const ofAccount = connection.prepare<[string], { readonly id: string }>(
    'delete from session where user_id = ? returning id',
  );
  const anyExpired = connection.prepare<[number], unknown>(
    'select 1 from session where expires_at < ? limit 1',
  );
  return {
    of(cookieHeader) {
      const token = signedToken(cookieHeader, cookie);
      const row = token === null ? undefined : byToken.get(token);
      if (row === undefined || row.expiresAt < clock.now()) return null;
      return { sessionId: row.id, accountId: row.accountId, expiresAt: row.expiresAt };
    },
    takeExpired() {
      // Asked every second: a look costs nothing, a delete would write to the disk each time.
      if (anyExpired.get(clock.now()) === undefined) return [];
      return expired.all(clock.now()).map((row) => row.id);
    },
    takeAll: (accountId) => ofAccount.all(accountId).map((row) => row.id),
  };
}

/** The value of a signed cookie is `<token>.<HMAC-SHA-256 of the token, base64>`. */
function signedToken(
  header: string | null,
  cookie: { readonly name: string; readonly secret: string },
): string | null {
  const value = header === null ? undefined : parseCookies(header).get(cookie.name);
  if (value === undefined) return null;
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1));
  const right = Buffer.from(createHmac('sha256', cookie.secret).update(token).digest('base64'));
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}
