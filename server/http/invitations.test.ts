import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { account, session, user } from '@/db/sqlite/auth-tables';
import { invitations, owedCommands, people } from '@/db/sqlite/people-tables';
import type { CommandId } from '@/domain/ids';
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

const DAY_MS = 24 * 60 * 60 * 1_000;

let server: TestServer;
let unit: Unit;
beforeAll(async () => {
  server = await startTestServer();
  unit = await setUp(server);
});
afterAll(() => server.close());

const guest = (n: number | string) => ({
  name: `Gjest ${n}`,
  email: `${n}@example.no`,
  password: PASSWORD,
});

function rows() {
  const { orm } = server.database;
  return [user, account, people, session].map((table) => orm.select().from(table).all().length);
}

describe('[ACC-30] an invitation', () => {
  test('makes whoever follows it a person of the unit with the role it names, and signs in', async () => {
    const ola = await join(server, unit, 'reader', 'Ola Nordmann');
    expect((await ola.get('/api/units')).json).toEqual({
      units: [{ slug: unit.slug, name: 'Nav Øst', role: 'reader' }],
    });
    expect((await unit.leader.get(`/api/units/${unit.slug}/people`)).json).toMatchObject({
      people: [
        { name: 'Kari Nordmann', initials: 'KN' },
        { name: 'Ola Nordmann', initials: 'ON' },
      ],
    });
  });

  test('is used once, also by fifty at the same instant, and the others leave nothing behind', async () => {
    const path = await invite(unit, 'member');
    const before = rows();
    const claims = Array.from({ length: 50 }, (_, n) =>
      server.visitor().post(`/api${path}`, guest(`samtidig${n}`)),
    );
    const codes = (await Promise.all(claims)).map(({ code }) => code);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'E_INVITE_USED')).toHaveLength(49);
    expect(rows()).toEqual(before.map((count) => count + 1));
    expect(await server.visitor().post(`/api${path}`, guest('sen'))).toMatchObject({
      status: 409,
      code: 'E_INVITE_USED',
    });
  });

  test('is good for seven days', async () => {
    const [early, late] = [await invite(unit, 'member'), await invite(unit, 'member')];
    server.clock.ahead += 7 * DAY_MS - 60_000;
    expect(await server.visitor().post(`/api${early}`, guest('tidsnok'))).toMatchObject({
      status: 200,
    });
    server.clock.ahead += 60_000;
    expect(await server.visitor().post(`/api${late}`, guest('forsein'))).toMatchObject({
      status: 409,
      code: 'E_INVITE_EXPIRED',
    });
    server.clock.ahead = 0;
  });

  test('can be withdrawn, and is then like one that never was', async () => {
    const path = await invite(unit, 'leader');
    const listed = (await unit.leader.get(`/api/units/${unit.slug}/invitations`)).json
      .invitations as { id: string }[];
    const { id } = listed[listed.length - 1]!;
    const address = `/api/units/${unit.slug}/invitations/${id}`;
    expect((await unit.leader.ask('DELETE', address, { body: {} })).json).toEqual({ ok: true });
    expect(await unit.leader.ask('DELETE', address, { body: {} })).toMatchObject({
      status: 404,
      code: 'E_NOT_FOUND',
    });
    const withdrawn = await server.visitor().post(`/api${path}`, guest('trukket'));
    const never = await server.visitor().post('/api/invitations/finnes-ikke', guest('trukket'));
    expect([withdrawn.status, withdrawn.text]).toEqual([never.status, never.text]);
    expect(withdrawn.code).toBe('E_INVITE_EXPIRED');
  });

  test('lies in the database as a hash alone, and its link is shown once', async () => {
    const path = await invite(unit, 'member');
    const code = path.replace('/invitations/', '');
    const stored = JSON.stringify(server.database.orm.select().from(invitations).all());
    const listed = await unit.leader.get(`/api/units/${unit.slug}/invitations`);
    expect(code).toMatch(/^[\w-]{43}$/);
    expect(stored).not.toContain(code);
    expect(listed.text).not.toContain(code);
    expect(server.logged.join('\n')).not.toContain(code);
  });

  test('leads into its own unit, whatever else the request says', async () => {
    const other = await addUnit(server, unit.leader);
    const path = await invite(other, 'reader');
    const asked = await server
      .visitor()
      .post(`/api${path}`, { ...guest('annen'), slug: unit.slug });
    expect(asked).toMatchObject({ status: 422, code: 'E_BAD_OP' });
    const answer = await server.visitor().post(`/api${path}`, guest('annen'));
    expect(answer.json).toEqual({ ok: true, slug: other.slug });
  });
});

describe('[ACC-31] somebody who has an account', () => {
  test('joins another unit while signed in, by a name of its own there', async () => {
    const ola = await join(server, unit, 'member', 'Ola Andersen');
    const other = await addUnit(server, unit.leader, 'Nav Sør');
    const path = await invite(other, 'member');
    expect((await ola.post(`/api${path}`, { name: 'Ola A.' })).json).toEqual({
      ok: true,
      slug: other.slug,
    });
    expect((await ola.get('/api/units')).json.units).toHaveLength(2);
  });

  test('joins with the right password, and with another one is told no more than at a sign-in', async () => {
    await join(server, unit, 'member', 'Eva Berg');
    const email = server.database.orm.select().from(user).all().at(-1)!.email;
    const other = await addUnit(server, unit.leader, 'Nav Indre');
    const path = await invite(other, 'member');
    const wrong = await server
      .visitor()
      .post(`/api${path}`, { name: 'Eva Berg', email, password: 'feil passord her' });
    expect(wrong).toMatchObject({ status: 401, json: { ok: false, refusal: { code: 'E_LOGIN' } } });
    expect(
      (await server.visitor().post(`/api${path}`, { name: 'Eva Berg', email, password: PASSWORD }))
        .json,
    ).toEqual({ ok: true, slug: other.slug });
  });

  test('does not use up a link into a unit where they are already', async () => {
    const eva = await join(server, unit, 'reader', 'Eva Lund');
    const path = await invite(unit, 'leader');
    expect((await eva.post(`/api${path}`, { name: 'Eva Lund' })).json).toEqual({
      ok: true,
      slug: unit.slug,
    });
    expect((await eva.get('/api/units')).json).toMatchObject({ units: [{ role: 'reader' }] });
    expect(await server.visitor().post(`/api${path}`, guest('neste'))).toMatchObject({
      status: 200,
    });
  });

  test('who is not signed in and gives no account, is asked to sign in, and the link stays', async () => {
    const path = await invite(unit, 'member');
    expect(await server.visitor().post(`/api${path}`, { name: 'Uten' })).toMatchObject({
      status: 401,
      code: 'E_LOGIN',
    });
    expect(
      await server.visitor().post(`/api${path}`, { name: 'Halv', email: 'halv@example.no' }),
    ).toMatchObject({ status: 422, code: 'E_BAD_OP' });
    expect(await server.visitor().post(`/api${path}`, guest('hel'))).toMatchObject({ status: 200 });
  });

  test('and was removed comes back as the same person', async () => {
    const liv = await join(server, unit, 'member', 'Liv Dahl');
    const { person } = await personOf(server, liv, unit.slug);
    await unit.leader.post(
      `/api/units/${unit.slug}/commands`,
      order({ type: 'RemovePerson', person }),
    );
    expect(await liv.get(`/api/units/${unit.slug}/board`)).toMatchObject({ status: 404 });
    const path = await invite(unit, 'reader');
    await liv.post(`/api${path}`, { name: 'Liv Dahl' });
    expect(await personOf(server, liv, unit.slug)).toMatchObject({ person, role: 'reader' });
  });
});

test('[ACC-5] a crash while somebody joins is healed at the next start, wherever it was', async () => {
  const { orm } = server.database;
  const path = await invite(unit, 'member');
  const { unit: id } = await personOf(server, unit.leader, unit.slug);
  await server.visitor().post(`/api${path}`, guest('krasj'));
  const admitted = (await server.boards.current(id)).board;
  const person = admitted.members.at(-1)!.person;
  const invitation = orm.select().from(invitations).all().at(-1)!;

  // The process ended after the board had stored the admission, and before that was noted: it is given again.
  const commandId = `invite:${invitation.id}` as CommandId;
  const command = JSON.stringify({ type: 'AdmitPerson', person, role: 'member' });
  orm.insert(owedCommands).values({ unitId: id, commandId, command }).run();
  await server.accounts.settle();
  expect((await server.boards.current(id)).board).toEqual(admitted);
  expect(orm.select().from(owedCommands).all()).toEqual([]);
});

test.each([
  ['a weak password', { password: 'Sommer2026!' }, 'E_WEAK_PASSWORD', 'password'],
  ['a name that somebody has', { name: ' kari  NORDMANN' }, 'E_DUPLICATE_NAME', 'name'],
  [
    'a national identity number for a name',
    { name: 'Kari 130972 48022' },
    'E_IDENTITY_NUMBER',
    'name',
  ],
  ['a name that turns the text around it', { name: 'Kari \u202eNnamdron' }, 'E_BAD_TEXT', 'name'],
  [
    'a national identity number in the address',
    { email: '13097248022@example.no' },
    'E_IDENTITY_NUMBER',
    'email',
  ],
  ['an address that is none', { email: 'kari(at)example.no' }, 'E_BAD_TEXT', 'email'],
])(
  '[ACC-32] an acceptance with %s is refused, and the invitation stays',
  async (_what, part, code, field) => {
    const path = await invite(unit, 'member');
    const before = rows();
    const body = { ...guest(`feil-${field}-${code}`.toLowerCase().replaceAll('_', '')), ...part };
    const answer = await server.visitor().post(`/api${path}`, body);
    expect([answer.status, answer.json]).toMatchObject([
      422,
      { ok: false, refusal: { code, field } },
    ]);
    expect(answer.text).not.toMatch(/130972|Sommer/);
    expect(rows()).toEqual(before);
    expect(server.accounts.invitations.look(path.replace('/invitations/', ''))).toMatchObject({
      ok: true,
    });
  },
);

test('[ACC-33] a unit has no more people than it may have, and the invitation stays', async () => {
  const other = await addUnit(server, unit.leader, 'Nav Full');
  const path = await invite(other, 'member');
  const { unit: id, person } = await personOf(server, other.leader, other.slug);
  // Each takes a place until the board has answered it.
  const admission = { type: 'AdmitPerson', person, role: 'leader' };
  const owed = Array.from({ length: 200 }, (_, n) => ({
    unitId: id,
    commandId: `filler:${n}` as never,
    command: JSON.stringify(admission),
  }));
  server.database.orm.insert(owedCommands).values(owed).run();
  expect(await server.visitor().post(`/api${path}`, guest('full'))).toMatchObject({
    status: 422,
    code: 'E_LIMIT',
  });
  await server.accounts.settle();
  expect(await server.visitor().post(`/api${path}`, guest('full'))).toMatchObject({ status: 200 });
});
