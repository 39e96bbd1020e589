import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '@/domain/limits';
import { boardOf, give } from './testing/cases-of-a-unit';
import { join, order, setUp, type Unit } from './testing/people-of-a-unit';
import { startTestServer, type TestServer } from './testing/test-server';
import type { Visitor } from './testing/visitor';

let server: TestServer;
let unit: Unit;
let member: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  unit = await setUp(server);
  member = await join(server, unit, 'member');
  await give(unit, unit.leader, {
    type: 'AddCaseType',
    name: 'Forlengelse',
    difficulty: 1,
    tracking: 'counts',
    needsApproval: false,
  });
});
afterAll(() => server.close());

const ROW = { caseType: 'Forlengelse', received: '2026-01-05', unregistered: 2, ready: 3 };
const send = (body: unknown) => member.post(`/api/units/${unit.slug}/counts`, body);
const id = () => order({}).commandId;

describe('POST /api/units/{slug}/counts', () => {
  it('[CNT-28] states the stock once, however often it is sent', async () => {
    const body = { commandId: id(), rows: [ROW] };
    const first = await send(body);
    expect([first.status, first.json]).toMatchObject([
      200,
      { ok: true, report: { types: [{ name: 'Forlengelse', received: 5 }] } },
    ]);
    const { seq } = await boardOf(server, unit);
    expect((await send(body)).json).toEqual(first.json);
    expect((await boardOf(server, unit)).seq).toBe(seq);
  });

  it('[CNT-28] takes 5,000 rows and no more, and names what is wrong by its field', async () => {
    const rows = Array.from({ length: LIMITS.rowsPerStatement }, () => ROW);
    const asked = (more: object) => send({ commandId: id(), rows: [ROW], ...more });
    expect(await asked({ rows })).toMatchObject({
      status: 422,
      json: { refusal: { code: 'E_BAD_OP', field: 'rows.1.received' } },
    });
    expect((await asked({ rows: [...rows, ROW] })).json).toMatchObject({
      refusal: { code: 'E_LIMIT', field: 'rows', limit: LIMITS.rowsPerStatement },
    });
    const secret = { ...ROW, caseType: '13097248022' };
    const refused = await asked({ rows: [ROW, secret] });
    expect(refused.json).toMatchObject({
      refusal: { code: 'E_IDENTITY_NUMBER', field: 'rows.1.caseType' },
    });
    expect(refused.text).not.toContain('13097248022');
    expect((await asked({ person: 'eli' })).status).toBe(422);
  });
});
