import { setTimeout as pause } from 'node:timers/promises';
import { Audience } from './audience';
import type { Bench } from './bench';
import { spread } from './measure';
import { processorMs } from './unit';

const VIEWERS = 400;
const ACCOUNTS = 50;
const ROUNDS = 5;
/** An address may open 500 sockets at once, and gets those back within a second. */
const BETWEEN_ROUNDS_MS = 1_500;

/** All the screens of a large unit come back at once, as after a restart. */
export const joinTogether: Bench = {
  about: `${VIEWERS} viewers with ${ACCOUNTS} accounts, 500 cards, median of ${ROUNDS}`,
  isForBare: true,
  run: ({ length, withUnit }) =>
    withUnit({ accounts: ACCOUNTS, cards: 500 }, async (unit) => {
      const took: number[] = [];
      const rounds = length === 'full' ? ROUNDS : 1;
      const before = await processorMs(unit);
      for (let round = 0; round < rounds; round++) {
        for (const member of unit.members) member.forgetLines();
        await pause(BETWEEN_ROUNDS_MS);
        const began = performance.now();
        const audience = await Audience.of(unit, VIEWERS);
        took.push(performance.now() - began);
        audience.close();
      }
      const perJoin = ((await processorMs(unit)) - before) / (rounds * VIEWERS);
      const what = `${VIEWERS} viewers join`;
      const last = spread(took).p50;
      return [
        { what: `${what}: the last is live`, value: last, unit: 'ms', goal: 1_000, bare: 800 },
        { what: `${what}: the server's processor time for each`, value: perJoin, unit: 'ms' },
      ];
    }),
};
