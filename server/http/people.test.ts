import { afterAll, beforeAll, expect, test } from 'vitest';
import { user } from '@/db/sqlite/auth-tables';
import { invitations, people } from '@/db/sqlite/people-tables';
import { KEPT_MS } from '../auth/forget-people';
import {
  addUnit,
  invite,
  join,
  order,
  personOf,
  setUp,
  type Unit,
} from './testing/people-of-a-unit';
import { startTestServer, type TestServer } from './testing/test-server';
import type { Visitor } from './testing/visitor';

let server: TestServer;
let unit: Unit;
beforeAll(async () => {
  server = await startTestServer();
  unit = await setUp(server);
});
afterAll(() => server.close());

const give = (visitor: Visitor, command: Record<string, unknown>, slug = unit.slug) =>
  visitor.post(`/api/units/${slug}/commands`, order(command));
const names = async () =>
  (await unit.leader.get(`/api/units/${unit.slug}/people`)).json.people as readonly {
    readonly name: string;
    readonly initials: string;
  }[];

test('[ACC-42] a removed person is out at once, and whoever listens is told; the name goes after thirty days', async () => {
  const ola = await join(server, unit, 'member', 'Ola Nordmann');
  const { person, unit: id } = await personOf(server, ola, unit.slug);
  const changes: unknown[] = [];
  const stop = server.accounts.access.onSeatChanged((change) =>
    changes.push({ ...change, seat: server.accounts.access.seatById(id, person) }),
  );
  expect(await give(unit.leader, { type: 'RemovePerson', person })).toMatchObject({ status: 200 });
  stop();
  expect(changes).toEqual([{ unit: id, person, seat: null }]);
  expect((await ola.get('/api/units')).json).toEqual({ units: [] });

  expect((await names()).map(({ name }) => name)).toContain('Ola Nordmann');
  server.accounts.forget();
  expect((await names()).map(({ name }) => name)).toContain('Ola Nordmann');
  const told: unknown[] = [];
  const quiet = server.accounts.access.onPeopleChanged((one) => told.push(one));
  server.clock.ahead = KEPT_MS + 1;
  server.accounts.forget();
  server.clock.ahead = 0;
  quiet();
  expect(told).toEqual([id]);
  expect((await names()).map(({ name }) => name)).not.toContain('Ola Nordmann');
});

test('[ACC-44] an account that belongs nowhere is deleted after thirty days, the owner never, and old invitations with it', async () => {
  const eva = await join(server, unit, 'member', 'Eva Berg');
  const { person, accountId } = await personOf(server, eva, unit.slug);
  await invite(unit, 'reader');
  await give(unit.leader, { type: 'RemovePerson', person });
  server.accounts.forget();
  expect(server.accounts.emailOf(accountId)).not.toBe('');
  server.clock.ahead = 2 * KEPT_MS;
  server.accounts.forget();
  server.clock.ahead = 0;
  expect(server.accounts.emailOf(accountId)).toBe('');
  expect(await eva.get('/api/units')).toMatchObject({ status: 401, code: 'E_SESSION_REVOKED' });
  expect(await unit.leader.get('/api/units')).toMatchObject({ status: 200 });
  const left = {
    users: server.database.orm.select().from(user).all().length,
    invitations: server.database.orm.select().from(invitations).all(),
  };
  expect(left).toEqual({
    users: server.database.orm.select().from(people).all().length,
    invitations: [],
  });
});

test('[ACC-43] the last leader can neither leave nor become something else', async () => {
  const { person } = await personOf(server, unit.leader, unit.slug);
  expect(await give(unit.leader, { type: 'RemovePerson', person })).toMatchObject({
    status: 409,
    code: 'E_LAST_ADMIN',
  });
  expect(await give(unit.leader, { type: 'ChangeRole', person, role: 'member' })).toMatchObject({
    status: 409,
    code: 'E_LAST_ADMIN',
  });
});

test('[ACC-43] of two leaders who remove each other at the same instant one stays', async () => {
  const other = await addUnit(server, unit.leader, 'Nav Nord');
  const second = await join(server, other, 'leader', 'Siri Vik');
  const [one, two] = [
    await personOf(server, other.leader, other.slug),
    await personOf(server, second, other.slug),
  ];
  const answers = await Promise.all([
    give(other.leader, { type: 'RemovePerson', person: two.person }, other.slug),
    give(second, { type: 'RemovePerson', person: one.person }, other.slug),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, expect.any(Number)]);
  const seats = [one, two].map(({ unit: id, person }) =>
    server.accounts.access.seatById(id, person),
  );
  expect(seats.filter((seat) => seat !== null)).toHaveLength(1);
});

test('[ACC-46] a role is read anew for each request', async () => {
  const liv = await join(server, unit, 'reader', 'Liv Dahl');
  const { person } = await personOf(server, liv, unit.slug);
  expect(await liv.get(`/api/units/${unit.slug}/people`)).toMatchObject({ status: 403 });
  await give(unit.leader, { type: 'ChangeRole', person, role: 'member' });
  expect(await liv.get(`/api/units/${unit.slug}/people`)).toMatchObject({ status: 200 });
  await give(unit.leader, { type: 'ChangeRole', person, role: 'reader' });
  expect(await liv.get(`/api/units/${unit.slug}/people`)).toMatchObject({ status: 403 });
});

test('[ACC-40] people name themselves, within the rules for names, and whoever listens is told', async () => {
  const told: unknown[] = [];
  const stop = server.accounts.access.onPeopleChanged((id) => told.push(id));
  const rename = (name: string) => unit.leader.post(`/api/units/${unit.slug}/name`, { name });
  expect((await rename('  Kari   Nordmann Hansen ')).json).toEqual({ ok: true });
  stop();
  expect(told).toHaveLength(1);
  expect((await names())[0]).toMatchObject({ name: 'Kari Nordmann Hansen', initials: 'KH' });
  for (const [name, code] of [
    ['', 'E_EMPTY'],
    ['Veggen', 'E_RESERVED_NAME'],
    ['liv DAHL', 'E_DUPLICATE_NAME'],
    ['x'.repeat(61), 'E_TOO_LONG'],
    ['13097248022', 'E_IDENTITY_NUMBER'],
  ] as const) {
    expect(await rename(name)).toMatchObject({
      status: 422,
      json: { refusal: { code, field: 'name' } },
    });
  }
  expect((await names())[0]).toMatchObject({ name: 'Kari Nordmann Hansen' });
});
