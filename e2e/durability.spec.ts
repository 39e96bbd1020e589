import { randomInt } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { ClientCommand } from '@/domain/command';
import { expectWholeLog, type LoggedAnswer, type LoggedEvent } from './checks/log-file';
import { test } from './fixtures/unit';
import { newCommandId, type StrangerClient } from './stranger/client';
import { officeOf, readyCase } from './stranger/office';

/** `npm run proof:kill` kills it a hundred times; docs/durability.md has the last result. */
const KILLS = Number(process.env.KILLS ?? 25);
/** Says when it is killed. `KILL_SEED` runs the same moments again. */
const SEED = Number(process.env.KILL_SEED ?? randomInt(2 ** 31));
const CLIENTS = 20;
/** Acknowledged between two kills, beside one command of each client: all have something under way when it strikes. */
const ON_TOP = 40;
/** Turns of the event loop on top of that, so that it strikes anywhere between two answers. */
const TURNS = 300;

type Answer = Awaited<ReturnType<StrangerClient['submit']>>;
type Acknowledged = {
  readonly client: StrangerClient;
  readonly command: ClientCommand;
  readonly answer: Answer;
};

type Given = {
  readonly given: ReadonlySet<string>;
  readonly answered: ReadonlyMap<string, Acknowledged>;
};

test.setTimeout(120_000 + KILLS * 10_000);

test('[STORY-14] `kill -9` under load from twenty clients: no acknowledged command is lost or doubled', async ({
  unit,
  server,
}) => {
  const random = randomFrom(SEED);
  const clients = await officeOf(server, unit, CLIENTS);
  const load = startLoad(clients, readyCase(await unit.caseType('Yrkesskade')));
  const began = performance.now();
  for (let kill = 0; kill < KILLS; kill += 1) {
    await load.acknowledged(random(ON_TOP));
    for (let turns = random(TURNS); turns > 0; turns -= 1) await nextTurn();
    await server.crash();
    await server.startAgain();
    // Their own patience would have them come back one by one within a second.
    for (const client of clients) {
      client.close();
      client.open();
    }
  }
  const { given, answered } = await load.end();
  const seconds = Math.round((performance.now() - began) / 1_000);
  // What was answered is answered the same once more, after the last of the restarts.
  const newest = [...answered].slice(-CLIENTS);
  for (const [commandId, { client, command, answer }] of newest)
    expect(await client.submit(command, commandId)).toEqual(answer);
  const last = Math.max(...newest.map(([, { answer }]) => (answer.ok ? answer.seq : 0)));
  const behind = () => clients.filter(({ position }) => position.lastSeq < last).length;
  await expect.poll(behind).toBe(0);
  for (const client of clients) client.close();
  await server.stop();

  const { events, answers } = expectWholeLog(server.dataDir);
  expectOnceEach({ given, answered }, events, answers);
  const ofUnit = events.find(({ commandId }) => given.has(commandId))?.unit;
  const log = events.filter((event) => event.unit === ofUnit).map(({ commandId }) => commandId);
  for (const client of clients) {
    // The first part of the log came with the board that a client fetches when it has nothing yet.
    const seen = client.events.map(({ commandId }) => commandId);
    expect(seen.length).toBeGreaterThan(answered.size / 2);
    expect(seen).toEqual(log.slice(-seen.length));
  }
  const figures = `${KILLS} kills in ${seconds} s, ${answered.size} acknowledged commands, ${log.length} events`;
  console.log(`  [STORY-14] KILL_SEED=${SEED}: ${figures}`);
});

/** Everybody adds a case, takes the next one, and so on; each gives the next command when the last is answered. */
function startLoad(clients: readonly StrangerClient[], newCase: ClientCommand) {
  const given = new Set<string>();
  const answered = new Map<string, Acknowledged>();
  const silent = new Set<StrangerClient>();
  let waiting = { goal: Number.POSITIVE_INFINITY, reached: () => {} };
  let isOver = false;
  const working = clients.map(async (client) => {
    for (let n = 0; !isOver; n += 1) {
      const command: ClientCommand = n % 2 === 0 ? newCase : { type: 'TakeNext' };
      const commandId = newCommandId();
      given.add(commandId);
      const answer = await client.submit(command, commandId);
      answered.set(commandId, { client, command, answer });
      silent.delete(client);
      if (silent.size === 0 && answered.size >= waiting.goal) waiting.reached();
    }
  });
  return {
    /** Settles when each of them has had an answer, and so many more have come than there are people. */
    acknowledged: (more: number) =>
      new Promise<void>((reached) => {
        for (const client of clients) silent.add(client);
        waiting = { goal: answered.size + clients.length + more, reached };
      }),
    async end() {
      isOver = true;
      await Promise.all(working);
      return { given, answered };
    },
  };
}

/** One event for each yes and none for a no, at the number that was told; each answer on the disk; no case given twice. */
function expectOnceEach(
  { given, answered }: Given,
  events: readonly LoggedEvent[],
  answers: readonly LoggedAnswer[],
): void {
  const ours = events.filter(({ commandId }) => given.has(commandId));
  const seqOf = new Map(ours.map(({ commandId, seq }) => [commandId, seq]));
  const kept = new Map(answers.map(({ commandId, kind }) => [commandId, kind]));
  expect(seqOf.size).toBe(ours.length);
  const told = [...answered].map(([commandId, { answer }]) =>
    answer.ok ? [commandId, answer.seq, 'events'] : [commandId, undefined, 'refusal'],
  );
  const stands = [...answered.keys()].map((id) => [id, seqOf.get(id), kept.get(id)]);
  expect(stands).toEqual(told);
  expect([...seqOf.keys()].filter((commandId) => !answered.has(commandId))).toEqual([]);
  const taken = ours.filter(({ type }) => type === 'CaseTaken').map(({ data }) => data);
  expect(taken.length).toBeGreaterThan(0);
  expect(new Set(taken.map((data) => JSON.parse(data).caseId)).size).toBe(taken.length);
}

/** Whole numbers from 0 to below `most`, the same for the same seed. */
function randomFrom(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
  };
}
