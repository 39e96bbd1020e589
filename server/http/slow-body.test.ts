import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { boardOf, give, newCase } from './testing/cases-of-a-unit';
import {
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

let server: TestServer;
let unit: Unit;
let second: Visitor;
let guests = 0;

beforeAll(async () => {
  server = await startTestServer();
  unit = await setUp(server);
});
afterAll(() => server.close());
beforeEach(async () => {
  guests += 1;
  server.clock.ahead += 60_000;
  second = await join(server, unit, 'leader', `Ola ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[guests]}`);
});

const remove = async () => {
  const { person } = await personOf(server, second, unit.slug);
  return give(unit, unit.leader, { type: 'RemovePerson', person });
};
const makeReader = async () => {
  const { person } = await personOf(server, second, unit.slug);
  return give(unit, unit.leader, { type: 'ChangeRole', person, role: 'reader' });
};
/** From another window, so that the visitor still sends the old cookie. */
const elsewhere = (work: (window: Visitor) => Promise<unknown>) => async () => {
  const window = server.visitor();
  for (const [name, value] of second.cookies) window.cookies.set(name, value);
  return work(window);
};
const signOut = elsewhere((window) => window.post('/api/auth/sign-out'));
const signOutEverywhere = elsewhere((window) => window.post('/api/auth/sign-out-everywhere'));
const changePassword = elsewhere((window) =>
  window.post('/api/account/password', {
    currentPassword: PASSWORD,
    newPassword: 'fire glade elger',
  }),
);

describe('[API-18] while the body of a request is on its way', () => {
  test.each([
    ['the person is removed', remove, 404, 'E_NOT_FOUND'],
    ['the person becomes a reader', makeReader, 403, 'E_READ_ONLY'],
    ['the session is signed out', signOut, 401, 'E_SESSION_REVOKED'],
    ['the account is signed out everywhere', signOutEverywhere, 401, 'E_SESSION_REVOKED'],
    ['the password is changed', changePassword, 401, 'E_SESSION_REVOKED'],
  ])('%s: it makes no invitation', async (_what, beforeBody, status, code) => {
    const path = `/api/units/${unit.slug}/invitations`;
    const open = (await unit.leader.get(path)).json;
    const body = { role: 'leader' };
    expect(await second.ask('POST', path, { body, beforeBody })).toMatchObject({ status, code });
    expect((await unit.leader.get(path)).json).toEqual(open);
  });

  test('the person is removed: it gives no command, and answers as a unit that is not there', async () => {
    const body = order(await newCase(server, unit));
    const before = await boardOf(server, unit);
    const slow = await second.ask('POST', `/api/units/${unit.slug}/commands`, {
      body,
      beforeBody: remove,
    });
    const nowhere = await second.post('/api/units/finnes-ikke/commands', body);
    expect([slow.status, slow.text]).toEqual([nowhere.status, nowhere.text]);
    expect((await boardOf(server, unit)).cases).toEqual(before.cases);
  });

  test('the person is removed: it brings no file', async () => {
    const answer = await second.ask(
      'POST',
      `/api/units/${unit.slug}/import?reference=sak&type=type&received=mottatt`,
      {
        raw: 'sak;type;mottatt\nS-1;Dagpenger;2026-01-05\n',
        headers: { 'content-type': 'text/csv' },
        beforeBody: remove,
      },
    );
    expect(answer).toMatchObject({ status: 404, code: 'E_NOT_FOUND' });
  });

  test('the session is signed out: it follows no invitation and sets no password', async () => {
    const path = await invite(unit, 'leader');
    const asked = { body: { name: 'Ola Igjen' }, beforeBody: signOut };
    expect(await second.ask('POST', `/api${path}`, asked)).toMatchObject({
      status: 401,
      code: 'E_LOGIN',
    });
    const body = { currentPassword: PASSWORD, newPassword: 'fem glade elger' };
    expect(
      await second.ask('POST', '/api/account/password', { body, beforeBody: async () => {} }),
    ).toMatchObject({ status: 401, code: 'E_SESSION_REVOKED' });
  });

  test('the person has no seat at all: none of the body is asked for', async () => {
    const path = `/api/units/${unit.slug}/commands`;
    const headers = { 'content-length': '60000' };
    await remove();
    // Were it waited for, there would be no answer: it never comes.
    expect(await second.ask('POST', path, { raw: '', headers })).toMatchObject({ status: 404 });
  });
});
