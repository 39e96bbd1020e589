import type { Route } from '../route';

export type Status = 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503;

/** With which statuses a route may say no. That it is so is tried out, kind by kind, in the tests of the routes. */
export function refusalsOf(route: Route): readonly Status[] {
  const changes = route.method !== 'GET';
  const readsAny = route.query !== undefined || route.body !== undefined || route.takes === 'file';
  const may: Readonly<Record<Status, boolean>> = {
    // A wrong password and a session that is over look the same from here.
    401: route.for !== 'anyone' || changes,
    // A key may not come to most of them, nor may every role.
    403: changes || route.for !== 'anyone',
    404: route.path.includes('{') || route.for === 'account' || route.for === 'owner',
    409: changes,
    413: changes,
    422: changes || readsAny,
    429: true,
    503: true,
  };
  const all: readonly Status[] = [401, 403, 404, 409, 413, 422, 429, 503];
  return all.filter((status) => may[status]);
}
