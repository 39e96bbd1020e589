import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { values } from '@/domain/ordered-map';
import { newCase } from './testing/cases-of-a-unit';
import {
  addUnit,
  invite,
  join,
  order,
  PASSWORD,
  personOf,
  setUp,
  type Unit,
} from './testing/people-of-a-unit';
import { startTestServer, type TestServer } from './testing/test-server';
import type { Answered, Asked, Visitor } from './testing/visitor';

/** Everybody there is, seen from one unit. */
const KINDS = ['anonymous', 'stranger', 'former', 'reader', 'member', 'leader'] as const;
type Kind = (typeof KINDS)[number];

/** What each kind of person is answered: the whole table, so that a new route without a row fails. */
const EXPECTED: Readonly<
  Record<string, readonly [number, number, number, number, number, number]>
> = {
  'GET /api/units': [401, 200, 200, 200, 200, 200],
  // The owner of the installation alone, who is none of these.
  'POST /api/units': [401, 404, 404, 404, 404, 404],
  'GET /api/units/{slug}/board': [401, 404, 404, 200, 200, 200],
  'GET /api/units/{slug}/events': [401, 404, 404, 403, 200, 200],
  'GET /api/units/{slug}/cases/{id}/history': [401, 404, 404, 403, 200, 200],
  'POST /api/units/{slug}/commands': [401, 404, 404, 403, 200, 200],
  'POST /api/units/{slug}/import': [401, 404, 404, 403, 200, 200],
  'POST /api/units/{slug}/counts': [401, 404, 404, 403, 200, 200],
  'GET /api/units/{slug}/people': [401, 404, 404, 403, 200, 200],
  'POST /api/units/{slug}/name': [401, 404, 404, 200, 200, 200],
  'GET /api/units/{slug}/invitations': [401, 404, 404, 403, 403, 200],
  'POST /api/units/{slug}/invitations': [401, 404, 404, 403, 403, 200],
  'DELETE /api/units/{slug}/invitations/{id}': [401, 404, 404, 403, 403, 200],
  'POST /api/units/{slug}/cases': [401, 404, 404, 403, 200, 200],
  'GET /api/units/{slug}/figures': [401, 404, 404, 200, 200, 200],
  'GET /api/units/{slug}/keys': [401, 404, 404, 403, 403, 200],
  'POST /api/units/{slug}/keys': [401, 404, 404, 403, 403, 200],
  'DELETE /api/units/{slug}/keys/{id}': [401, 404, 404, 403, 403, 200],
  'GET /api/openapi.json': [200, 200, 200, 200, 200, 200],
  'POST /api/units/{slug}/people/{person}/sign-in-link': [401, 404, 404, 403, 403, 200],
  'GET /api/setup': [200, 200, 200, 200, 200, 200],
  'POST /api/setup': [409, 409, 409, 409, 409, 409],
  'POST /api/setup/example': [409, 409, 409, 409, 409, 409],
  // A code that nobody was given.
  'POST /api/invitations/{code}': [409, 409, 409, 409, 409, 409],
  'POST /api/sign-in-links/look': [409, 409, 409, 409, 409, 409],
  'POST /api/sign-in-links': [409, 409, 409, 409, 409, 409],
  'GET /api/account/data': [401, 200, 200, 200, 200, 200],
  // Of the unit: somebody who left it lately still has a name there.
  'GET /api/account/data/entries': [401, 404, 200, 200, 200, 200],
  'POST /api/account/sign-in-links-seen': [401, 200, 200, 200, 200, 200],
  // A wrong password.
  'POST /api/auth/sign-in': [401, 401, 401, 401, 401, 401],
  'POST /api/account/password': [401, 401, 401, 401, 401, 401],
  // The owner of the installation alone: to the leaders of its units, too, these do not exist.
  'GET /api/installation': [401, 404, 404, 404, 404, 404],
  'POST /api/installation/units': [401, 404, 404, 404, 404, 404],
  'GET /api/installation/units/{slug}/people': [401, 404, 404, 404, 404, 404],
  'POST /api/installation/units/{slug}/leaders': [401, 404, 404, 404, 404, 404],
  'POST /api/installation/units/{slug}/invitations': [401, 404, 404, 404, 404, 404],
  'POST /api/installation/units/{slug}/close': [401, 404, 404, 404, 404, 404],
  'POST /api/installation/units/{slug}/reopen': [401, 404, 404, 404, 404, 404],
  'GET /api/installation/units/{slug}/merge': [401, 404, 404, 404, 404, 404],
  'POST /api/installation/units/{slug}/merge': [401, 404, 404, 404, 404, 404],
  'POST /api/installation/invitations': [401, 404, 404, 404, 404, 404],
  'POST /api/installation/backups': [401, 404, 404, 404, 404, 404],
  // These end the sessions, and come last.
  'POST /api/auth/sign-out-everywhere': [401, 200, 200, 200, 200, 200],
  'POST /api/auth/sign-out': [200, 200, 200, 200, 200, 200],
};

const COUNTED = {
  type: 'AddCaseType',
  name: 'Forlengelse',
  difficulty: 1,
  tracking: 'counts',
  needsApproval: false,
};
const STOCK = { caseType: 'forlengelse', received: '2026-01-05', unregistered: 2, ready: 3 };

let server: TestServer;
let unit: Unit;
let elsewhere: Unit;
let visitors: Readonly<Record<Kind, Visitor>>;
let caseId: string;
/** Somebody who forgot the password. */
let forgetful: string;

beforeAll(async () => {
  server = await startTestServer();
  unit = await setUp(server);
  elsewhere = await addUnit(server, unit.leader);
  const [former, reader, member, leader] = [
    await join(server, unit, 'leader'),
    await join(server, unit, 'reader'),
    await join(server, unit, 'member'),
    await join(server, unit, 'leader'),
  ];
  visitors = {
    anonymous: server.visitor(),
    stranger: elsewhere.leader,
    former,
    reader,
    member,
    leader,
  };
  const { person, unit: id } = await personOf(server, former, unit.slug);
  for (const body of [
    order({ type: 'RemovePerson', person }),
    order(COUNTED),
    order(await newCase(server, unit)),
  ]) {
    expect(await leader.post(`/api/units/${unit.slug}/commands`, body)).toMatchObject({
      status: 200,
    });
  }
  const { board } = await server.boards.current(id);
  const other = await join(server, unit, 'member');
  forgetful = (await personOf(server, other, unit.slug)).person;
  caseId = values(board.cases)[0]!.id;
});
afterAll(() => server.close());

/** A request that is right in everything but perhaps who sends it. */
async function rightRequest(
  route: string,
  slug: string,
): Promise<{ readonly path: string; readonly asked: Asked }> {
  const [, pattern = ''] = route.split(' ');
  const code = route.startsWith('DELETE') ? await deletable(route) : 'nobody-was-given-this';
  const path = pattern
    .replace('{slug}', slug)
    .replace('{code}', code)
    .replace('{person}', forgetful);
  const asked = { body: await rightBody(route) };
  if (pattern.endsWith('/entries')) return { path: `${path}?unit=${slug}`, asked };
  if (pattern.includes('/cases/')) return { path: path.replace('{id}', caseId), asked };
  if (pattern.endsWith('/figures')) return { path: `${path}?from=2026-01-01&to=2026-01-31`, asked };
  if (!pattern.endsWith('/import')) return { path: path.replace('{id}', code), asked };
  const file = `sak;type;mottatt\n${randomUUID().slice(0, 4)};Dagpenger;2026-01-05\n`;
  return {
    path: `${path}?reference=sak&type=type&received=mottatt`,
    asked: { raw: file, headers: { 'content-type': 'text/csv' } },
  };
}

async function rightBody(route: string): Promise<unknown> {
  switch (route) {
    case 'POST /api/units/{slug}/commands':
      return order(await newCase(server, unit));
    case 'POST /api/units/{slug}/counts':
      return { commandId: order({}).commandId, rows: [STOCK] };
    case 'POST /api/units/{slug}/cases':
      return { cases: [{ id: 'A-1', type: 'Dagpenger', received: '2026-01-05' }] };
    case 'POST /api/units/{slug}/keys':
      return { name: `Program ${randomUUID().replace(/[^a-f]/g, '')}` };
    case 'POST /api/units/{slug}/name':
      return { name: `Navn ${randomUUID().replace(/[^a-f]/g, '')}` };
    case 'POST /api/units/{slug}/invitations':
      return { role: 'reader' };
    case 'POST /api/invitations/{code}':
      return { name: 'Ola Nordmann', email: 'ola@example.no', password: PASSWORD };
    case 'POST /api/auth/sign-in':
      return { email: `${randomUUID()}@example.no`, password: 'feil passord her' };
    case 'POST /api/sign-in-links/look':
      return { code: 'nobody-was-given-this' };
    case 'POST /api/sign-in-links':
      return { code: 'nobody-was-given-this', newPassword: 'fire glade elger' };
    case 'POST /api/account/password':
      return { currentPassword: 'feil passord her', newPassword: 'fire glade elger' };
    default:
      return {};
  }
}

function deletable(route: string): Promise<string> {
  return route.includes('/keys/') ? madeKey() : openInvitation();
}

async function madeKey(): Promise<string> {
  const body = await rightBody('POST /api/units/{slug}/keys');
  const made = await unit.leader.post(`/api/units/${unit.slug}/keys`, body);
  return String(made.json.id);
}

async function openInvitation(): Promise<string> {
  const made = await unit.leader.post(`/api/units/${unit.slug}/invitations`, { role: 'reader' });
  return String(made.json.id);
}

/** All that a stranger can learn from an answer, the time of day left out. */
function seen({ status, headers, text }: Answered) {
  const { date: _date, ...rest } = headers;
  return { status, headers: rest, text };
}

test('[API-1] every route has a row in the table of who may what, and every row a route', () => {
  expect(server.routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    Object.keys(EXPECTED).sort(),
  );
});

describe.each(Object.entries(EXPECTED))('[API-2] %s', (route, statuses) => {
  const [method = ''] = route.split(' ');

  test.each(KINDS.map((kind, at) => [kind, statuses[at] ?? 0] as const))(
    'answers %s with %i',
    async (kind, status) => {
      const { path, asked } = await rightRequest(route, unit.slug);
      const answered = await visitors[kind].ask(method, path, asked);
      expect([answered.status, answered.code]).toEqual([
        status,
        status < 300 ? null : expect.any(String),
      ]);
    },
  );

  if (!route.includes('{slug}')) return;

  test.each(['anonymous', 'stranger', 'former'] as const)(
    '[API-3] answers %s exactly as for a unit that does not exist',
    async (kind) => {
      const there = await rightRequest(route, unit.slug);
      const nowhere = await rightRequest(route, 'finnes-ikke');
      const [one, other] = [
        await visitors[kind].ask(method, there.path, there.asked),
        await visitors[kind].ask(method, nowhere.path, nowhere.asked),
      ];
      expect(seen(one)).toEqual(seen(other));
    },
  );

  test('[API-3] answers a stranger who sends nonsense as one who sends what is right', async () => {
    const { path } = await rightRequest(route, unit.slug);
    const headers = route.endsWith('/import') ? { 'content-type': 'text/csv' } : {};
    const nonsense = method === 'GET' ? {} : { raw: '{"role":', headers };
    expect(await visitors.stranger.ask(method, path, nonsense)).toMatchObject({
      status: 404,
      code: 'E_NOT_FOUND',
    });
  });
});

test('[API-3] a case, an invitation or a person of another unit is not there', async () => {
  const { leader, slug } = elsewhere;
  const again = await leader.post('/api/auth/sign-in', {
    email: await emailOf(leader),
    password: PASSWORD,
  });
  expect(again.status).toBe(200);
  const theirs = await invite(unit, 'member');
  const id = await openInvitation();
  const { person } = await personOf(server, unit.leader, unit.slug);
  const history = await leader.get(`/api/units/${slug}/cases/${caseId}/history`);
  const withdrawn = await leader.ask('DELETE', `/api/units/${slug}/invitations/${id}`, {
    body: {},
  });
  const removed = await leader.post(
    `/api/units/${slug}/commands`,
    order({ type: 'RemovePerson', person }),
  );
  const taken = await leader.post(
    `/api/units/${slug}/commands`,
    order({ type: 'TakeCase', caseId }),
  );
  expect([history, withdrawn, removed, taken].map(({ code }) => code)).toEqual(
    Array(4).fill('E_NOT_FOUND'),
  );
  const guest = await server
    .visitor()
    .post(`/api${theirs}`, { name: 'Gjest Ny', email: 'ny@example.no', password: PASSWORD });
  expect(guest.json).toEqual({ ok: true, slug: unit.slug });
});

async function emailOf(visitor: Visitor): Promise<string> {
  const known = lastKnown.get(visitor);
  if (known === undefined) throw new Error('This visitor was not known before.');
  return known;
}
const lastKnown = new Map<Visitor, string>();
beforeAll(async () => {
  for (const visitor of Object.values(visitors)) {
    const session = await server.accounts.access.sessionOf(
      new Headers({ cookie: visitor.cookieHeader }),
    );
    if (session !== null) lastKnown.set(visitor, server.accounts.emailOf(session.accountId));
  }
});
