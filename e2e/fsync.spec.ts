import { expect } from '@playwright/test';
import type { RunningServer } from './fixtures/running-server';
import { syncsDuring } from './fixtures/syncs';
import { test } from './fixtures/unit';
import { officeOf, readyCase } from './stranger/office';

const CLIENTS = 20;
const COMMANDS_OF_EACH = 10;

// Twenty passwords are hashed with care on the way. Against a hang, and no measure of speed.
test.setTimeout(240_000);

test('[DB-11] the kernel sees one fsync for each group of commands, by the count of the server itself', async ({
  unit,
  server,
}) => {
  const clients = await officeOf(server, unit, CLIENTS);
  const newCase = readyCase(await unit.caseType('Yrkesskade'));
  // The write-ahead log begins anew, so that none of its own upkeep falls in between.
  await server.stop();
  await server.startAgain();
  // Every one of them is live before it counts.
  await Promise.all(clients.map((client) => client.submit(newCase)));
  const before = await countsOf(server);
  const syncs = await syncsDuring(server.pid() ?? 0, async () => {
    const commands = clients.flatMap((client) =>
      Array.from({ length: COMMANDS_OF_EACH }, () => client.submit(newCase)),
    );
    expect((await Promise.all(commands)).every((answer) => answer.ok)).toBe(true);
  });
  const after = await countsOf(server);
  for (const client of clients) client.close();

  const groups = after.groups - before.groups;
  const commands = after.commands - before.commands;
  expect(commands).toBe(CLIENTS * COMMANDS_OF_EACH);
  expect(groups).toBeLessThan(commands);
  expect(Object.fromEntries(syncs)).toEqual({ 'morgentavla.db-wal': groups });
  console.log(`  [DB-11] ${commands} commands in ${groups} groups by ${groups} calls of fsync`);
});

/** What the server says that it has kept since it started. */
async function countsOf(server: RunningServer): Promise<{ groups: number; commands: number }> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const count = (name: string) => {
    const [, value] = new RegExp(`^${name} (\\d+)$`, 'm').exec(text) ?? [];
    if (value === undefined) throw new Error(`/metrics has no ${name}.`);
    return Number(value);
  };
  return { groups: count('commit_groups_total'), commands: count('commit_commands_total') };
}
