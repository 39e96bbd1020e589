import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { account, user } from '@/db/sqlite/auth-tables';
import { signInLinks } from '@/db/sqlite/people-tables';
import { LIMITS } from '@/domain/limits';
import { KEPT_MS } from '../auth/forget-people';
import { LINK_LIMITS } from '../auth/link-sign-in';
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
import type { Visitor } from './testing/visitor';

const NEW = 'to sinte svaner';

let server: TestServer;
let unit: Unit;
beforeAll(async () => {
  server = await startTestServer();
  unit = await setUp(server);
});
afterAll(() => server.close());

let people = 0;

/** Somebody of the unit with a fresh name, and what a test needs to know of them. */
async function somebody(role: 'leader' | 'member' | 'reader' = 'member', of: Unit = unit) {
  people += 1;
  const visitor = await join(server, of, role, `Person ${'ABCDEFGHIJKLMNOPQRSTUV'[people]}`);
  const { person, accountId, unit: id } = await personOf(server, visitor, of.slug);
  return { visitor, person, accountId, unit: id, email: server.accounts.emailOf(accountId) };
}

function makeLink(person: string, { slug, leader }: Unit = unit) {
  return leader.post(`/api/units/${slug}/people/${person}/sign-in-link`, {});
}

async function codeFor(person: string, of: Unit = unit): Promise<string> {
  const made = await makeLink(person, of);
  expect(made).toMatchObject({ status: 200 });
  return String(made.json.path).replace('/sign-in/link#', '');
}

function use(code: string, newPassword = NEW, visitor: Visitor = server.visitor()) {
  return visitor.post('/api/sign-in-links', { code, newPassword });
}

function signIn(email: string, password: string) {
  return server.visitor().post('/api/auth/sign-in', { email, password });
}

describe('a sign-in link', () => {
  test('[ACC-50] signs its person in once with a password of their own choice, and ends every other session', async () => {
    const eli = await somebody();
    const code = await codeFor(eli.person);
    expect(Buffer.from(code, 'base64url')).toHaveLength(32);
    const newcomer = server.visitor();
    expect(await use(code, NEW, newcomer)).toMatchObject({ status: 200, json: { ok: true } });
    expect(await newcomer.get('/api/units')).toMatchObject({ status: 200 });
    expect(await eli.visitor.get('/api/units')).toMatchObject({ code: 'E_SESSION_REVOKED' });
    expect(await signIn(eli.email, PASSWORD)).toMatchObject({ code: 'E_LOGIN' });
    expect(await signIn(eli.email, NEW)).toMatchObject({ status: 200 });
    expect(await use(code)).toMatchObject({ status: 409, code: 'E_LINK_USED' });
  });

  test('[ACC-51] of fifty who use it at the same instant one succeeds', async () => {
    const eli = await somebody();
    const code = await codeFor(eli.person);
    const passwords = Array.from({ length: 50 }, (_, n) => `svane nummer ${n} er sint`);
    const answers = await Promise.all(passwords.map((password) => use(code, password)));
    const won = answers.flatMap(({ status }, n) => (status === 200 ? [passwords[n] ?? ''] : []));
    expect(won).toHaveLength(1);
    expect(answers.filter((one) => one.code === 'E_LINK_USED')).toHaveLength(49);
    expect(await signIn(eli.email, won[0] ?? '')).toMatchObject({ status: 200 });
  });

  test('[ACC-52] is good for an hour, and for no longer', async () => {
    const eli = await somebody();
    const code = await codeFor(eli.person);
    expect(server.accounts.links.look(code)).toMatchObject({ ok: true });
    server.clock.ahead = LIMITS.signInLinkMs + 1_000;
    expect(await use(code)).toMatchObject({ status: 409, code: 'E_LINK_EXPIRED' });
    server.clock.ahead = 0;
    expect(LIMITS.signInLinkMs).toBe(60 * 60 * 1_000);
  });

  test.each([
    ['a newer one is made', async (eli: Eli) => void (await codeFor(eli.person))],
    ['its person signs in', async (eli: Eli) => void (await signIn(eli.email, PASSWORD))],
    [
      'the password is changed',
      async ({ visitor }: Eli) => {
        const change = { currentPassword: PASSWORD, newPassword: NEW };
        expect(await visitor.post('/api/account/password', change)).toMatchObject({ status: 200 });
      },
    ],
    ['its person is removed', async (eli: Eli) => remove(eli)],
    [
      'its person is removed, also when they come back',
      async (eli: Eli) => {
        await remove(eli);
        const path = await invite(unit, 'member');
        expect(await eli.visitor.post(`/api${path}`, { name: `Igjen ${letter()}` })).toMatchObject({
          status: 200,
        });
      },
    ],
  ])('[ACC-53] is worth nothing any more when %s', async (_what, happens) => {
    const eli = await somebody();
    const code = await codeFor(eli.person);
    await happens(eli);
    const before = passwordOf(eli.accountId);
    expect(await use(code)).toMatchObject({ status: 409, code: 'E_LINK_EXPIRED' });
    expect(passwordOf(eli.accountId)).toBe(before);
  });

  test('[ACC-53] is worth nothing any more when its maker leads the unit no longer', async () => {
    const eli = await somebody();
    const second = await somebody('leader');
    const code = await codeFor(eli.person, { slug: unit.slug, leader: second.visitor });
    const role = order({ type: 'ChangeRole', person: second.person, role: 'member' });
    await unit.leader.post(`/api/units/${unit.slug}/commands`, role);
    expect(await use(code)).toMatchObject({ code: 'E_LINK_EXPIRED' });
  });

  test('[ACC-54] lies in the database as a hash, and neither link nor hash is in any log', async () => {
    const eli = await somebody();
    const code = await codeFor(eli.person);
    await use(code, 'kort');
    await use(code);
    await server.visitor().post('/api/sign-in-links/look', { code });
    const rows = server.database.orm.select().from(signInLinks).all();
    expect(JSON.stringify(rows)).not.toContain(code);
    const logged = server.logged.join('\n');
    expect(logged).toContain('/api/sign-in-links');
    expect(logged).not.toContain(code);
    for (const { codeHash } of rows) expect(logged).not.toContain(codeHash);
  });

  test('[ACC-55] changes nothing by being looked at, and a weak password leaves it as it was', async () => {
    const eli = await somebody();
    const code = await codeFor(eli.person);
    const before = server.database.orm.select().from(signInLinks).all();
    for (let n = 0; n < 3; n++)
      expect((await server.visitor().post('/api/sign-in-links/look', { code })).json).toEqual({
        ok: true,
        unitName: 'Nav Øst',
        name: expect.stringContaining('Person '),
      });
    expect(await server.visitor().get('/api/sign-in-links/look')).toMatchObject({ status: 405 });
    expect(await use(code, 'passord123')).toMatchObject({
      status: 422,
      json: { refusal: { code: 'E_WEAK_PASSWORD', field: 'newPassword' } },
    });
    expect(server.database.orm.select().from(signInLinks).all()).toEqual(before);
    expect(await use(code)).toMatchObject({ status: 200 });
  });

  test('[ACC-56] opens no account that the leader has no business with: the owner’s, or one with a place elsewhere', async () => {
    const elsewhere = await addUnit(server, unit.leader, 'Nav Sør');
    const second = await somebody('leader');
    const mine = { slug: unit.slug, leader: second.visitor };
    const owner = await personOf(server, unit.leader, unit.slug);
    expect(await makeLink(owner.person, mine)).toMatchObject({ code: 'E_LINK_ELSEWHERE' });
    expect(await makeLink(owner.person)).toMatchObject({ code: 'E_LINK_ELSEWHERE' });

    const both = await somebody('reader');
    const path = await invite(elsewhere, 'reader');
    expect(await both.visitor.post(`/api${path}`, { name: 'Tore' })).toMatchObject({ status: 200 });
    expect(await makeLink(both.person, mine)).toMatchObject({
      status: 409,
      code: 'E_LINK_ELSEWHERE',
    });
    expect(await use(await codeFor(both.person))).toMatchObject({ status: 200 });

    const stranger = await personOf(server, elsewhere.leader, elsewhere.slug);
    expect(await makeLink(stranger.person, mine)).toMatchObject({ status: 404 });
    expect(await makeLink('nobody', mine)).toMatchObject({ status: 404 });
  });

  test('[ACC-56] and none that has got a place elsewhere since it was made', async () => {
    const elsewhere = await addUnit(server, unit.leader, 'Nav Innland');
    const second = await somebody('leader');
    const eli = await somebody();
    const code = await codeFor(eli.person, { slug: unit.slug, leader: second.visitor });
    await eli.visitor.post(`/api${await invite(elsewhere, 'member')}`, { name: 'Eli' });
    expect(await use(code)).toMatchObject({ code: 'E_LINK_EXPIRED' });
  });

  test('[ACC-57] is made by leaders, for an account ten times an hour, and wrong ones are counted by address', async () => {
    const { windowMs } = LINK_LIMITS.address;
    const eli = await somebody();
    // What the tests before this one have tried is forgotten by then.
    server.clock.ahead = windowMs;
    for (let n = 0; n < LINK_LIMITS.account.max; n++) await codeFor(eli.person);
    expect(await makeLink(eli.person)).toMatchObject({ status: 429, code: 'E_RATE' });
    const code = await codeFor((await somebody()).person);
    for (let n = 0; n < LINK_LIMITS.address.max; n++)
      expect(await use(`wrong-${n}`)).toMatchObject({ code: 'E_LINK_EXPIRED' });
    expect(await use(code)).toMatchObject({ status: 429, code: 'E_RATE' });
    server.clock.ahead = 2 * windowMs;
    expect(await use(code)).toMatchObject({ status: 200 });
    server.clock.ahead = 0;
  });

  test('[ACC-58] is seen by the leaders as made on that day, and told to its person at the next sign-in until they have seen it', async () => {
    const eli = await somebody();
    const code = await codeFor(eli.person);
    const { links } = server.accounts;
    expect(links.ofUnit(eli.unit).filter(({ person }) => person === eli.person)).toEqual([
      { person: eli.person, createdAt: expect.any(Number) },
    ]);
    // Whoever uses it, the person or the leader, has not told the person by that.
    await use(code);
    const home = server.visitor();
    const again = { email: eli.email, password: NEW };
    expect((await home.post('/api/auth/sign-in', again)).json).toEqual({
      ok: true,
      linkMade: true,
    });
    expect(links.unseen(eli.accountId)).toMatchObject([{ usedAt: expect.any(Number) }]);
    await home.post('/api/account/sign-in-links-seen', {});
    expect((await home.post('/api/auth/sign-in', again)).json).toEqual({
      ok: true,
      linkMade: false,
    });

    server.clock.ahead = 2 * KEPT_MS;
    server.accounts.forget();
    server.clock.ahead = 0;
    expect(links.ofUnit(eli.unit)).toEqual([]);
  });
});

type Eli = Awaited<ReturnType<typeof somebody>>;

async function remove({ person }: Eli): Promise<void> {
  const command = order({ type: 'RemovePerson', person });
  expect(await unit.leader.post(`/api/units/${unit.slug}/commands`, command)).toMatchObject({
    status: 200,
  });
}

function passwordOf(accountId: string): string | null | undefined {
  const rows = server.database.orm.select().from(account).all();
  expect(server.database.orm.select().from(user).all().length).toBe(rows.length);
  return rows.find(({ userId }) => userId === accountId)?.password;
}

let letters = 0;
function letter(): string {
  letters += 1;
  return 'ABCDEFGH'[letters] ?? 'Å';
}
