import { afterEach, beforeEach, expect, test } from 'vitest';
import { controlPassword } from '../auth/control-password';
import { testFolder } from '../auth/testing/test-accounts';
import { PASSWORD, setUp, type Unit } from '../http/testing/people-of-a-unit';
import { startTestServer, type TestServer } from '../http/testing/test-server';
import { startControl } from '../ops/control';
import { runIn } from './testing/installation';

const OWNER = 'kari@example.no';
const LOG = { info() {}, warn() {}, error() {} };

let folder: string;
let server: TestServer;
let unit: Unit;
beforeEach(async () => {
  folder = testFolder();
  server = await startTestServer({ folder });
  unit = await setUp(server);
});
afterEach(() => server.close());

const signsIn = async (password: string) =>
  (await server.visitor().post('/api/auth/sign-in', { email: OWNER, password })).status;

test('[ACC-61] gives the owner another password, told once, and ends what was open', async () => {
  const actions = { 'new-password': controlPassword.bind(null, server.accounts.recovery) };
  const control = await startControl({ dataDir: folder, actions, maxBytes: 1_000, log: LOG });
  const ran = await runIn(folder, 'new-password', OWNER.toUpperCase());
  expect(ran.code).toBe(0);
  const password = ran.out.trim();
  expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  expect(await signsIn(PASSWORD)).toBe(401);
  expect(await signsIn(password)).toBe(200);
  expect((await unit.leader.get(`/api/units/${unit.slug}/board`)).status).toBe(401);
  expect(server.logged.join()).not.toContain(password);

  const stranger = await runIn(folder, 'new-password', 'ingen@example.no');
  expect(stranger).toMatchObject({ code: 1, out: '' });
  expect(stranger.said).toMatch(/no account/);
  await control.close();
});

test('[ACC-61] takes a server that runs, and an address', async () => {
  expect(await runIn(folder, 'new-password', OWNER)).toMatchObject({ code: 1, out: '' });
  expect(await runIn(folder, 'new-password')).toMatchObject({ code: 1, out: '' });
  expect(await signsIn(PASSWORD)).toBe(200);
});
