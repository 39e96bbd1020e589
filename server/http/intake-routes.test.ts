import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '@/domain/limits';
import { sizeOf, values } from '@/domain/ordered-map';
import { boardOf, give } from './testing/cases-of-a-unit';
import { addUnit, join, personOf, setUp, type Unit } from './testing/people-of-a-unit';
import { makeKey, program } from './testing/program';
import { startTestServer, type TestServer } from './testing/test-server';
import type { Asked } from './testing/visitor';

let server: TestServer;
let unit: Unit;
let ask: ReturnType<typeof program>;

beforeAll(async () => {
  server = await startTestServer();
  unit = await setUp(server);
  ask = program(server, (await makeKey(unit)).key);
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.ahead += 60_000;
});

const row = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  type: 'Dagpenger',
  received: '2026-01-05',
  ...more,
});
const bring = (body: unknown, headers: Asked['headers'] = {}) =>
  ask('POST', `/api/units/${unit.slug}/cases`, { body, headers });
const cardOf = async (id: string) =>
  values((await boardOf(server, unit)).cases).find(({ priv }) => priv.externalId === id);
const seq = async () => (await boardOf(server, unit)).seq;

describe('POST /api/units/{slug}/cases', () => {
  test('[API-20] adds the cases of a list, and passes over those that it knows', async () => {
    const list = [
      row('A-1', { deadline: '2026-03-01', difficulty: 3 }),
      row('A-2', { registered: false }),
    ];
    expect(await bring({ cases: list })).toMatchObject({
      status: 200,
      json: { ok: true, report: { added: 2, updated: 0 } },
    });
    expect(await cardOf('A-1')).toMatchObject({
      received: '2026-01-05',
      deadline: '2026-03-01',
      difficulty: 3,
      state: { kind: 'ready' },
    });
    expect(await cardOf('A-2')).toMatchObject({ deadline: null, state: { kind: 'arrived' } });
    const next = await bring({ cases: [...list, row('A-3'), row('A-3')] });
    expect(next.json).toMatchObject({ report: { added: 1, updated: 0 } });
    expect((await bring({ cases: [] })).json).toMatchObject({ ok: true, report: { added: 0 } });
  });

  test('[API-20] follows what has changed, and marks what a complete list does not have any more', async () => {
    const version = (n: number, more = {}) => row('V-1', { version: n, ...more });
    await bring({ cases: [version(1), row('V-2')] });
    const changed = await bring({
      cases: [version(2, { deadline: '2026-04-01' })],
      complete: true,
      types: ['Dagpenger'],
    });
    expect(changed.json).toMatchObject({ report: { updated: 1 } });
    expect(await cardOf('V-1')).toMatchObject({ deadline: '2026-04-01', missing: null });
    expect(await cardOf('V-2')).toMatchObject({ missing: 'marked' });
    const older = await bring({ cases: [version(1), row('V-2')] });
    expect(older.json).toMatchObject({ report: { older: 1, back: 1 } });
    expect(await cardOf('V-1')).toMatchObject({ deadline: '2026-04-01' });
    expect(await bring({ cases: [], complete: true, types: ['Ukjent'] })).toMatchObject({
      status: 422,
      json: { refusal: { code: 'E_IMPORT_TYPE', field: 'types.0' } },
    });
  });

  test('[API-20] knows a type by its name, however it is spelled, and by its id', async () => {
    const { setup } = await boardOf(server, unit);
    const cases = [
      row('T-1', { type: ' DAGPENGER ' }),
      row('T-2', { type: setup.caseTypes[0]?.id }),
    ];
    expect((await bring({ cases })).json).toMatchObject({ report: { added: 2 } });
  });

  test.each([
    ['no id', [row('')], 'E_EMPTY', 'cases.0.id'],
    [
      'a date that is none',
      [row('B-1'), row('B-2', { received: '2026-02-30' })],
      'E_BAD_DATE',
      'cases.1.received',
    ],
    ['a date to come', [row('B-1', { received: '2099-01-01' })], 'E_BAD_DATE', 'cases.0.received'],
    [
      'a deadline before it was received',
      [row('B-1', { deadline: '2025-01-01' })],
      'E_BAD_DATE',
      'cases.0.deadline',
    ],
    [
      'a type that the unit does not have',
      [row('B-1', { type: 'Foreldrepenger' })],
      'E_IMPORT_TYPE',
      'cases.0.type',
    ],
    ['an identity number', [row('B-1'), row('13097248022')], 'E_IDENTITY_NUMBER', 'cases.1.id'],
    [
      'one in another field',
      [row('B-1', { type: 'Dag 13097248022' })],
      'E_IDENTITY_NUMBER',
      'cases.0.type',
    ],
    ['a field that nobody knows', [row('B-1', { name: 'Ola Nordmann' })], 'E_BAD_OP', 'cases.0'],
    [
      'what every object has',
      [row('B-1', { type: 'constructor' })],
      'E_IMPORT_TYPE',
      'cases.0.type',
    ],
    ['no list', 'B-1', 'E_BAD_OP', 'cases'],
  ])(
    '[API-21] with %s brings nothing, and names the row and the field alone',
    async (_what, cases, code, field) => {
      const before = await seq();
      const answer = await bring({ cases });
      expect(answer).toMatchObject({ status: 422, json: { ok: false, refusal: { code, field } } });
      expect(answer.text).not.toMatch(/13097248022|Foreldrepenger|Nordmann|B-1/);
      expect(server.logged.join()).not.toMatch(/13097248022|Foreldrepenger|Nordmann|B-1/);
      expect(await seq()).toBe(before);
    },
  );

  test('[API-21] a type of another unit is none, and one that is retired is named', async () => {
    const other = await addUnit(server, unit.leader);
    const addType = { type: 'AddCaseType', difficulty: 1, tracking: 'cards', needsApproval: false };
    await give(other, other.leader, { ...addType, name: 'Fremmed' });
    const theirs = (await boardOf(server, other)).setup.caseTypes.at(-1);
    expect(await bring({ cases: [row('O-1', { type: theirs?.id })] })).toMatchObject({
      status: 422,
      code: 'E_IMPORT_TYPE',
    });
    await give(unit, unit.leader, { ...addType, name: 'Gammel' });
    const old = (await boardOf(server, unit)).setup.caseTypes.at(-1);
    await give(unit, unit.leader, { type: 'RetireCaseType', caseType: old?.id, retired: true });
    const retired = (await bring({ cases: [row('O-1'), row('O-2', { type: old?.id })] })).json;
    expect(retired).toMatchObject({ refusal: { code: 'E_RETIRED', field: 'cases.1.type' } });
  });

  test('[API-21] a prototype in the JSON is a field that nobody knows', async () => {
    const path = `/api/units/${unit.slug}/cases`;
    for (const raw of [
      '{"cases":[{"id":"P-1","type":"Dagpenger","received":"2026-01-05","__proto__":{"registered":false}}]}',
      '{"cases":[],"__proto__":{"commandId":"x"}}',
      '{"cases":{"__proto__":[],"length":1}}',
    ]) {
      const answer = await ask('POST', path, { raw });
      expect([answer.status, answer.code]).toEqual([422, 'E_BAD_OP']);
    }
    expect(await cardOf('P-1')).toBeUndefined();
  });

  test('[API-22] under one key of idempotency is done once, and always answered as the first time', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = { cases: [row('I-1'), row('A-1')] };
    const first = await bring(body, headers);
    const after = await seq();
    expect(first.json).toMatchObject({ ok: true, report: { added: 1, updated: 0 } });
    const again = await bring(body, {
      'idempotency-key': headers['idempotency-key'].toUpperCase(),
    });
    expect([again.status, again.json]).toEqual([200, first.json]);
    const inBody = await bring({ ...body, commandId: headers['idempotency-key'] });
    expect(inBody.json).toEqual(first.json);
    expect(await bring({ cases: [row('I-2')] }, headers)).toMatchObject({
      status: 409,
      code: 'E_OP_ID_REUSED',
    });
    expect(await seq()).toBe(after);
    const other = await bring({ ...body, commandId: randomUUID() }, headers);
    expect(other).toMatchObject({ status: 422, json: { refusal: { field: 'commandId' } } });
    const bad = await bring(body, { 'idempotency-key': 'i dag' });
    expect(bad).toMatchObject({ status: 422, json: { refusal: { field: 'Idempotency-Key' } } });
  });

  test('[API-22] two hundred times at once under one key of idempotency has one effect', async () => {
    const before = sizeOf((await boardOf(server, unit)).cases);
    const headers = { 'idempotency-key': randomUUID() };
    const calls = Array.from({ length: 200 }, () => bring({ cases: [row('S-1')] }, headers));
    const answers = await Promise.all(calls);
    const done = answers.filter(({ status }) => status === 200);
    expect(done.length).toBeGreaterThan(10);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    // Beyond what a key may ask for at once it is told to wait.
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
    expect(sizeOf((await boardOf(server, unit)).cases)).toBe(before + 1);
  });

  test('[API-23] takes five thousand rows, and neither one more nor a larger body', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, n) => row(`N-${n}`));
    const over = await bring({ cases: rows(LIMITS.casesPerImport + 1) });
    expect(over).toMatchObject({
      status: 422,
      json: { refusal: { code: 'E_LIMIT', field: 'cases', limit: 5_000 } },
    });
    const path = `/api/units/${unit.slug}/cases`;
    const raw = Buffer.alloc(20 * 1024 * 1024, ' ');
    expect(await ask('POST', path, { raw })).toMatchObject({ status: 413, code: 'E_TOO_LONG' });
    const chunked = { 'content-length': undefined, 'transfer-encoding': 'chunked' };
    const answer = await ask('POST', path, {
      raw: raw.subarray(0, LIMITS.intakeBytes + 1),
      headers: chunked,
    });
    expect(answer).toMatchObject({ status: 413, headers: { connection: 'close' } });
    const all = await bring({ cases: rows(LIMITS.casesPerImport) });
    expect(all).toMatchObject({ status: 200, json: { report: { added: 5_000 } } });
  });

  test('[API-24] is for members and leaders too, and the log then says who it was', async () => {
    const member = await join(server, unit, 'member');
    const { person } = await personOf(server, member, unit.slug);
    const path = `/api/units/${unit.slug}/cases`;
    const body = { commandId: randomUUID(), cases: [row('M-1')] };
    expect(await member.post(path, body)).toMatchObject({
      status: 200,
      json: { report: { added: 1 } },
    });
    const card = await cardOf('M-1');
    const history = await member.get(`/api/units/${unit.slug}/cases/${card?.id}/history`);
    expect(history.json).toMatchObject({
      events: [{ commandId: `${body.commandId}:0`, priv: { by: person } }],
    });
    const byKey = await bring(body);
    expect(byKey.json).toMatchObject({ report: { added: 0 } });
  });
});

describe('GET /api/units/{slug}/figures', () => {
  const figures = (query: string) => ask('GET', `/api/units/${unit.slug}/figures?${query}`);

  test('[API-25] tells of each day that is over, for the unit as a whole', async () => {
    const { day } = await boardOf(server, unit);
    server.clock.ahead += 24 * 60 * 60 * 1_000 * 4;
    await server.boards.turnDays();
    const answer = await figures(`from=${day.day}&to=${day.day}`);
    expect(answer.json).toEqual({
      days: [
        {
          corrected: false,
          day: day.day,
          received: day.received,
          registered: day.registered,
          finished: 0,
          withdrawn: 0,
          reopened: 0,
          stock: expect.any(Number),
          waiting: 0,
          oldest: '2026-01-05',
          personDays: expect.any(Number),
          afterDuties: expect.any(Number),
          upToDate: false,
        },
      ],
    });
    const reader = await join(server, unit, 'reader');
    const path = `/api/units/${unit.slug}/figures?from=${day.day}&to=${day.day}`;
    expect((await reader.get(path)).json).toEqual(answer.json);
  });

  test.each([
    ['from=2026-01-05', 'E_BAD_OP', 'to'],
    ['from=2026-01-05&to=2026-01-04', 'E_BAD_DATE', 'to'],
    ['from=2026-13-05&to=2026-01-04', 'E_BAD_DATE', 'from'],
    ['from=2026-01-01&to=2027-01-02', 'E_LIMIT', 'to'],
    ['from=2026-01-01&to=2026-01-02&person=ola', 'E_BAD_OP', undefined],
  ])('[API-25] %s is refused with %s', async (query, code, field) => {
    expect(await figures(query)).toMatchObject({
      status: 422,
      code,
      json: { refusal: { ...(field === undefined ? {} : { field }) } },
    });
  });
});
