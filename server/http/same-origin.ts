import type { IncomingMessage } from 'node:http';
import type { Site } from './site';

/**
 * Whether a request that changes something comes from our own pages, or from a program that says so. A browser names the
 * origin of every such request, and where it came from in relation to us; a page of another site can forge neither, nor
 * send JSON without being asked first.
 */
export function isOurs(request: IncomingMessage, site: Site): boolean {
  const { origin } = request.headers;
  const fetchSite = request.headers['sec-fetch-site'];
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false;
  if (origin === undefined) return fetchSite === 'same-origin';
  return site.origins.includes(origin);
}

/** `application/json`, and nothing that a form could send. */
export function isJson(request: IncomingMessage): boolean {
  return contentType(request) === 'application/json';
}

/** A file with cases, packed or not; again nothing that a form could send. */
export function isFile(request: IncomingMessage): boolean {
  return ['text/csv', 'application/gzip', 'application/octet-stream'].includes(
    contentType(request),
  );
}

function contentType(request: IncomingMessage): string {
  const [type = ''] = String(request.headers['content-type'] ?? '').split(';');
  return type.trim().toLowerCase();
}
