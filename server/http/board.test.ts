import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decodeBoard } from '@/domain/board-json';
import { dayOf } from '@/domain/calendar/oslo-time';
import { values } from '@/domain/ordered-map';
import { dayStrip } from '@/domain/read-models/day-strip';
import { boardOf, give, newCase } from './testing/cases-of-a-unit';
import { join, personOf, setUp, type Unit } from './testing/people-of-a-unit';
import { startTestServer, type TestServer } from './testing/test-server';
import type { Visitor } from './testing/visitor';

let server: TestServer;
let unit: Unit;
let member: Visitor;
let reader: Visitor;
let address: string;
beforeAll(async () => {
  server = await startTestServer();
  unit = await setUp(server);
  member = await join(server, unit, 'member', 'Ola Nordmann');
  reader = await join(server, unit, 'reader', 'Liv Dahl');
  address = `/api/units/${unit.slug}`;
});
afterAll(() => server.close());
// Nobody has asked for anything lately.
beforeEach(() => {
  server.clock.ahead += 60_000;
});

describe('[API-12] the board', () => {
  test('comes compressed to whoever takes it so, plain to others, and not again to whoever has it', async () => {
    const zipped = await member.get(`${address}/board`);
    const plain = await member.get(`${address}/board`, { 'accept-encoding': 'identity' });
    expect([zipped.headers['content-encoding'], plain.headers['content-encoding']]).toEqual([
      'gzip',
      undefined,
    ]);
    expect(plain.text).toBe(zipped.text);
    const { seq } = await boardOf(server, unit);
    expect(zipped.json).toMatchObject({
      seq,
      hash: expect.stringMatching(/^\S+$/),
      board: { seq },
    });
    expect(decodeBoard(zipped.json.board as Parameters<typeof decodeBoard>[0])).toEqual(
      await boardOf(server, unit),
    );

    const etag = String(zipped.headers.etag);
    const again = await member.get(`${address}/board`, { 'if-none-match': etag });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
    await give(unit, member, await newCase(server, unit));
    expect(await member.get(`${address}/board`, { 'if-none-match': etag })).toMatchObject({
      status: 200,
    });
  });

  test('has no cards and no persons for a reader', async () => {
    const { json, text } = await reader.get(`${address}/board`);
    expect(json).toMatchObject({
      board: {
        cases: [],
        members: [],
        staffing: { away: [] },
        undoable: [],
        setup: { name: 'Nav Øst' },
      },
    });
    const { person } = await personOf(server, member, unit.slug);
    expect(text).not.toContain(person);
  });

  test('has the figures of the whole unit for a reader, now and then', async () => {
    const figures = async () => {
      const now = dayOf(server.clock.now());
      return JSON.parse(JSON.stringify(dayStrip(await boardOf(server, unit), now)));
    };
    await give(unit, member, await newCase(server, unit));
    const before = await figures();
    const at = encodeURIComponent(new Date(server.clock.now()).toISOString());
    server.clock.ahead += 1;
    await give(unit, member, { ...(await newCase(server, unit)), registered: false });
    const after = await figures();
    expect(before.stock).toBeGreaterThan(0);
    expect(after).toMatchObject({ stock: before.stock + 1, upToDate: { kind: 'open', left: 1 } });
    expect((await reader.get(`${address}/board`)).json).toMatchObject({ strip: after });
    expect((await reader.get(`${address}/board?at=${at}`)).json).toMatchObject({ strip: before });
  });

  test('of a past instant has no persons and no texts, for any role', async () => {
    await give(unit, member, await newCase(server, unit, 'EXT-4711'));
    const before = new Date(server.clock.now()).toISOString();
    await give(unit, member, { type: 'TakeNext' });
    const at = encodeURIComponent(before);
    const { person } = await personOf(server, member, unit.slug);
    for (const visitor of [unit.leader, member, reader]) {
      const past = await visitor.get(`${address}/board?at=${at}`);
      expect(past.status).toBe(200);
      expect(past.json).toMatchObject({
        seq: expect.any(Number),
        board: { members: [], undoable: [] },
      });
      expect(past.text).not.toContain(person);
      expect(past.text).not.toContain('EXT-4711');
    }
    const leaders = (await unit.leader.get(`${address}/board?at=${at}`)).json.board as {
      cases: unknown[];
    };
    expect(leaders.cases.length).toBeGreaterThan(0);
    expect((await reader.get(`${address}/board?at=${at}`)).json).toMatchObject({
      board: { cases: [] },
    });
  });

  test.each(['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])(
    'of %s has figures for a reader too',
    async (at) => {
      expect(await reader.get(`${address}/board?at=${at}`)).toMatchObject({
        status: 200,
        json: { strip: { oldestDays: at.startsWith('0') ? null : expect.any(Number) } },
      });
    },
  );

  test('of an instant before the first event is the empty one', async () => {
    expect((await member.get(`${address}/board?at=2000-01-01T00:00:00Z`)).json).toMatchObject({
      seq: 0,
      board: { cases: [], setup: { name: '' } },
    });
  });

  test.each([
    '',
    'now',
    '2026-02-30T10:00:00Z',
    '2026-11-23T10:00:00',
    '2026-11-23',
    '2026-13-01T00:00:00Z',
    '99999-01-01T00:00:00Z',
  ])('of %j is refused as no instant', async (at) => {
    expect(await member.get(`${address}/board?at=${at}`)).toMatchObject({
      status: 422,
      json: { refusal: { code: 'E_BAD_DATE', field: 'at' } },
    });
  });
});

describe('[API-13] the events', () => {
  test('come in order, page by page, without a person and without a text', async () => {
    const { seq } = await boardOf(server, unit);
    const all = (await member.get(`${address}/events?after=0&limit=1000`)).json;
    expect(all.seq).toBe(seq);
    const events = all.events as { seq: number; priv: unknown }[];
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: seq }, (_, n) => n + 1));
    expect(new Set(events.map((event) => event.priv))).toEqual(new Set([null]));
    const page = (await unit.leader.get(`${address}/events?after=2&limit=3`)).json.events as {
      seq: number;
    }[];
    expect(page.map((event) => event.seq)).toEqual([3, 4, 5]);
    for (const who of [unit.leader, member, reader]) {
      expect(JSON.stringify(events)).not.toContain((await personOf(server, who, unit.slug)).person);
    }
  });

  test.each([
    'after=',
    'after=-1',
    'after=x',
    'after=1e3',
    'after=0&limit=0',
    'after=0&limit=1001',
    'after=0&limit=',
    'after=0&who=kari',
  ])('are refused when asked for by %j', async (query) => {
    expect(await member.get(`${address}/events?${query}`)).toMatchObject({ status: 422 });
  });
});

test('[API-14] the history of a case on the board has its persons, and is there for no other case', async () => {
  const id = values((await boardOf(server, unit)).cases)[0]?.id;
  const { person } = await personOf(server, member, unit.slug);
  const history = await unit.leader.get(`${address}/cases/${id}/history`);
  expect(history.json.events).toMatchObject([
    { type: 'CasesAdded', priv: { by: person } },
    { priv: { by: person } },
  ]);
  expect(await member.get(`${address}/cases/finnes-ikke/history`)).toMatchObject({
    status: 404,
    code: 'E_NOT_FOUND',
  });
});
