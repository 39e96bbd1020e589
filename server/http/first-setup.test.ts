import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { user } from '@/db/sqlite/auth-tables';
import { installation, owedCommands, people } from '@/db/sqlite/people-tables';
import { units } from '@/db/sqlite/unit-tables';
import { testFolder } from '../auth/testing/test-accounts';
import { FIRST_LISTS, setUp, setupBody } from './testing/people-of-a-unit';
import { startTestServer, type TestServer } from './testing/test-server';

const PUBLIC_URL = 'https://tavla.example.no';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

function rows({ database }: TestServer) {
  const count = (table: typeof user | typeof people | typeof units | typeof installation) =>
    database.orm.select().from(table).all().length;
  return {
    users: count(user),
    people: count(people),
    units: count(units),
    installations: count(installation),
  };
}
const NOTHING = { users: 0, people: 0, units: 0, installations: 0 };
const ONE = { users: 1, people: 1, units: 1, installations: 1 };

test('[ACC-1] the first set-up makes the owner, the unit, its leader and its first lists, and signs in', async () => {
  const owner = server.visitor();
  expect((await owner.get('/api/setup')).json).toEqual({ done: false, needsCode: false });

  expect((await owner.post('/api/setup', setupBody())).json).toEqual({ ok: true, slug: 'nav-ost' });

  expect((await owner.get('/api/setup')).json).toEqual({ done: true, needsCode: false });
  expect((await owner.get('/api/units')).json).toEqual({
    units: [{ slug: 'nav-ost', name: 'Nav Øst', role: 'leader' }],
  });
  expect((await owner.get('/api/units/nav-ost/board')).json).toMatchObject({
    board: {
      setup: { name: 'Nav Øst', caseTypes: FIRST_LISTS.caseTypes, reasons: FIRST_LISTS.reasons },
      members: [{ role: 'leader' }],
    },
  });
  expect(server.accounts.setup.language()).toBe('nb');
});

test('[ACC-2] of two first set-ups at once one wins, and the other leaves nothing behind', async () => {
  const bodies = ['Nav Øst', 'Nav Vest', 'Nav Nord'].map((name, n) =>
    setupBody({
      unit: { name },
      owner: { name: 'Kari Nordmann', email: `kari${n}@example.no`, password: 'tre glade elger' },
    }),
  );
  const answers = await Promise.all(
    bodies.map((body) => server.visitor().post('/api/setup', body)),
  );
  expect(answers.map(({ code }) => code).sort()).toEqual(['E_SETUP_DONE', 'E_SETUP_DONE', null]);
  expect(rows(server)).toEqual(ONE);
  expect(await server.visitor().post('/api/setup', {})).toMatchObject({
    status: 409,
    code: 'E_SETUP_DONE',
  });
});

describe('[ACC-3] the first set-up', () => {
  test('asks for the code where somebody does not sit at the machine, however the request is passed on', async () => {
    const passedOn = { 'x-forwarded-for': '127.0.0.1' };
    const guest = server.visitor();
    expect((await guest.get('/api/setup', passedOn)).json).toEqual({
      done: false,
      needsCode: true,
    });
    expect(await guest.post('/api/setup', setupBody(), passedOn)).toMatchObject({
      status: 422,
      code: 'E_SETUP_CODE',
    });
    expect(rows(server)).toEqual(NOTHING);
  });

  test('asks for the code where the server has a public name, and takes it in any spelling', async () => {
    const there = await startTestServer({ publicUrl: PUBLIC_URL });
    const guest = there.visitor();
    expect((await guest.get('/api/setup')).json).toEqual({ done: false, needsCode: true });
    expect(await guest.post('/api/setup', setupBody())).toMatchObject({ code: 'E_SETUP_CODE' });
    expect(await guest.post('/api/setup', setupBody({ code: 'BCDF-GHJK' }))).toMatchObject({
      code: 'E_SETUP_CODE',
    });
    const typed = there.accounts.setup.code.toLowerCase().replace('-', ' ');
    expect(await guest.post('/api/setup', setupBody({ code: typed }))).toMatchObject({
      status: 200,
    });
    await there.close();
  });

  test('counts wrong codes, and does not take the right one after ten', async () => {
    const there = await startTestServer({ publicUrl: PUBLIC_URL });
    const guest = there.visitor();
    for (let n = 0; n < 10; n++) {
      expect(await guest.post('/api/setup', setupBody({ code: 'BCDF-GHJK' }))).toMatchObject({
        code: 'E_SETUP_CODE',
      });
    }
    const { code } = there.accounts.setup;
    expect(await guest.post('/api/setup', setupBody({ code }))).toMatchObject({
      status: 429,
      code: 'E_RATE',
    });
    there.clock.ahead += 15 * 60_000;
    expect(await guest.post('/api/setup', setupBody({ code }))).toMatchObject({ status: 200 });
    await there.close();
  });
});

test.each([
  [
    'a weak password',
    { owner: { name: 'Kari', email: 'kari@example.no', password: 'Sommer2026!' } },
    'E_WEAK_PASSWORD',
    'owner.password',
  ],
  [
    'an address that is none',
    { owner: { name: 'Kari', email: 'kari', password: 'tre glade elger' } },
    'E_BAD_TEXT',
    'owner.email',
  ],
  [
    'a national identity number for a name',
    { owner: { name: '13097248022', email: 'kari@example.no', password: 'tre glade elger' } },
    'E_IDENTITY_NUMBER',
    'owner.name',
  ],
  [
    'a name that people would trust',
    { owner: { name: 'Administrator', email: 'kari@example.no', password: 'tre glade elger' } },
    'E_RESERVED_NAME',
    'owner.name',
  ],
  [
    'no name',
    { owner: { name: ' \u200b', email: 'kari@example.no', password: 'tre glade elger' } },
    'E_EMPTY',
    'owner.name',
  ],
  ['a unit without a name', { unit: { name: ' ' } }, 'E_EMPTY', 'unit.name'],
  [
    'two case types of one name',
    { caseTypes: [...FIRST_LISTS.caseTypes, { ...FIRST_LISTS.caseTypes[0], name: ' dagpenger' }] },
    'E_DUPLICATE_NAME',
    'caseTypes.1.name',
  ],
  [
    'a waiting reason that waits for nobody',
    { reasons: [{ list: 'waiting', text: 'Mangler', party: null, reviewDays: 3 }] },
    'E_BAD_OP',
    'reasons.0.party',
  ],
  [
    'a case type with a field more',
    { caseTypes: [{ ...FIRST_LISTS.caseTypes[0], id: 'x' }] },
    'E_BAD_OP',
    'caseTypes.0',
  ],
  ['a language that nobody knows', { language: 'sv' }, 'E_BAD_OP', 'language'],
  ['a field more', { role: 'owner' }, 'E_BAD_OP', undefined],
])(
  '[ACC-4] a set-up with %s is refused by the name of the field, and leaves nothing behind',
  async (_what, part, code, field) => {
    const answer = await server.visitor().post('/api/setup', setupBody(part));
    expect(answer.status).toBe(422);
    expect(answer.json).toEqual({
      ok: false,
      refusal: expect.objectContaining({ code, ...(field === undefined ? {} : { field }) }),
    });
    expect(answer.text).not.toContain('13097248022');
    expect(rows(server)).toEqual(NOTHING);
  },
);

test('[ACC-5] what a crash left undone between the tables and the board is done at the next start', async () => {
  const folder = testFolder();
  const first = await startTestServer({ folder });
  // The process ends after the transaction and before the board is asked: nothing of it reaches the board.
  await first.boards.close();
  expect(await first.visitor().post('/api/setup', setupBody())).toMatchObject({ status: 200 });
  expect(first.database.orm.select().from(owedCommands).all()).toHaveLength(5);
  await first.close();

  const second = await startTestServer({ folder });
  await second.accounts.settle();
  const owner = second.visitor();
  await owner.post('/api/auth/sign-in', { email: 'kari@example.no', password: 'tre glade elger' });
  expect((await owner.get('/api/units/nav-ost/board')).json).toMatchObject({
    board: { setup: { caseTypes: [{ name: 'Dagpenger' }] } },
  });
  expect(second.database.orm.select().from(owedCommands).all()).toEqual([]);
  const { seq } = (await owner.get('/api/units/nav-ost/board')).json;
  await second.accounts.settle();
  expect((await owner.get('/api/units/nav-ost/board')).json).toMatchObject({ seq });
  await second.close();
  rmSync(folder, { recursive: true });
});

test('[ACC-7] the owner makes further units, and leads them; nobody else can', async () => {
  const { leader, slug } = await setUp(server);
  const another = { name: 'Nav Øst', personName: 'Kari Nordmann', ...FIRST_LISTS };
  expect((await leader.post('/api/units', another)).json).toEqual({ ok: true, slug: 'nav-ost-2' });
  expect((await leader.get('/api/units')).json).toEqual({
    units: [
      { slug, name: 'Nav Øst', role: 'leader' },
      { slug: 'nav-ost-2', name: 'Nav Øst', role: 'leader' },
    ],
  });
  expect(await leader.post('/api/units', { ...another, personName: '' })).toMatchObject({
    status: 422,
    json: { refusal: { code: 'E_EMPTY', field: 'personName' } },
  });
});

test('[OPS-3] the secret is made once, for the user of the server alone, and is not in the database', async () => {
  const folder = testFolder();
  const first = await startTestServer({ folder });
  const owner = first.visitor();
  await owner.post('/api/setup', setupBody());
  await first.close();
  const second = await startTestServer({ folder });
  // The cookie of the first start is good at the second one, on whatever port.
  const [cookie = ''] = [...owner.cookies.values()];
  const name = `morgentavla-${new URL(second.origin).port}`;
  const session = await second.accounts.access.sessionOf(
    new Headers({ cookie: `${name}=${cookie}` }),
  );
  expect(session).not.toBeNull();
  await second.close();
  expect(existsSync(join(folder, 'secret'))).toBe(true);
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
