import { expect } from '@playwright/test';
import { v7 } from 'uuid';
import type { ClientCommand } from '@/domain/command';
import type { CaseId } from '@/domain/ids';
import type { RunningServer } from './fixtures/running-server';
import { test as ofUnit, PASSWORD, type Unit } from './fixtures/unit';
import { newCommandId, StrangerClient, signIn } from './stranger/client';
import { LineCutter } from './stranger/line-cutter';
import { type AddCase, readyCase } from './stranger/office';

type Stranger = { readonly client: StrangerClient; readonly line: LineCutter };
type Strangers = {
  readonly guro: Stranger;
  readonly eli: Stranger;
  readonly newCase: AddCase;
};

/** Two people of a unit at clients that somebody else wrote, each with a line that can be cut. */
const test = ofUnit.extend<{ readonly strangers: Strangers }>({
  strangers: async ({ server, unit }, use) => {
    const owner = await signIn(server.url, 'guro@example.no', PASSWORD);
    const member = await signIn(server.url, `eli-${unit.slug}@example.no`, PASSWORD);
    const [guro, eli] = [stranger(server, unit, owner), stranger(server, unit, member)];
    guro.client.open();
    eli.client.open();
    await use({ guro, eli, newCase: readyCase(await unit.caseType('Yrkesskade')) });
    guro.client.close();
    eli.client.close();
  },
});

test('[S1] a stranger’s client sees the events of all, each once and in the order of the log', async ({
  unit,
  strangers: { guro, eli, newCase },
}) => {
  const answers = await Promise.all(
    [guro, eli].flatMap(({ client }) => Array.from({ length: 60 }, () => client.submit(newCase))),
  );
  expect(answers.filter((answer) => !answer.ok)).toEqual([]);
  await expectLikeTheLog(unit, guro.client);
  await expectLikeTheLog(unit, eli.client);
  expect(guro.client.position).toEqual(eli.client.position);
});

test('[S2] a line that is cut in the middle catches up and goes on live, nothing twice and nothing lost', async ({
  unit,
  strangers: { guro, eli, newCase },
}) => {
  for (let cut = 0; cut < 5; cut += 1) {
    const answers = Array.from({ length: 8 }, () => eli.client.submit(newCase));
    await expect.poll(() => guro.client.events.length).toBeGreaterThan(cut * 8);
    guro.line.cut();
    eli.line.cut();
    expect((await Promise.all(answers)).every((answer) => answer.ok)).toBe(true);
  }
  await expectLikeTheLog(unit, guro.client);
  await expectLikeTheLog(unit, eli.client);
});

test('[S2] who is far behind, or stands in another log, fetches the board from the address of a snapshot and goes on live', async ({
  server,
  unit,
  strangers: { guro, eli, newCase },
}) => {
  await expect.poll(() => guro.client.position.lastSeq).toBeGreaterThan(0);
  // Heavier than a message may be.
  guro.client.close();
  await addManyCases(unit, 400);
  guro.client.open();
  const more = await eli.client.submit(newCase);
  await expect.poll(() => guro.client.position.lastSeq).toBe(seqOf(more));
  expect(guro.client.board).toMatchObject({ cases: { length: expect.any(Number) } });
  guro.client.board = null;
  guro.client.position = { lastSeq: seqOf(more), lastHash: 'f'.repeat(32) };
  guro.line.cut();
  await expect.poll(() => guro.client.board).toMatchObject({ seq: seqOf(more) });
  const next = await eli.client.submit(newCase);
  await expect.poll(() => guro.client.events.map(({ seq }) => seq)).toEqual([seqOf(next)]);
  expect(await snapshotIsKept(server, unit)).toEqual([200, 304]);
});

test('[S3] a message that never arrived is noticed, and asked for on the same line', async ({
  unit,
  strangers: { guro, eli, newCase },
}) => {
  await expect.poll(() => guro.client.position.lastSeq).toBeGreaterThan(0);
  const { socket } = guro.client;
  const [heard] = socket?.listeners('events') ?? [];
  const asked: unknown[] = [];
  socket?.onAnyOutgoing((name: string) => asked.push(name));
  socket?.off('events', heard);
  const lost = new Promise<void>((done) => socket?.once('events', () => done()));
  const first = await eli.client.submit(newCase);
  await lost;
  expect(guro.client.position.lastSeq).toBe(seqOf(first) - 1);
  socket?.on('events', heard as () => void);
  const second = await eli.client.submit(newCase);
  await expect.poll(() => guro.client.position.lastSeq).toBe(seqOf(second));
  expect(guro.client.socket).toBe(socket);
  expect(asked).toEqual(['hello']);
  await expectLikeTheLog(unit, guro.client);
});

test('[S4] a command whose answer was lost is sent again under its id, and is in the log once', async ({
  unit,
  strangers: { guro, eli, newCase },
}) => {
  await expect.poll(() => eli.client.position.lastSeq).toBeGreaterThan(0);
  const commandId = newCommandId();
  eli.line.deafen();
  const answer = eli.client.submit(newCase, commandId);
  await expect.poll(() => timesOf(guro.client, commandId)).toBe(1);
  eli.line.cut();
  const { lastSeq } = guro.client.position;
  expect(await answer).toEqual({ ok: true, seq: lastSeq });
  await expectLikeTheLog(unit, eli.client);
  expect(timesOf(eli.client, commandId)).toBe(1);
});

test('[S4] the same command again gets the same answer by line and by HTTP, also after a restart; another body or person is refused', async ({
  server,
  unit,
  strangers: { guro, eli, newCase },
}) => {
  const commandId = newCommandId();
  const [first, again] = await Promise.all([
    eli.client.submit(newCase, commandId),
    eli.client.submit(newCase, commandId),
  ]);
  expect(first).toMatchObject({ ok: true });
  const no = newCommandId();
  const nowhere: ClientCommand = { type: 'TakeCase', caseId: v7() as CaseId };
  const refused = await eli.client.submit(nowhere, no);
  expect([again, refused]).toEqual([first, { ok: false, refusal: { code: 'E_NOT_FOUND' } }]);
  await server.crash();
  await server.startAgain();
  expect(await eli.client.submit(newCase, commandId)).toEqual(first);
  expect(await eli.client.submit(nowhere, no)).toEqual(refused);
  const reused = { ok: false, refusal: { code: 'E_OP_ID_REUSED' } };
  expect(await eli.client.submit({ ...newCase, difficulty: 1 }, commandId)).toEqual(reused);
  expect(await guro.client.submit(newCase, commandId)).toEqual(reused);
  const data = { commandId, command: newCase };
  const byHttp = await unit.eli.api.post(`/api/units/${unit.slug}/commands`, { data });
  expect([byHttp.status(), await byHttp.json()]).toEqual([200, first]);
  await expectLikeTheLog(unit, guro.client);
  expect(timesOf(guro.client, commandId)).toBe(1);
});

test('[S5] an answer that has arrived stands, whatever happens to the server the moment after', async ({
  server,
  unit,
  strangers: { guro, eli, newCase },
}) => {
  const answered: { readonly commandId: string; readonly answer: unknown }[] = [];
  const commandIds = Array.from({ length: 30 }, newCommandId);
  const all = commandIds.map(async (commandId) => {
    answered.push({ commandId, answer: await eli.client.submit(newCase, commandId) });
  });
  await expect.poll(() => answered.length, { intervals: [1] }).toBeGreaterThan(0);
  const before = [...answered];
  await server.crash();
  await server.startAgain();
  await Promise.all(all);
  await expectLikeTheLog(unit, guro.client);
  for (const { commandId, answer } of before) {
    const seq = guro.client.events.find((event) => event.commandId === commandId)?.seq;
    expect(answer).toEqual({ ok: true, seq });
  }
  expect(commandIds.map((commandId) => timesOf(guro.client, commandId))).toEqual(
    commandIds.map(() => 1),
  );
});

test('[S5] a long queue gets through a batch at a time, in its own order, however often it is told to wait', async ({
  unit,
  strangers: { eli, newCase },
}) => {
  const commandIds = Array.from({ length: 150 }, newCommandId);
  const answers = await Promise.all(commandIds.map((id) => eli.client.submit(newCase, id)));
  expect(answers.every((answer) => answer.ok)).toBe(true);
  await expectLikeTheLog(unit, eli.client);
  const mine = new Set(commandIds);
  const inLog = eli.client.events.filter(({ commandId }) => mine.has(commandId));
  expect(inLog.map(({ commandId }) => commandId)).toEqual(commandIds);
});

test('[S6] a refusal says who stood in the way, and that person gets one notice', async ({
  strangers: { guro, eli, newCase },
}) => {
  const caseId = newCommandId() as CaseId;
  const noticed = { caseId, tried: 'TakeCase', code: 'E_TAKEN' };
  expect(await guro.client.submit(newCase, caseId)).toMatchObject({ ok: true });
  expect(await guro.client.submit({ type: 'TakeCase', caseId })).toMatchObject({ ok: true });
  const commandId = newCommandId();
  const refused = await eli.client.submit({ type: 'TakeCase', caseId }, commandId);
  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: 'E_TAKEN', stood: { caseId, state: 'taken' } },
  });
  // Who it was is told once, and not kept.
  expect(await eli.client.submit({ type: 'TakeCase', caseId }, commandId)).toMatchObject({
    ok: false,
    refusal: { code: 'E_TAKEN', stood: { caseId, by: null, state: 'taken' } },
  });
  // What is told to her comes in order: after this event she would have had a second notice.
  await guro.client.submit(newCase);
  await expect.poll(() => guro.client.notices).toMatchObject([noticed]);
  expect(eli.client.notices).toEqual([]);
});

function stranger(server: RunningServer, unit: Unit, cookie: string): Stranger {
  const line = new LineCutter();
  const at = { origin: server.url, unit: unit.slug, cookie, agent: line.agent };
  return { line, client: new StrangerClient(at) };
}

/** Waits until the client has all that the log has, and sees that it has nothing else. */
async function expectLikeTheLog(unit: Unit, client: StrangerClient): Promise<void> {
  const log: { readonly seq: number; readonly commandId: string }[] = [];
  for (let more = true; more; ) {
    const page = await unit.guro.api.get(`/api/units/${unit.slug}/events?after=${log.length}`);
    const { events } = await page.json();
    log.push(...events);
    more = events.length > 0;
  }
  const told = (events: typeof log) => events.map(({ seq, commandId }) => `${seq} ${commandId}`);
  await expect.poll(() => told(client.events)).toEqual(told(log));
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, place) => place + 1));
}

async function addManyCases(unit: Unit, count: number): Promise<void> {
  const rows = Array.from(
    { length: count },
    (_, n) => `FV-2026-${1_000 + n};Yrkesskade;2026-01-05`,
  );
  const imported = await unit.guro.api.post(
    `/api/units/${unit.slug}/import?reference=ref&type=type&received=in`,
    { headers: { 'content-type': 'text/csv' }, data: ['ref;type;in', ...rows].join('\n') },
  );
  expect(imported.ok(), await imported.text()).toBe(true);
}

function seqOf(answer: Awaited<ReturnType<StrangerClient['submit']>>): number {
  if (!answer.ok) throw new Error(`The answer is ${answer.refusal.code}.`);
  return answer.seq;
}

function timesOf({ events }: StrangerClient, wanted: string): number {
  return events.filter(({ commandId }) => commandId === wanted).length;
}

/** The statuses of a snapshot that is fetched, and of one that is there already. */
async function snapshotIsKept(server: RunningServer, unit: Unit): Promise<readonly number[]> {
  const cookie = await signIn(server.url, 'guro@example.no', PASSWORD);
  const address = `${server.url}/api/units/${unit.slug}/board`;
  const fetched = await fetch(address, { headers: { cookie, 'accept-encoding': 'gzip' } });
  const etag = fetched.headers.get('etag') ?? '';
  const kept = await fetch(address, { headers: { cookie, 'if-none-match': etag } });
  return [fetched.status, kept.status];
}
