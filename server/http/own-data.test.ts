import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { boardOf, give, newCase } from './testing/cases-of-a-unit';
import { addUnit, join, personOf, setUp, type Unit } from './testing/people-of-a-unit';
import { startTestServer, type TestServer } from './testing/test-server';
import type { Visitor } from './testing/visitor';

const NOTE = 'ringte om noe som bare angår bruker';

let server: TestServer;
let unit: Unit;
let eli: Visitor;
let bjorn: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  unit = await setUp(server);
  eli = await join(server, unit, 'member', 'Eli Berg');
  bjorn = await join(server, unit, 'member', 'Bjørn Dal');
  for (const visitor of [eli, bjorn]) {
    const caseId = await added(visitor);
    await right(visitor, { type: 'TakeCase', caseId });
    await right(visitor, { type: 'WriteNote', caseId, note: NOTE, replaces: null });
  }
  await right(eli, { type: 'AddIdea', problem: 'Lang kø om morgenen', suggestion: null });
  await right(eli, {
    type: 'AddPriority',
    text: 'Ta de eldste først',
    owner: await idOf(eli),
    before: null,
  });
});
afterAll(() => server.close());

describe('what is stored about me', () => {
  test('[ME-5] comes as a file that reads without us, whole and by its schema', async () => {
    const answer = await eli.get('/api/account/data');
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="morgentavla-my-data.json"',
    );
    const file = FILE.parse(answer.json);
    expect(file.account.sessions).toHaveLength(1);
    expect(file.units).toMatchObject([
      { unitName: 'Nav Øst', name: 'Eli Berg', initials: 'EB', role: 'member', leftAt: null },
    ]);
    const [place] = file.units;
    expect(place?.board.cases.map(({ parts }) => parts)).toEqual([['taken', 'last']]);
    expect(place?.board.ideas).toEqual([{ problem: 'Lang kø om morgenen', parts: ['proposer'] }]);
    expect(place?.board.priorities).toEqual([{ text: 'Ta de eldste først' }]);
    const types = place?.entries.map(({ type }) => type);
    expect(types).toEqual([
      ...['PriorityAdded', 'IdeaAdded', 'NoteWritten', 'CaseTaken', 'CasesAdded', 'PersonAdmitted'],
    ]);
    expect(place?.entries[2]).toMatchObject({ case: 'S-1001', values: { by: 'you' } });
  });

  test('[ME-6] is one’s own alone: no other name, person, address or text of a case is in it', async () => {
    const other = await personOf(server, bjorn, unit.slug);
    const me = await personOf(server, eli, unit.slug);
    const page = `/api/account/data/entries?unit=${unit.slug}`;
    for (const path of ['/api/account/data', page]) {
      const { status, text } = await eli.get(path);
      expect(status).toBe(200);
      for (const secret of ['Bjørn', 'Kari', other.person, other.accountId, NOTE])
        expect(text).not.toContain(secret);
      expect(text).not.toContain(server.accounts.emailOf(other.accountId));
    }
    expect((await eli.get('/api/account/data')).text).toContain(
      server.accounts.emailOf(me.accountId),
    );
    expect(await server.visitor().get('/api/account/data')).toMatchObject({ status: 401 });
  });

  test('[ME-6] of a unit that is not one’s own there is nothing, as of one that does not exist', async () => {
    const elsewhere = await addUnit(server, unit.leader);
    const [there, nowhere] = [
      await eli.get(`/api/account/data/entries?unit=${elsewhere.slug}`),
      await eli.get('/api/account/data/entries?unit=finnes-ikke'),
    ];
    expect(there).toMatchObject({ status: 404, code: 'E_NOT_FOUND' });
    expect(there.text).toBe(nowhere.text);
  });

  test('[ME-7] is read a page at a time, and one file at a time', async () => {
    const first = await entries(eli, `before=${4}`);
    expect(first.entries.every(({ seq }) => seq < 4)).toBe(true);
    expect(first.next).toBeNull();
    expect(await eli.get(`/api/account/data/entries?unit=${unit.slug}&before=x`)).toMatchObject({
      status: 422,
    });
    const both = await Promise.all([eli.get('/api/account/data'), bjorn.get('/api/account/data')]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const twice = await Promise.all([1, 2, 3, 4].map(() => eli.get('/api/account/data')));
    for (const { status, json } of twice)
      expect(status === 200 ? FILE.safeParse(json).success : status).toBe(
        status === 200 ? true : 503,
      );
    expect(twice.some(({ status }) => status === 200)).toBe(true);
  });

  test('[ME-8] counts nothing: no number is in it that tells how much somebody has done', async () => {
    const { json } = await eli.get('/api/account/data');
    expect(numbersIn(json)).toEqual(
      new Set(['version', 'number', 'keptDays', 'cases', 'staffing', 'improvement', 'count']),
    );
  });
});

async function added(visitor: Visitor): Promise<string> {
  const before = await boardOf(server, unit);
  await right(visitor, await newCase(server, unit));
  const { order } = await boardOf(server, unit);
  expect(order).not.toBe(before.order);
  const list = (await visitor.get(`/api/units/${unit.slug}/board`)).json as {
    readonly board: { readonly cases: readonly { readonly id: string; readonly added: number }[] };
  };
  return [...list.board.cases].sort((one, other) => other.added - one.added)[0]?.id ?? '';
}

async function right(visitor: Visitor, command: Record<string, unknown>): Promise<void> {
  expect(await give(unit, visitor, command)).toMatchObject({ status: 200 });
}

async function idOf(visitor: Visitor) {
  return (await personOf(server, visitor, unit.slug)).person;
}

async function entries(visitor: Visitor, query: string) {
  const { json } = await visitor.get(`/api/account/data/entries?unit=${unit.slug}&${query}`);
  const page = z.object({
    entries: z.array(z.object({ seq: z.number() })),
    next: z.number().nullable(),
  });
  return page.parse(json);
}

/** The names under which numbers stand. */
function numbersIn(value: unknown, name = ''): Set<string> {
  if (typeof value === 'number') return new Set([name]);
  if (typeof value !== 'object' || value === null) return new Set();
  const inside = Object.entries(value).map(([key, one]) =>
    numbersIn(one, Array.isArray(value) ? name : key),
  );
  return new Set(inside.flatMap((names) => [...names]));
}

const time = z.iso.datetime();
const plan = z.strictObject({
  share: z.number(),
  place: z.string(),
  duties: z.array(z.strictObject({ duty: z.string(), share: z.number() })),
});
const part = z.strictObject;
/** What docs/privacy.md says of the file. */
const FILE = part({
  format: z.literal('morgentavla-own-data'),
  version: z.literal(1),
  madeAt: time,
  explanation: z.record(z.string(), z.string()),
  account: part({
    email: z.string(),
    createdAt: time,
    isOwner: z.boolean(),
    sessions: z.array(part({ beginsAt: time, endsAt: time, isThis: z.boolean() })),
    linksForMe: z.array(part({ unitName: z.string(), createdAt: time, usedAt: time.nullable() })),
    linksByMe: z.array(part({ unitName: z.string(), createdAt: time })),
  }),
  units: z.array(
    part({
      unit: z.string(),
      unitName: z.string(),
      person: z.string(),
      name: z.string(),
      initials: z.string(),
      role: z.string().nullable(),
      since: time,
      leftAt: time.nullable(),
      board: part({
        role: z.string().nullable(),
        retentionDays: z.record(z.string(), z.number()),
        staffing: part({
          week: z.array(plan).nullable(),
          days: z.array(part({ day: z.iso.date(), plan })),
          today: plan.nullable(),
        }),
        cases: z.array(
          part({
            reference: z.string().nullable(),
            caseType: z.string(),
            parts: z.array(z.string()),
          }),
        ),
        priorities: z.array(part({ text: z.string() })),
        ideas: z.array(part({ problem: z.string(), parts: z.array(z.string()) })),
        actions: z.array(part({ text: z.string(), due: z.iso.date().nullable() })),
        undoable: z.array(time),
      }),
      entries: z.array(
        part({
          number: z.number(),
          at: time,
          type: z.string(),
          case: z.string().nullable(),
          values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
          forgottenBy: z.string(),
        }),
      ),
    }),
  ),
  backups: part({ keptDays: z.literal(14) }),
});
