import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROTOCOL } from '@/domain/protocol';
import { addUnit, setUp, type Unit } from './testing/people-of-a-unit';
import { makeKey, program } from './testing/program';
import { startTestServer, type TestServer } from './testing/test-server';

let server: TestServer;
let unit: Unit;
let elsewhere: Unit;
const sockets: Socket[] = [];

beforeAll(async () => {
  server = await startTestServer();
  unit = await setUp(server);
  elsewhere = await addUnit(server, unit.leader);
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await server.close();
});

/** A screen of the unit's leader, and what it is told. */
async function screenOf({ slug, leader }: Unit) {
  const socket = io(server.origin.replace('localhost', '127.0.0.1'), {
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie: leader.cookieHeader, origin: server.origin },
  });
  sockets.push(socket);
  const heard: string[] = [];
  await new Promise((resolve) => void socket.once('connect', () => resolve(null)));
  socket.onAny((name: string) => void heard.push(name));
  const hello = { protocol: PROTOCOL, unit: slug, lastSeq: 0, lastHash: '' };
  expect(await socket.emitWithAck('hello', hello)).toMatchObject({ ok: true });
  // Once it has been answered, whatever the server said before has been heard.
  const told = async () => {
    await socket.emitWithAck('looking', { caseId: null });
    return heard.filter((name) => name === 'keys').length;
  };
  return { told };
}

test('[KEY-15] the screens of a unit are told when a key is made, used for the first time of a day, and revoked', async () => {
  const [here, there] = [await screenOf(unit), await screenOf(elsewhere)];
  const own = await makeKey(unit);
  expect(await here.told()).toBe(1);
  const ask = program(server, own.key);
  const path = `/api/units/${unit.slug}/figures?from=2026-01-01&to=2026-01-02`;
  for (let n = 0; n < 3; n += 1) expect((await ask('GET', path)).status).toBe(200);
  expect(await here.told()).toBe(2);
  await unit.leader.ask('DELETE', `/api/units/${unit.slug}/keys/${own.id}`, { body: {} });
  expect(await here.told()).toBe(3);
  expect(await there.told()).toBe(0);
});
