import type { IncomingMessage } from 'node:http';
import type { RefusalCode } from '@/domain/refusal';

/** Why a request to the socket's path is not let in, as a status and a code. */
export type Turned = { readonly status: 400 | 403 | 429; readonly code: RefusalCode };

/** The version of Engine.IO that the protocol is written on. */
const ENGINE = '4';

/**
 * Looks at every request to the socket's path: the handshake, each poll and the upgrade. Socket.IO asks its own
 * `allowRequest` of the handshake alone, and its CORS settings never of a WebSocket, which a page of any site may open
 * with our cookie.
 *
 * A browser names the origin of each of these but one: a GET within its own site, and that it then says so cannot be forged
 * by a page.
 */
export function turnedAway(request: IncomingMessage, origins: readonly string[]): Turned | null {
  const query = new URL(request.url ?? '/', 'http://unused').searchParams;
  if (!hasOrigin(request, query, origins)) return { status: 403, code: 'E_ORIGIN' };
  if (query.get('EIO') !== ENGINE) return { status: 400, code: 'E_CLIENT_TOO_OLD' };
  return null;
}

function hasOrigin(
  { method, headers }: IncomingMessage,
  query: URLSearchParams,
  origins: readonly string[],
): boolean {
  if (headers.origin !== undefined) return origins.includes(headers.origin);
  const isPoll =
    method === 'GET' && query.get('transport') === 'polling' && headers.upgrade === undefined;
  return isPoll && headers['sec-fetch-site'] === 'same-origin';
}
