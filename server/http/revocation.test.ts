import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PROTOCOL } from '@/domain/protocol';
import { give, newCase } from './testing/cases-of-a-unit';
import { join, PASSWORD, personOf, setUp, type Unit } from './testing/people-of-a-unit';
import { startTestServer, type TestServer } from './testing/test-server';
import type { Visitor } from './testing/visitor';

let server: TestServer;
let unit: Unit;
let ola: Visitor;
let socket: Socket;
let heard: string[];
let guests = 0;

beforeAll(async () => {
  server = await startTestServer();
  unit = await setUp(server);
});
afterAll(() => server.close());
beforeEach(async () => {
  guests += 1;
  ola = await join(server, unit, 'member', `Ola ${'ABCDEFGHIJ'[guests]}`);
  heard = [];
  socket = io(server.origin.replace('localhost', '127.0.0.1'), {
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie: ola.cookieHeader, origin: server.origin },
  });
  socket.onAny((name: string) => void heard.push(name));
  await next('connect');
  const hello = { protocol: PROTOCOL, unit: unit.slug, lastSeq: 0, lastHash: '' };
  expect(await socket.emitWithAck('hello', hello)).toMatchObject({
    ok: true,
    you: { role: 'member' },
  });
});
afterEach(() => void socket.disconnect());

/** The next time that something is heard of the socket, and with what. */
const next = (name: string) => new Promise<unknown>((resolve) => void socket.once(name, resolve));

/** Does something, and gives the last word of the server, and how many sockets it still had when it answered. */
async function closedBy(work: () => Promise<unknown>) {
  const bye = next('bye');
  const closed = next('disconnect');
  await work();
  const left = server.gateway.size;
  const [said] = await Promise.all([bye, closed]);
  return { bye: said, left };
}

describe('[ACC-47] a socket is closed before the answer is given', () => {
  test.each([
    ['its session is signed out', 'E_SESSION_REVOKED', () => ola.post('/api/auth/sign-out')],
    [
      'the account is signed out everywhere',
      'E_SESSION_REVOKED',
      () => ola.post('/api/auth/sign-out-everywhere'),
    ],
    [
      'the password is changed',
      'E_SESSION_REVOKED',
      () =>
        ola.post('/api/account/password', {
          currentPassword: PASSWORD,
          newPassword: 'fire glade elger',
        }),
    ],
    [
      'somebody signs in over it',
      'E_SESSION_REVOKED',
      async () =>
        ola.post('/api/auth/sign-in', {
          email: server.accounts.emailOf((await personOf(server, ola, unit.slug)).accountId),
          password: PASSWORD,
        }),
    ],
    [
      'the person is removed',
      'E_NO_ACCESS',
      async () =>
        give(unit, unit.leader, {
          type: 'RemovePerson',
          person: (await personOf(server, ola, unit.slug)).person,
        }),
    ],
    [
      'the person becomes a reader',
      'E_READ_ONLY',
      async () =>
        give(unit, unit.leader, {
          type: 'ChangeRole',
          person: (await personOf(server, ola, unit.slug)).person,
          role: 'reader',
        }),
    ],
  ])('when %s, with a word that says so, and hears nothing after it', async (_why, code, work) => {
    const { bye, left } = await closedBy(work);
    expect(bye).toMatchObject({ code });
    // It waits for no timer: whoever is told that it is done finds it done.
    expect(left).toBe(0);
    expect(heard.at(-1)).toBe('bye');
    const { length } = heard;
    expect(await give(unit, unit.leader, await newCase(server, unit))).toMatchObject({
      status: 200,
    });
    expect(heard).toHaveLength(length);
  });

  test('when its session has run out', async () => {
    const { bye } = await closedBy(async () => {
      server.clock.ahead += 9 * 24 * 60 * 60 * 1_000;
      server.accounts.endExpired();
    });
    expect(bye).toMatchObject({ code: 'E_SESSION_REVOKED' });
    server.clock.ahead = 0;
  });
});
