import { createHook } from 'node:async_hooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PASSWORD, setUp, type Unit } from './testing/people-of-a-unit';
import { startTestServer, type TestServer } from './testing/test-server';
import type { Visitor } from './testing/visitor';

const EMAIL = 'kari@example.no';
const MINUTES = 60_000;

let server: TestServer;
let unit: Unit;
beforeAll(async () => {
  server = await startTestServer();
  unit = await setUp(server);
});
afterAll(() => server.close());
// What was counted in one test is forgotten in the next.
beforeEach(() => {
  server.clock.ahead += 61 * MINUTES;
});

async function signIn(
  password = PASSWORD,
  email = EMAIL,
  visitor = server.visitor(),
): Promise<Visitor> {
  const answer = await visitor.post('/api/auth/sign-in', { email, password });
  expect(answer.status).toBe(200);
  return visitor;
}

async function isSignedIn(visitor: Visitor): Promise<boolean> {
  return (await visitor.get('/api/units')).status === 200;
}

/** The ids of the sessions that end while something is done. */
async function endedBy(work: () => Promise<unknown>): Promise<readonly string[]> {
  const ended: string[] = [];
  const stop = server.accounts.access.onSessionEnded((id) => ended.push(id));
  await work();
  stop();
  return ended;
}

async function sessionIdOf(visitor: Visitor): Promise<string | undefined> {
  return (await server.accounts.access.sessionOf(new Headers({ cookie: visitor.cookieHeader })))
    ?.sessionId;
}

describe('[ACC-10] of a thousand guesses ten are looked at', () => {
  test('one after the other, and the right password does not help then', async () => {
    const guest = server.visitor();
    const codes: (string | null)[] = [];
    for (let n = 0; n < 12; n++)
      codes.push(
        (await guest.post('/api/auth/sign-in', { email: EMAIL, password: `feil passord ${n}` }))
          .code,
      );
    expect(codes).toEqual([...Array(10).fill('E_LOGIN'), 'E_RATE', 'E_RATE']);
    const right = await guest.post('/api/auth/sign-in', { email: EMAIL, password: PASSWORD });
    expect(right).toMatchObject({
      status: 429,
      code: 'E_RATE',
      headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
    });
    server.clock.ahead += 15 * MINUTES;
    await signIn();
  });

  test('all at once', async () => {
    const guesses = Array.from({ length: 200 }, (_, n) =>
      server.visitor().post('/api/auth/sign-in', { email: EMAIL, password: `feil passord ${n}` }),
    );
    const codes = (await Promise.all(guesses)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'E_LOGIN')).toHaveLength(10);
    expect(codes.filter((code) => code === 'E_RATE')).toHaveLength(190);
  });

  test('of one address, whoever is guessed', async () => {
    const guesses = Array.from({ length: 51 }, (_, n) =>
      server
        .visitor()
        .post('/api/auth/sign-in', { email: `gjest${n}@example.no`, password: PASSWORD }),
    );
    const codes = (await Promise.all(guesses)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'E_LOGIN')).toHaveLength(50);
    expect(codes.filter((code) => code === 'E_RATE')).toHaveLength(1);
  });

  test('and a right one in between sets the count to nothing', async () => {
    for (let round = 0; round < 2; round++) {
      const guesses = Array.from({ length: 9 }, () =>
        server.visitor().post('/api/auth/sign-in', { email: EMAIL, password: 'feil passord her' }),
      );
      expect((await Promise.all(guesses)).map(({ code }) => code)).toEqual(
        Array(9).fill('E_LOGIN'),
      );
      await signIn();
    }
  });
});

test('[ACC-12] an account that does not exist is answered as one with another password, word for word', async () => {
  const wrong = await server
    .visitor()
    .post('/api/auth/sign-in', { email: EMAIL, password: 'feil passord her' });
  const unknown = await server
    .visitor()
    .post('/api/auth/sign-in', { email: 'ingen@example.no', password: 'feil passord her' });
  expect(wrong).toMatchObject({ status: 401, json: { ok: false, refusal: { code: 'E_LOGIN' } } });
  const { date: _one, ...wrongHeaders } = wrong.headers;
  const { date: _other, ...unknownHeaders } = unknown.headers;
  expect([unknown.status, unknown.text, unknownHeaders]).toEqual([
    wrong.status,
    wrong.text,
    wrongHeaders,
  ]);
});

test('[ACC-12] an account that does not exist costs a hash as well, so that the time does not tell', async () => {
  let hashes = 0;
  const hook = createHook({
    init: (_id, type) => void (type === 'SCRYPTREQUEST' && hashes++),
  }).enable();
  const costs = async (email: string) => {
    const before = hashes;
    await server.visitor().post('/api/auth/sign-in', { email, password: 'feil passord her' });
    return hashes - before;
  };
  expect([await costs(EMAIL), await costs('ingen@example.no')]).toEqual([1, 1]);
  hook.disable();
});

test('[ACC-13] who signs in gets a new session, and the one that was there before is dead', async () => {
  const planted = await signIn();
  const plantedCookie = new Map(planted.cookies);
  const before = await sessionIdOf(planted);
  const ended = await endedBy(() => signIn(PASSWORD, EMAIL, planted));
  expect(ended).toEqual([before]);
  expect(await sessionIdOf(planted)).not.toBe(before);
  const thief = server.visitor();
  for (const [name, value] of plantedCookie) thief.cookies.set(name, value);
  expect(await thief.get('/api/units')).toMatchObject({ status: 401, code: 'E_SESSION_REVOKED' });
});

test('[ACC-13] a cookie that was made up beforehand is not taken over', async () => {
  const guest = server.visitor();
  const name = `morgentavla-${new URL(server.origin).port}`;
  guest.cookies.set(name, 'planted.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D');
  await signIn(PASSWORD, EMAIL, guest);
  expect(guest.cookies.get(name)).not.toContain('planted');
});

test('[ACC-19] a stolen cookie is worth nothing after sign-out, and whoever listens is told at once', async () => {
  const [kari, phone] = [await signIn(), await signIn()];
  const thief = server.visitor();
  for (const [name, value] of kari.cookies) thief.cookies.set(name, value);
  const id = await sessionIdOf(kari);
  const ended = await endedBy(() => kari.post('/api/auth/sign-out'));
  expect(ended).toEqual([id]);
  expect(kari.cookies.size).toBe(0);
  expect(await thief.get('/api/units')).toMatchObject({ status: 401, code: 'E_SESSION_REVOKED' });
  expect(await isSignedIn(phone)).toBe(true);
});

test('[ACC-19] signing out everywhere ends every session of the account and of nobody else', async () => {
  const [kari, phone] = [await signIn(), await signIn()];
  const ids = [await sessionIdOf(kari), await sessionIdOf(phone)];
  const ended = await endedBy(() => kari.post('/api/auth/sign-out-everywhere'));
  expect(ended).toEqual(expect.arrayContaining(ids));
  expect([await isSignedIn(kari), await isSignedIn(phone)]).toEqual([false, false]);
});

describe('[ACC-20] a changed password', () => {
  test('ends every other session at once, and goes on here with a new one', async () => {
    const [kari, phone] = [await signIn(), await signIn()];
    const ids = [await sessionIdOf(kari), await sessionIdOf(phone)];
    const newPassword = 'fire glade elger';
    const ended = await endedBy(async () => {
      const changed = await kari.post('/api/account/password', {
        currentPassword: PASSWORD,
        newPassword,
      });
      expect(changed.json).toEqual({ ok: true });
    });
    expect(ended).toEqual(expect.arrayContaining(ids));
    expect([await isSignedIn(kari), await isSignedIn(phone)]).toEqual([true, false]);
    expect(
      await server.visitor().post('/api/auth/sign-in', { email: EMAIL, password: PASSWORD }),
    ).toMatchObject({ code: 'E_LOGIN' });
    const back = await kari.post('/api/account/password', {
      currentPassword: newPassword,
      newPassword: PASSWORD,
    });
    expect(back.status).toBe(200);
  });

  test.each([
    [
      'the current one is another',
      { currentPassword: 'feil passord her', newPassword: 'fire glade elger' },
      401,
      'E_LOGIN',
      'currentPassword',
    ],
    [
      'the new one is weak',
      { currentPassword: PASSWORD, newPassword: 'Sommer2026!' },
      422,
      'E_WEAK_PASSWORD',
      'newPassword',
    ],
    [
      'the new one is too long',
      { currentPassword: PASSWORD, newPassword: 'elg '.repeat(99) },
      422,
      'E_TOO_LONG',
      'newPassword',
    ],
  ])('is refused when %s, and all goes on as before', async (_why, body, status, code, field) => {
    const kari = await signIn();
    const answer = await kari.post('/api/account/password', body);
    expect([answer.status, answer.json]).toMatchObject([
      status,
      { ok: false, refusal: { code, field } },
    ]);
    expect(await isSignedIn(kari)).toBe(true);
  });

  test('cannot be guessed by who finds an open browser', async () => {
    const kari = await signIn();
    const body = { currentPassword: 'feil passord her', newPassword: 'fire glade elger' };
    for (let n = 0; n < 10; n++)
      expect(await kari.post('/api/account/password', body)).toMatchObject({ code: 'E_LOGIN' });
    expect(await kari.post('/api/account/password', body)).toMatchObject({
      status: 429,
      code: 'E_RATE',
    });
  });
});

test('[ACC-21] all bytes of a password count, also the seventy-third and what is not Latin', async () => {
  const long = `${'tre glade elger '.repeat(6)}🦌æ`;
  const kari = await signIn();
  expect(
    (await kari.post('/api/account/password', { currentPassword: PASSWORD, newPassword: long }))
      .status,
  ).toBe(200);
  for (const wrong of [long.slice(0, 72), long.slice(0, -1), `${long.slice(0, -1)}a`, `${long} `]) {
    expect(
      await server.visitor().post('/api/auth/sign-in', { email: EMAIL, password: wrong }),
    ).toMatchObject({ code: 'E_LOGIN' });
  }
  expect(
    (
      await (
        await signIn(long)
      ).post('/api/account/password', { currentPassword: long, newPassword: PASSWORD })
    ).status,
  ).toBe(200);
});

test('[ACC-22] an account is made by set-up and invitation alone: the library has no addresses here', async () => {
  const guest = server.visitor();
  for (const path of [
    '/api/auth/sign-up/email',
    '/api/auth/sign-in/email',
    '/api/auth/get-session',
    '/api/auth/forget-password',
    '/api/auth/list-sessions',
  ]) {
    expect(
      await guest.post(path, { email: 'ny@example.no', password: PASSWORD, name: 'Ny' }),
    ).toMatchObject({ status: 404, code: 'E_NOT_FOUND' });
  }
});

test('[ACC-23] an address is the same however its letters are typed', async () => {
  const kari = await signIn(PASSWORD, ' KARI@Example.NO ');
  expect((await kari.get('/api/units')).json).toMatchObject({ units: [{ slug: unit.slug }] });
});
