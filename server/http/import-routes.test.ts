import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '@/domain/limits';
import { sizeOf, values } from '@/domain/ordered-map';
import { give } from './testing/cases-of-a-unit';
import { addUnit, join, personOf, setUp, type Unit } from './testing/people-of-a-unit';
import { startTestServer, type TestServer } from './testing/test-server';
import type { Visitor } from './testing/visitor';

const FILE = 'sak;type;mottatt\nS-1;Dagpenger;2026-01-05\nS-2;Dagpenger;06.01.2026\n';
const QUERY = 'reference=sak&type=type&received=mottatt';

let server: TestServer;
let unit: Unit;
let member: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  unit = await setUp(server);
  member = await join(server, unit, 'member');
});
afterAll(() => server.close());

const send = (visitor: Visitor, raw: string | Buffer, query = QUERY, slug = unit.slug) =>
  visitor.ask('POST', `/api/units/${slug}/import?${query}`, {
    raw,
    headers: { 'content-type': 'text/csv' },
  });

const remove = async (giver: Visitor) => {
  const { person } = await personOf(server, giver, unit.slug);
  return give(unit, unit.leader, { type: 'RemovePerson', person });
};
const makeReader = async (giver: Visitor) => {
  const { person } = await personOf(server, giver, unit.slug);
  return give(unit, unit.leader, { type: 'ChangeRole', person, role: 'reader' });
};
const signOut = (giver: Visitor) => giver.post('/api/auth/sign-out');

async function cases() {
  const { unit: id } = await personOf(server, unit.leader, unit.slug);
  return sizeOf((await server.boards.current(id)).board.cases);
}

describe('POST /api/units/{slug}/import', () => {
  it('[IMP-20] brings a file of a member onto the board, once', async () => {
    const first = await send(member, FILE);
    expect([first.status, first.json]).toMatchObject([
      200,
      { ok: true, report: { added: 2, refusal: null } },
    ]);
    expect((await send(member, FILE)).json).toMatchObject({
      ok: true,
      report: { added: 0, known: 2 },
    });
    expect(await cases()).toBe(2);
  });

  it('[API-14] the history of an imported case has nothing of the others in the file', async () => {
    const { unit: id } = await personOf(server, unit.leader, unit.slug);
    await send(member, 'sak;type;mottatt\nH-1;Dagpenger;2026-01-05\nH-2;Dagpenger;2026-01-05\n');
    const cards = values((await server.boards.current(id)).board.cases);
    const card = cards.find((one) => one.priv.externalId === 'H-1');
    const { text } = await member.get(`/api/units/${unit.slug}/cases/${card?.id}/history`);
    expect(text).toContain('H-1');
    expect(text).not.toMatch(/H-2/);
  });

  it('[IMP-16] answers a bad file with the refusal and the lines, and repeats nothing of it', async () => {
    const answer = await send(member, `${FILE}S-3;Dagpenger;13097248022\n`);
    expect([answer.status, answer.json]).toMatchObject([
      422,
      {
        ok: false,
        refusal: { code: 'E_IDENTITY_NUMBER' },
        report: { added: 0, refused: [{ line: 4, column: 3 }] },
      },
    ]);
    expect(answer.text).not.toContain('13097248022');
    expect(server.logged.join()).not.toMatch(/13097248022|S-3/);
  });

  it('[IMP-20] is for members and leaders of the unit, and to others the unit does not exist', async () => {
    const reader = await join(server, unit, 'reader');
    const other = await addUnit(server, unit.leader);
    expect(await send(reader, FILE)).toMatchObject({ status: 403, code: 'E_READ_ONLY' });
    const [stranger, nowhere] = await Promise.all([
      send(other.leader, FILE),
      send(other.leader, FILE, QUERY, 'finnes-ikke'),
    ]);
    expect(stranger).toMatchObject({ status: 404, code: 'E_NOT_FOUND' });
    expect([stranger.status, stranger.text]).toEqual([nowhere.status, nowhere.text]);
    expect(await send(server.visitor(), FILE)).toMatchObject({ status: 401 });
  });

  it.each([
    ['E_NO_ACCESS', 403, 'is removed', remove],
    ['E_READ_ONLY', 403, 'becomes a reader', makeReader],
    ['E_SESSION_REVOKED', 401, 'is signed out', signOut],
  ] as const)(
    '[IMP-25] stops with %s (%d) once its giver %s',
    async (code, status, _what, work) => {
      const giver = await join(server, unit, 'member');
      const { unit: id } = await personOf(server, unit.leader, unit.slug);
      const total = 8 * LIMITS.casesPerEvent;
      const rows = Array.from({ length: total }, (_, n) => `${code}-${n};Dagpenger;2026-01-05`);
      let done: Promise<unknown> | null = null;
      const stop = server.boards.subscribe(({ events }) => {
        if (events.some((event) => event.type === 'CasesAdded')) done ??= work(giver);
      });
      const answer = await send(
        giver,
        ['sak;type;mottatt', ...rows].join('\n'),
        `${QUERY}&rows=good`,
      );
      stop();
      await done;
      expect([answer.status, answer.json]).toMatchObject([status, { refusal: { code } }]);
      const { added } = answer.json.report as { added: number };
      expect(added).toBeGreaterThan(0);
      expect(added).toBeLessThan(total);
      expect(JSON.stringify(await server.boards.current(id))).not.toContain(`${code}-${total - 1}`);
    },
  );

  it('[REC-19] the same ids in two units are two cases, and a whole list of one leaves the other alone', async () => {
    const other = await addUnit(server, unit.leader);
    const file = 'sak;type;mottatt\nU-1;Dagpenger;2026-01-05\nU-2;Dagpenger;2026-01-05\n';
    await send(unit.leader, file);
    await send(
      other.leader,
      `${file}T-1;Bare der;2026-01-05\n`,
      `${QUERY}&types=create`,
      other.slug,
    );
    const shorter = 'sak;type;mottatt\nU-1;Dagpenger;2026-01-04\n';
    expect(
      (await send(other.leader, shorter, `${QUERY}&list=whole`, other.slug)).json,
    ).toMatchObject({
      report: { added: 0, updated: 1, missing: 1 },
    });
    const boardOf = async ({ leader, slug }: Unit) => {
      const { unit: id } = await personOf(server, leader, slug);
      return (await server.boards.current(id)).board;
    };
    const cardsOf = async (one: Unit) =>
      values((await boardOf(one)).cases).filter((card) => card.priv.externalId?.startsWith('U-'));
    expect((await cardsOf(other)).map((card) => card.missing).sort()).toEqual(['marked', null]);
    expect((await cardsOf(unit)).map((card) => [card.missing, card.received])).toEqual([
      [null, '2026-01-05'],
      [null, '2026-01-05'],
    ]);
    const theirs = (await boardOf(other)).setup.caseTypes.find((type) => type.name === 'Bare der');
    const covered = `${QUERY}&list=whole&covers=${theirs?.id}`;
    expect(await send(unit.leader, file, covered)).toMatchObject({
      status: 409,
      code: 'E_NOT_FOUND',
    });
  });

  it('[REC-20] asks whether contents that were brought before are meant, when it is told to ask', async () => {
    const file = 'sak;type;mottatt\nR-1;Dagpenger;2026-01-05\n';
    const ask = `${QUERY}&again=ask`;
    expect((await send(member, file, ask)).json).toMatchObject({ report: { added: 1 } });
    expect(await send(member, file, ask)).toMatchObject({ status: 409, code: 'E_IMPORT_AGAIN' });
    expect((await send(member, file, `${QUERY}&again=yes`)).json).toMatchObject({
      report: { added: 0, known: 1 },
    });
  });

  it('[IMP-15] lets a leader have types made, and not a member', async () => {
    const file = 'sak;type;mottatt\nN-1;Ny type;2026-01-05\n';
    expect(await send(member, file, `${QUERY}&types=create`)).toMatchObject({
      status: 403,
      code: 'E_READ_ONLY',
    });
    expect((await send(unit.leader, file, `${QUERY}&types=create`)).json).toMatchObject({
      report: { added: 1, typesCreated: ['Ny type'] },
    });
  });

  it('[IMP-9] refuses options that nobody knows, and a kind of body that a form could send', async () => {
    expect(await send(member, FILE, `${QUERY}&role=leader`)).toMatchObject({
      status: 422,
      code: 'E_BAD_OP',
    });
    const asForm = { raw: FILE, headers: { 'content-type': 'text/plain' } };
    const path = `/api/units/${unit.slug}/import?${QUERY}`;
    expect(await member.ask('POST', path, asForm)).toMatchObject({ status: 403, code: 'E_CSRF' });
    const crossSite = {
      raw: FILE,
      headers: { 'content-type': 'text/csv', 'sec-fetch-site': 'cross-site' },
    };
    expect(await member.ask('POST', path, crossSite)).toMatchObject({
      status: 403,
      code: 'E_CSRF',
    });
  });

  it('[IMP-5] takes at most 20 MB', async () => {
    const path = `/api/units/${unit.slug}/import?${QUERY}`;
    const headers = {
      'content-type': 'text/csv',
      'content-length': String(LIMITS.importUploadBytes + 1),
    };
    expect(await member.ask('POST', path, { raw: '', headers })).toMatchObject({
      status: 413,
      code: 'E_TOO_LONG',
    });
  });
});
