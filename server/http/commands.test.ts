import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newCommandId } from '@/client/command-id';
import { values } from '@/domain/ordered-map';
import { boardOf, give, newCase } from './testing/cases-of-a-unit';
import { join, order, personOf, setUp, type Unit } from './testing/people-of-a-unit';
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

describe('[API-10] a command', () => {
  test('is answered 200 with the number of its last event, and again the same', async () => {
    const body = order(await newCase(server, unit));
    const first = await member.post(`${address}/commands`, body);
    const { seq } = await boardOf(server, unit);
    expect([first.status, first.json]).toEqual([200, { ok: true, seq }]);
    const again = await Promise.all(
      Array.from({ length: 20 }, () => member.post(`${address}/commands`, body)),
    );
    expect(again.map(({ status, json }) => [status, json])).toEqual(
      Array(20).fill([200, { ok: true, seq }]),
    );
    expect((await boardOf(server, unit)).seq).toBe(seq);
  });

  test('that asks for nothing new is answered 200 too', async () => {
    const { person } = await personOf(server, member, unit.slug);
    expect((await give(unit, member, { type: 'MarkHere', person })).json).toMatchObject({
      ok: true,
      quiet: true,
    });
  });

  test('under an id that is used is refused, whoever sends it', async () => {
    const body = order(await newCase(server, unit));
    await member.post(`${address}/commands`, body);
    const other = { ...body, command: { type: 'TakeNext' } };
    expect(await member.post(`${address}/commands`, other)).toMatchObject({
      status: 409,
      code: 'E_OP_ID_REUSED',
    });
    expect(await unit.leader.post(`${address}/commands`, body)).toMatchObject({
      status: 409,
      code: 'E_OP_ID_REUSED',
    });
  });

  test('that something stands in the way of is answered 409, with what stood there', async () => {
    const id = values((await boardOf(server, unit)).cases)[0]?.id;
    await give(unit, member, { type: 'TakeCase', caseId: id });
    const { person } = await personOf(server, member, unit.slug);
    const answer = await give(unit, unit.leader, { type: 'TakeCase', caseId: id });
    expect([answer.status, answer.json]).toMatchObject([
      409,
      {
        ok: false,
        refusal: { code: 'E_TAKEN', stood: { caseId: id, by: person, state: 'taken' } },
      },
    ]);
  });

  test.each([
    [
      'a national identity number',
      { type: 'MarkUrgent', caseId: 'a', reason: 'Gjelder 130972 48022' },
      'E_IDENTITY_NUMBER',
      'reason',
    ],
    ['an empty text', { type: 'MarkUrgent', caseId: 'a', reason: ' ' }, 'E_EMPTY', 'reason'],
    [
      'a text that is too long',
      { type: 'MarkUrgent', caseId: 'a', reason: 'x'.repeat(201) },
      'E_TOO_LONG',
      'reason',
    ],
    [
      'half a character',
      { type: 'MarkUrgent', caseId: 'a', reason: 'x\ud800' },
      'E_BAD_TEXT',
      'reason',
    ],
    [
      'a date that does not exist',
      { type: 'KeepCase', caseId: 'a', until: '2026-02-30' },
      'E_BAD_DATE',
      'until',
    ],
    ['a field more', { type: 'TakeNext', role: 'leader' }, 'E_BAD_OP', undefined],
    ['an unknown order', { type: 'Fly' }, 'E_UNKNOWN_OP', undefined],
    ['an order of the system', { type: 'OpenDay' }, 'E_UNKNOWN_OP', undefined],
    [
      'an id that is a name of the language',
      { type: 'TakeCase', caseId: '__proto__' },
      'E_BAD_OP',
      'caseId',
    ],
    ['no order at all', null, 'E_BAD_OP', undefined],
  ])(
    'with %s is answered 422, names the field and repeats nothing',
    async (_what, command, code, field) => {
      const { seq } = await boardOf(server, unit);
      const answer = await member.post(`${address}/commands`, {
        commandId: newCommandId(),
        command,
      });
      expect([answer.status, answer.code]).toEqual([422, code]);
      expect((answer.json.refusal as { field?: string }).field).toBe(field);
      expect(answer.text).not.toMatch(/130972|48022/);
      expect(server.logged.join('\n')).not.toMatch(/130972|Gjelder/);
      expect((await boardOf(server, unit)).seq).toBe(seq);
    },
  );

  test.each([
    ['no id', '{"command":{"type":"TakeNext"}}'],
    ['an id that no client makes', '{"commandId":"open:2026-11-23","command":{"type":"TakeNext"}}'],
    [
      'a field more',
      '{"commandId":"0190a3c0-0000-7000-8000-000000000000","command":{"type":"TakeNext"},"unit":"x"}',
    ],
    [
      'a prototype',
      '{"commandId":"0190a3c0-0000-7000-8000-000000000000","command":{"type":"TakeNext"},"__proto__":{"admin":true}}',
    ],
    [
      'a prototype inside',
      '{"commandId":"0190a3c0-0000-7000-8000-000000000000","command":{"type":"TakeNext","__proto__":{"admin":true}}}',
    ],
    ['half of it', '{"commandId":"0190a3c0'],
    ['nothing', ''],
    ['a list', '[]'],
    ['what is no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['ten thousand brackets', '['.repeat(10_000)],
    ['a number beyond all numbers', '{"commandId":1e400,"command":{"type":"TakeNext"}}'],
  ])('in a body with %s is answered 422 E_BAD_OP', async (_what, raw) => {
    const answer = await member.ask('POST', `${address}/commands`, { raw });
    expect([answer.status, answer.code]).toEqual([422, 'E_BAD_OP']);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('of a reader is answered 403', async () => {
    expect(await give(unit, reader, await newCase(server, unit))).toMatchObject({
      status: 403,
      code: 'E_READ_ONLY',
    });
  });
});

test('[API-11] a body of more than 64 kB is answered 413 and not read, whether it says its length or not', async () => {
  const raw = JSON.stringify({
    commandId: newCommandId(),
    command: { type: 'TakeNext' },
    x: 'x'.repeat(65_536),
  });
  expect(await member.ask('POST', `${address}/commands`, { raw })).toMatchObject({
    status: 413,
    code: 'E_TOO_LONG',
  });
  const chunked = { 'content-length': undefined, 'transfer-encoding': 'chunked' };
  const answer = await member.ask('POST', `${address}/commands`, { raw, headers: chunked });
  expect(answer).toMatchObject({
    status: 413,
    code: 'E_TOO_LONG',
    headers: { connection: 'close' },
  });
});
