import { readdirSync } from 'node:fs';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newCommandId } from '@/client/command-id';
import { invitations } from '@/db/sqlite/people-tables';
import { PROTOCOL } from '@/domain/protocol';
import { give, newCase } from './testing/cases-of-a-unit';
import {
  addUnit,
  FIRST_LISTS,
  join,
  PASSWORD,
  personOf,
  setUp,
  type Unit,
} from './testing/people-of-a-unit';
import { makeKey, program } from './testing/program';
import { startTestServer, type TestServer } from './testing/test-server';
import type { Answered, Visitor } from './testing/visitor';

let server: TestServer;
let first: Unit;
let owner: Visitor;
beforeEach(async () => {
  server = await startTestServer();
  first = await setUp(server);
  owner = first.leader;
});
afterEach(() => server.close());

const BASE = '/api/installation';

function of(slug: string, what: string): string {
  return `${BASE}/units/${slug}/${what}`;
}

type Seen = {
  readonly units: readonly Record<string, unknown>[];
  readonly screens: readonly Record<string, unknown>[];
  readonly backups: { readonly folder: string; readonly list: readonly Record<string, unknown>[] };
};

async function seen(): Promise<Seen> {
  const answered = await owner.get(BASE);
  expect(answered.status).toBe(200);
  return answered.json as unknown as Seen;
}

function codeOf({ status, code }: Answered): string {
  return `${status} ${code}`;
}

describe('the units', () => {
  test('[INS-1] [INS-2] the owner sees each in figures with its leaders, and the board of none that is not the own', async () => {
    const west = await addUnit(server, owner);
    await give(west, west.leader, await newCase(server, west, 'HEMMELIG-1'));
    await join(server, west, 'member', 'Mona Medlem');
    const answered = await owner.get(BASE);
    expect(answered.json.units).toMatchObject([
      {
        slug: 'nav-vest',
        name: 'Nav Vest',
        open: 1,
        people: 2,
        leaders: ['Per Vest'],
        closed: null,
      },
      { slug: 'nav-ost', name: 'Nav Øst', open: 0, people: 1, leaders: ['Kari Nordmann'] },
    ]);
    expect(answered.text).not.toMatch(/HEMMELIG|Mona|S-1001/);
    for (const path of ['board', 'events', 'people'])
      expect(codeOf(await owner.get(`/api/units/${west.slug}/${path}`))).toBe('404 E_NOT_FOUND');
  });

  test('[INS-3] a unit is made without the owner in it, and its first leader comes by the link', async () => {
    const made = await owner.post(`${BASE}/units`, { name: 'Nav Sør', ...FIRST_LISTS });
    expect(made).toMatchObject({ status: 200, json: { slug: 'nav-sor' } });
    expect((await owner.get('/api/units')).json).toMatchObject({ units: [{ slug: first.slug }] });
    const guest = server.visitor();
    const accepted = await guest.post(
      `/api${String(made.json.path).replace('/invite/', '/invitations/')}`,
      { name: 'Siri Sør', email: 'siri@example.no', password: PASSWORD },
    );
    expect(accepted.status).toBe(200);
    expect(await personOf(server, guest, 'nav-sor')).toMatchObject({ role: 'leader' });
    expect((await seen()).units).toContainEqual(
      expect.objectContaining({ slug: 'nav-sor', leaders: ['Siri Sør'] }),
    );
    expect(
      codeOf(await owner.post(`${BASE}/units`, { name: '', caseTypes: [], reasons: [] })),
    ).toBe('422 E_EMPTY');
  });

  test('[INS-4] the owner makes somebody leader of a unit without being in it, and the same wish twice is one', async () => {
    const west = await addUnit(server, owner);
    const mona = await join(server, west, 'member', 'Mona Medlem');
    const { person, unit } = await personOf(server, mona, west.slug);
    const people = await owner.get(of(west.slug, 'people'));
    expect(people.json.people).toContainEqual({ person, name: 'Mona Medlem', role: 'member' });
    const wish = { commandId: newCommandId(), person };
    expect((await owner.post(of(west.slug, 'leaders'), wish)).status).toBe(200);
    expect((await owner.post(of(west.slug, 'leaders'), wish)).status).toBe(200);
    const events = await server.boards.events(unit, 0, 1_000);
    const changed = events.filter(({ type }) => type === 'RoleChanged');
    expect(changed).toMatchObject([{ priv: { by: null, person, role: 'leader' } }]);
    expect(await personOf(server, mona, west.slug)).toMatchObject({ role: 'leader' });
    const stranger = { commandId: newCommandId(), person: 'nobody' };
    expect(codeOf(await owner.post(of(west.slug, 'leaders'), stranger))).toBe('404 E_NOT_FOUND');
    expect(codeOf(await owner.post(of('nowhere', 'leaders'), wish))).toBe('404 E_NOT_FOUND');
  });

  test('[INS-4] [INS-32] a link makes somebody new a leader, and one address has one', async () => {
    const west = await addUnit(server, owner);
    const path = of(west.slug, 'invitations');
    const email = 'ny.leder@example.no';
    expect((await owner.post(path, { email })).json).toMatchObject({
      path: expect.stringMatching(/^\/invite\//),
    });
    expect(codeOf(await owner.post(path, { email }))).toBe('409 E_ALREADY_INVITED');
    const byLeader = `/api/units/${west.slug}/invitations`;
    expect(codeOf(await west.leader.post(byLeader, { role: 'member', email }))).toBe(
      '409 E_ALREADY_INVITED',
    );
    expect(JSON.stringify(server.database.orm.select().from(invitations).all())).not.toContain(
      'ny.leder',
    );
  });
});

test('[INS-11] a closed unit says so to every screen, takes no orders, and comes back when it is opened', async () => {
  const west = await addUnit(server, owner);
  const command = await newCase(server, west);
  const line = io(server.origin, {
    transports: ['websocket'],
    extraHeaders: { cookie: west.leader.cookieHeader, origin: server.origin },
    reconnection: false,
  });
  const { unit } = await personOf(server, west.leader, west.slug);
  const { board, hash } = await server.boards.current(unit);
  const told = new Promise<readonly { readonly type: string }[]>((resolve) => {
    line.on('events', ({ events }) => events.length > 0 && resolve(events));
  });
  await line.emitWithAck('hello', {
    ...{ protocol: PROTOCOL, unit: west.slug, lastSeq: board.seq, lastHash: hash },
  });
  expect(codeOf(await owner.post(of(west.slug, 'close'), { name: 'Nav Øst' }))).toBe(
    '422 E_BAD_OP',
  );
  expect((await owner.post(of(west.slug, 'close'), { name: 'Nav Vest' })).status).toBe(200);
  expect(await told).toMatchObject([{ type: 'UnitClosed', seq: board.seq + 1 }]);
  line.close();
  expect(await give(west, west.leader, command)).toMatchObject({
    status: 409,
    code: 'E_UNIT_CLOSED',
  });
  expect((await west.leader.get(`/api/units/${west.slug}/board`)).status).toBe(200);
  expect(
    codeOf(await west.leader.post(`/api/units/${west.slug}/invitations`, { role: 'member' })),
  ).toBe('409 E_UNIT_CLOSED');
  expect((await seen()).units[0]).toMatchObject({
    closed: { into: null, reopenUntil: expect.any(Number) },
  });
  expect((await owner.post(of(west.slug, 'reopen'))).status).toBe(200);
  expect(await give(west, west.leader, command)).toMatchObject({ status: 200 });
});

test('[INS-11] the keys of a closed unit end with it, and none is made while it is closed', async () => {
  const west = await addUnit(server, owner);
  const ask = program(server, (await makeKey(west)).key);
  const figures = `/api/units/${west.slug}/figures?from=2026-01-01&to=2026-01-31`;
  expect((await ask('GET', figures)).status).toBe(200);
  expect((await owner.post(of(west.slug, 'close'), { name: 'Nav Vest' })).status).toBe(200);
  expect(codeOf(await ask('GET', figures))).toBe('401 E_KEY');
  expect(codeOf(await west.leader.post(`/api/units/${west.slug}/keys`, { name: 'Ny' }))).toBe(
    '409 E_UNIT_CLOSED',
  );
  expect((await owner.post(of(west.slug, 'reopen'))).status).toBe(200);
  expect(codeOf(await ask('GET', figures))).toBe('401 E_KEY');
});

test('[INS-20] a unit is merged over HTTP, after a look at what it would come to', async () => {
  const west = await addUnit(server, owner);
  await give(west, west.leader, await newCase(server, west, 'A-1'));
  const preview = await owner.get(`${of(west.slug, 'merge')}?into=${first.slug}`);
  expect(preview.json).toMatchObject({ ok: true, cases: 1, known: 0, people: 1 });
  const merge = { into: first.slug, name: 'Nav Vest' };
  expect((await owner.post(of(west.slug, 'merge'), merge)).status).toBe(200);
  expect((await seen()).units).toMatchObject([
    { slug: 'nav-vest', open: 0, closed: { into: 'Nav Øst', reopenUntil: null } },
    { slug: 'nav-ost', open: 1, people: 2 },
  ]);
  expect(codeOf(await owner.post(of(west.slug, 'reopen')))).toBe('409 E_UNIT_CLOSED');
  expect(await personOf(server, west.leader, first.slug)).toMatchObject({ role: 'leader' });
});

describe('a list of people to invite', () => {
  test('[INS-30] [INS-31] [INS-32] makes a link for each line, and tells by number which it did not', async () => {
    const west = await addUnit(server, owner);
    const text = [
      'Eva Enger;eva@example.no;leder;Nav Vest',
      'Eva Enger;eva@example.no;medlem;nav-vest',
      'Ola Nordmann;ola@example.no;medlem;Nav Nord',
      `Kari Nordmann;kari@example.no;leder;${first.slug}`,
      'Åse Ås;åse;medlem;Nav Vest',
    ].join('\n');
    const answered = await owner.post(`${BASE}/invitations`, { text });
    expect(answered.json).toMatchObject({
      made: [{ line: 1, path: expect.stringMatching(/^\/invite\/.{40}/) }],
      problems: [
        { line: 2, code: 'E_ALREADY_INVITED', field: 'email' },
        { line: 3, code: 'E_NOT_FOUND', field: 'unit' },
        { line: 4, code: 'E_ALREADY_MEMBER', field: 'email' },
        { line: 5, code: 'E_BAD_TEXT', field: 'email' },
      ],
    });
    expect(answered.text).not.toMatch(/eva|Ola|kari@/i);
    const again = await owner.post(`${BASE}/invitations`, { text });
    expect(again.json).toMatchObject({ made: [] });
    const [made] = answered.json.made as { readonly path: string }[];
    const guest = server.visitor();
    const body = { name: 'Eva Enger', email: 'eva@example.no', password: PASSWORD };
    const accept = `/api${made?.path.replace('/invite/', '/invitations/')}`;
    expect((await guest.post(accept, body)).status).toBe(200);
    expect(await personOf(server, guest, west.slug)).toMatchObject({ role: 'leader' });
    const hashes = server.database.orm.select().from(invitations).all();
    expect(hashes.filter(({ emailHash }) => emailHash !== null)).toEqual([]);
    expect(server.logged.join()).not.toMatch(/eva@|Enger/);
  });

  test('[INS-30] of a list that cannot be read nothing is made', async () => {
    const line = (n: number) => `Kari Nordmann;kari${n}@example.no;leder;Nav Øst\n`;
    const many = Array.from({ length: 501 }, (_, n) => line(n)).join('');
    expect(codeOf(await owner.post(`${BASE}/invitations`, { text: many }))).toBe('422 E_LIMIT');
    expect(codeOf(await owner.post(`${BASE}/invitations`, { text: '' }))).toBe('422 E_EMPTY');
    expect(server.database.orm.select().from(invitations).all()).toEqual([]);
  });
});

test('[INS-40] how many screens run which build is told in numbers', async () => {
  const open = async (build: string | undefined) => {
    const line = io(server.origin, {
      transports: ['websocket'],
      extraHeaders: { cookie: owner.cookieHeader, origin: server.origin },
      reconnection: false,
      forceNew: true,
    });
    const said = { protocol: PROTOCOL, unit: first.slug, lastSeq: 0, lastHash: '' };
    await line.emitWithAck('hello', build === undefined ? said : { ...said, build });
    return line;
  };
  const lines = [await open(undefined), await open('test'), await open('older')];
  expect(await seen()).toMatchObject({
    server: { build: 'test', protocol: PROTOCOL },
    screens: [
      { slug: first.slug, build: 'test', screens: 2 },
      { slug: first.slug, build: 'older', screens: 1 },
    ],
  });
  for (const line of lines) line.close();
});

test('[INS-50] a backup is made when the owner asks for one, and stands in the list as verified', async () => {
  expect((await seen()).backups.list).toEqual([]);
  expect((await owner.post(`${BASE}/backups`)).status).toBe(200);
  const { backups } = await seen();
  expect(backups.list).toMatchObject([
    { kind: 'asked', verified: true, bytes: expect.any(Number) },
  ]);
  expect(readdirSync(backups.folder)).toHaveLength(2);
});
