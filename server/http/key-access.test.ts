import { io } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '@/domain/limits';
import { KEY_LIMITS } from '../auth/api-keys';
import { boardOf, give, newCase } from './testing/cases-of-a-unit';
import { addUnit, join, setUp, type Unit } from './testing/people-of-a-unit';
import { type Key, makeKey, program } from './testing/program';
import { startTestServer, type TestServer } from './testing/test-server';
import type { Answered } from './testing/visitor';

const FIGURES = 'figures?from=2026-01-01&to=2026-01-31';

let server: TestServer;
let unit: Unit;
let elsewhere: Unit;
let key: Key;

beforeAll(async () => {
  server = await startTestServer();
  unit = await setUp(server);
  elsewhere = await addUnit(server, unit.leader);
  key = await makeKey(unit, 'Fagsystemet');
});
afterAll(() => server.close());
// So that what one test was granted is not missing for the next.
beforeEach(() => {
  server.clock.ahead += KEY_LIMITS.address.windowMs;
});

const at = (rest: string, { slug }: Unit = unit) => `/api/units/${slug}/${rest}`;
const revoke = ({ id }: Key) => unit.leader.ask('DELETE', at(`keys/${id}`), { body: {} });
const row = (id: string) => ({ id, type: 'Dagpenger', received: '2026-01-05' });

function seen({ status, headers, text }: Answered) {
  const { date: _date, ...rest } = headers;
  return { status, headers: rest, text };
}

describe('a key', () => {
  test('[KEY-1] is made by a leader, shown once, and kept as a hash without a person', async () => {
    const own = await makeKey(unit, 'Vises én gang');
    expect(own.key).toMatch(/^mt_[\w-]{43}$/);
    const listed = await unit.leader.get(at('keys'));
    expect(listed.json.keys).toContainEqual({
      id: own.id,
      name: 'Vises én gang',
      madeOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      usedOn: null,
    });
    expect(listed.text).not.toContain(own.key);
    const rows = server.database.connection.prepare('select * from api_keys').all();
    expect(Object.keys(rows[0] as object)).toEqual([
      'id',
      'unit_id',
      'name',
      'key_hash',
      'made_on',
      'used_on',
    ]);
    expect(JSON.stringify(rows)).not.toContain(own.key);
    expect(server.logged.join()).not.toContain('mt_');
    await revoke(own);
  });

  test('[KEY-2] says by the day when it was last used', async () => {
    const own = await makeKey(unit, 'Nattlig');
    await program(server, own.key)('GET', at(FIGURES));
    const { keys } = (await unit.leader.get(at('keys'))).json;
    const used = (keys as readonly { id: string; usedOn: string; madeOn: string }[]).find(
      ({ id }) => id === own.id,
    );
    expect(used?.usedOn).toBe(used?.madeOn);
    await revoke(own);
  });

  test('[KEY-3] has a name of its own within the rules for text, and a unit has at most twenty', async () => {
    const make = (name: string) => unit.leader.post(at('keys'), { name });
    expect(await make('  fagsystemet ')).toMatchObject({ status: 422, code: 'E_DUPLICATE_NAME' });
    expect(await make('')).toMatchObject({ status: 422, code: 'E_EMPTY' });
    const person = await make('Nattjobb 13097248022');
    expect(person).toMatchObject({ status: 422, code: 'E_IDENTITY_NUMBER' });
    expect(person.text).not.toContain('13097248022');
    const others: Key[] = [];
    for (let n = 1; n < LIMITS.apiKeys; n += 1) {
      server.clock.ahead += 1_000;
      others.push(await makeKey(unit));
    }
    expect(await make('Én for mye')).toMatchObject({ status: 422, code: 'E_LIMIT' });
    for (const one of others) {
      server.clock.ahead += 1_000;
      await revoke(one);
    }
  });

  test('[KEY-4] opens cases, counts and figures of its unit, and no other route', async () => {
    const ask = program(server, key.key);
    const opened: string[] = [];
    for (const { method, path, for: whom } of server.routes) {
      if (whom === 'anyone') continue;
      const asked = method === 'GET' ? {} : { body: {} };
      const answer = await ask(method, path.replace('{slug}', unit.slug), asked);
      server.clock.ahead += 1_000;
      // Not for keys, or not there for anybody but some.
      if (answer.status === 403 || answer.status === 404) continue;
      opened.push(`${method} ${path}`);
    }
    expect(opened.sort()).toEqual([
      'GET /api/units/{slug}/figures',
      'POST /api/units/{slug}/cases',
      'POST /api/units/{slug}/counts',
    ]);
  });

  test('[KEY-4] opens no socket', async () => {
    const socket = io(server.origin.replace('localhost', '127.0.0.1'), {
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: { authorization: `Bearer ${key.key}`, origin: server.origin },
    });
    const bye = await new Promise((resolve) => void socket.once('bye', resolve));
    expect(bye).toMatchObject({ code: 'E_LOGIN' });
    socket.disconnect();
  });

  test('[KEY-5] of another unit is answered exactly as for a unit that does not exist', async () => {
    const theirs = await makeKey(unit, 'Fremmed');
    const ask = program(server, theirs.key);
    for (const [method, rest, asked] of [
      ['GET', FIGURES, {}],
      ['POST', 'cases', { body: { cases: [row('F-1')] } }],
      ['POST', 'cases', { raw: '{"cases":' }],
      ['GET', 'people', {}],
    ] as const) {
      const there = await ask(method, at(rest, elsewhere), asked);
      const nowhere = await ask(method, `/api/units/finnes-ikke/${rest}`, asked);
      expect(there).toMatchObject({ status: 404, code: 'E_NOT_FOUND' });
      expect(seen(there)).toEqual(seen(nowhere));
    }
    await revoke(theirs);
  });

  test('[KEY-6] that is revoked is answered exactly as one that never was, on every unit', async () => {
    const own = await makeKey(unit, 'Trekkes');
    expect(await program(server, own.key)('GET', at(FIGURES))).toMatchObject({ status: 200 });
    expect(await revoke(own)).toMatchObject({ status: 200 });
    const answers: unknown[] = [];
    for (const [wrong, where] of [
      [own.key, unit],
      [own.key, elsewhere],
      [`mt_${'A'.repeat(43)}`, unit],
      ['noe-annet', unit],
      [`mt_${'x'.repeat(3_000)}`, unit],
    ] as const)
      answers.push(seen(await program(server, wrong)('GET', at(FIGURES, where))));
    expect(answers[0]).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } });
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(JSON.stringify(answers[0])).toContain('E_KEY');
  });

  test('[KEY-7] that is revoked while a body is on its way brings nothing', async () => {
    const own = await makeKey(unit, 'Underveis');
    const before = await boardOf(server, unit);
    const answer = await program(server, own.key)('POST', at('cases'), {
      body: { cases: [row('U-1')] },
      beforeBody: () => revoke(own),
    });
    expect(answer).toMatchObject({ status: 401, code: 'E_KEY' });
    expect((await boardOf(server, unit)).seq).toBe(before.seq);
  });

  test('[KEY-8] counts alone where there is a cookie too, and the cookie alone where a proxy adds a token', async () => {
    const cookie = elsewhere.leader.cookieHeader;
    const ask = program(server, key.key);
    expect(await ask('GET', at(FIGURES), { headers: { cookie } })).toMatchObject({ status: 200 });
    expect(await ask('GET', at(FIGURES, elsewhere), { headers: { cookie } })).toMatchObject({
      status: 404,
    });
    expect(
      await ask('GET', at('people'), { headers: { cookie: unit.leader.cookieHeader } }),
    ).toMatchObject({ status: 403 });
    const authorization = 'Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln';
    expect(await unit.leader.get(at('people'), { authorization })).toMatchObject({ status: 200 });
  });

  test('[KEY-9] is read from its header alone', async () => {
    const anybody = server.visitor();
    for (const name of ['key', 'access_token', 'authorization']) {
      const answer = await anybody.get(`${at(FIGURES)}&${name}=${key.key}`);
      expect(answer).toMatchObject({ status: 401, code: 'E_SESSION_REVOKED' });
    }
    const body = { cases: [row('K-1')], access_token: key.key };
    expect(await anybody.post(at('cases'), body)).toMatchObject({ status: 401 });
    // Nor beside a right one, so that nobody grows used to it.
    const both = await program(server, key.key)('GET', `${at(FIGURES)}&key=${key.key}`);
    expect(both).toMatchObject({ status: 422, code: 'E_BAD_OP' });
    expect(both.text + server.logged.join()).not.toContain('mt_');
  });

  test('[KEY-10] is guessed at fifty times from an address, and one that was revoked stops itself alone', async () => {
    const own = await makeKey(unit, 'Gjettes');
    const gone = await makeKey(unit, 'Glemt i en jobb');
    await revoke(gone);
    const statusOf = async (one: string) => (await program(server, one)('GET', at(FIGURES))).status;
    const { keyFromAddress, address } = KEY_LIMITS;
    for (let n = 0; n < 2 * address.max; n += 1)
      expect(await statusOf(gone.key)).toBe(n < keyFromAddress.max ? 401 : 429);
    expect(await statusOf(own.key)).toBe(200);
    for (let n = keyFromAddress.max; n < address.max; n += 1)
      expect(await statusOf(`mt_gjett-${n}`)).toBe(401);
    expect(await statusOf('mt_gjett')).toBe(429);
    expect(await statusOf(own.key)).toBe(429);
    server.clock.ahead += address.windowMs;
    expect(await statusOf(own.key)).toBe(200);
    await revoke(own);
  });

  test('[KEY-11] needs no origin and no kind of body, and a page of another site without one is refused as before', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = { cases: [row('O-1')] };
    expect(await program(server, key.key)('POST', at('cases'), { body, headers })).toMatchObject({
      status: 200,
      json: { report: { added: 1 } },
    });
    const foreign = { origin: 'https://ond.example', 'sec-fetch-site': 'cross-site' };
    expect(await unit.leader.ask('POST', at('cases'), { body, headers: foreign })).toMatchObject({
      status: 403,
      code: 'E_CSRF',
    });
    const asked = { ...foreign, 'access-control-request-headers': 'authorization' };
    const preflight = await server.visitor().ask('OPTIONS', at('cases'), { headers: asked });
    expect(preflight.status).toBe(405);
    expect(preflight.headers['access-control-allow-headers']).toBeUndefined();
  });

  test('[KEY-12] is told of in the log as the case system, without a person, and gives no command of its own', async () => {
    await program(server, key.key)('POST', at('cases'), { body: { cases: [row('L-1')] } });
    const { seq } = await boardOf(server, unit);
    const { events } = (await unit.leader.get(at(`events?after=${seq - 1}`))).json;
    expect(events).toMatchObject([
      { type: 'CasesAdded', commandId: expect.stringMatching(/^integration-/) },
    ]);
    const member = await join(server, unit, 'member');
    const forged = {
      commandId: `integration-${crypto.randomUUID()}`,
      command: await newCase(server, unit),
    };
    expect(await member.post(at('commands'), forged)).toMatchObject({
      status: 422,
      code: 'E_BAD_OP',
    });
    expect(await give(unit, member, await newCase(server, unit))).toMatchObject({ status: 200 });
  });
});
