import type { IncomingMessage } from 'node:http';
import { KEY_PREFIX } from '../auth/api-keys';

/** More than any key; who sends more is told the same as for any wrong one. */
const KEY_MAX = 200;

/**
 * The API key of a request, or null when it has none. Where there is a key, it alone counts, and no cookie is looked at.
 * Some sign-on proxies put a `Bearer` of their own on the requests of people: beside a cookie it is not taken for a key
 * unless it says that it is one. Nowhere but in this header: addresses are kept in histories and in logs on the way.
 */
export function keyIn({ headers }: IncomingMessage): string | null {
  const [, token] = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '') ?? [];
  if (token === undefined) return null;
  if (!token.startsWith(KEY_PREFIX) && headers.cookie !== undefined) return null;
  return token.slice(0, KEY_MAX);
}
