import { setTimeout as pause } from 'node:timers/promises';
import { Audience } from './audience';
import type { Bench } from './bench';
import { moveAtRate, moversOf } from './moves';
import { type BenchUnit, metric } from './unit';

const VIEWERS = 400;
const ACCOUNTS = 50;
/** What was needed for a moment is given back by then. */
const SETTLED_MS = 3_000;

/** What the server's process keeps in memory: pages, database and sockets, threads included. */
export const memory: Bench = {
  about: `${VIEWERS} viewers with ${ACCOUNTS} accounts, 500 cards; started anew on them, each page shown once`,
  isForBare: true,
  run: ({ length, withUnit }) =>
    withUnit({ accounts: ACCOUNTS, cards: 500 }, async (unit) => {
      await unit.restart();
      unit.leader.forgetLines();
      for (const page of ['', '/settings', '/people', '/import'])
        await unit.leader.get(`/units/${unit.slug}${page}`);
      const idle = await residentMegabytes(unit);
      const audience = await Audience.of(unit, VIEWERS);
      const movers = await moversOf(unit, audience.viewers.slice(0, ACCOUNTS));
      await moveAtRate(movers, audience, 10, length === 'full' ? 20 : 2);
      const watched = await residentMegabytes(unit);
      audience.close();
      return [
        { what: 'memory, nobody there', value: idle, unit: 'MB', goal: 200, bare: 66 },
        { what: `memory, ${VIEWERS} viewers`, value: watched, unit: 'MB', goal: 270, bare: 83 },
      ];
    }),
};

async function residentMegabytes(unit: BenchUnit): Promise<number> {
  await pause(SETTLED_MS);
  return (await metric(unit, 'process_resident_memory_bytes')) / 1_000_000;
}
