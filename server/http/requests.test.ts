import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { give } from './testing/cases-of-a-unit';
import { join, setUp, type Unit } from './testing/people-of-a-unit';
import { startTestServer, type TestServer } from './testing/test-server';
import type { Visitor } from './testing/visitor';

let server: TestServer;
let unit: Unit;
let member: Visitor;
let address: string;
beforeAll(async () => {
  server = await startTestServer();
  unit = await setUp(server);
  member = await join(server, unit, 'member', 'Ola Nordmann');
  address = `/api/units/${unit.slug}`;
});
afterAll(() => server.close());
// Nobody has asked for anything lately.
beforeEach(() => {
  server.clock.ahead += 60_000;
});

test('[API-15] no answer may be kept on the way, whatever it is', async () => {
  const answers = [
    await member.get(`${address}/board`),
    await member.get('/api/units'),
    await member.get('/api/finnes-ikke'),
    await server.visitor().get('/api/units'),
    await give(unit, member, { type: 'TakeNext' }),
  ];
  for (const { headers } of answers)
    expect(headers).toMatchObject({
      'cache-control': 'no-store, private',
      vary: 'Accept-Encoding, Cookie',
    });
});

test('[API-16] an account that asks more than it may is told when to come back, and the others are not', async () => {
  const answers = await Promise.all(Array.from({ length: 150 }, () => member.get('/api/units')));
  const crowded = answers.filter(({ status }) => status === 429);
  expect(crowded.length).toBeGreaterThan(0);
  expect(crowded[0]).toMatchObject({
    code: 'E_RATE',
    headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
  });
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(100);
  expect(await unit.leader.get('/api/units')).toMatchObject({ status: 200 });
  server.clock.ahead += 60_000;
  expect(await member.get('/api/units')).toMatchObject({ status: 200 });
});

describe('[API-17] a request that changes something', () => {
  const body = { name: 'Ola Nordmann' };
  test.each([
    ['from another site', { origin: 'https://ond.example' }],
    ['from a site that only begins like ours', { origin: 'http://localhost:30000' }],
    ['from no site at all', { origin: 'null' }],
    ['without a word of where from', { origin: undefined, 'sec-fetch-site': undefined }],
    ['from a site next to ours', { 'sec-fetch-site': 'same-site' }],
    ['typed into the address line', { origin: undefined, 'sec-fetch-site': 'none' }],
    ['as a form would send it', { 'content-type': 'text/plain' }],
    ['as a form with a file would', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['without a kind', { 'content-type': undefined }],
  ])('%s is refused, and nothing is changed', async (_from, headers) => {
    const before = (await member.get(`${address}/people`)).text;
    expect(await member.post(`${address}/name`, { name: 'Noen Andre' }, headers)).toMatchObject({
      status: 403,
      code: 'E_CSRF',
    });
    expect((await member.get(`${address}/people`)).text).toBe(before);
  });

  test('from our own pages, by any name of the machine, is let in', async () => {
    const { port } = new URL(server.origin);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      expect(
        await member.post(`${address}/name`, body, { host, origin: `http://${host}` }),
      ).toMatchObject({ status: 200 });
    }
    expect(await member.post(`${address}/name`, body, { origin: undefined })).toMatchObject({
      status: 200,
    });
  });

  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'OPTIONS', 'TRACE'])(
    'cannot be asked for by %s, nor by a header that says another',
    async (method) => {
      const headers = { 'x-http-method-override': 'POST', 'x-method-override': 'POST' };
      const answer = await member.ask(method, `${address}/name`, { headers });
      expect(answer).toMatchObject({ status: 405, headers: { allow: 'POST' } });
      if (method !== 'HEAD') expect(answer.code).toBe('E_METHOD');
    },
  );
});
