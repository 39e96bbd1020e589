import { Audience } from './audience';
import type { Bench } from './bench';
import { spread } from './measure';
import { moveAtRate, moversOf } from './moves';

import { Viewer } from './viewer';

const VIEWERS = 50;
/** One account may give 20 commands a second. These do nothing but move, so that the limit is not what is measured. */
const MOVERS = 80;
const BEARABLE_MS = 250;
/** What was asked for and could not even be sent says nothing about the server. */
const HELD = 0.97;

/** How many moves a second 50 screens bear: faster and faster, until the last screen is a quarter of a second behind. */
export const throughput: Bench = {
  about: `${VIEWERS} viewers and ${MOVERS} who move, ${VIEWERS + MOVERS} accounts, 500 cards`,
  isForBare: true,
  run: ({ length, withUnit }) =>
    withUnit({ accounts: VIEWERS + MOVERS, cards: 500 }, async (unit) => {
      const { seconds, rates } = length === 'full' ? FULL : SHORT;
      const audience = await Audience.of(
        { ...unit, members: unit.members.slice(0, VIEWERS) },
        VIEWERS,
      );
      const senders = unit.members.slice(VIEWERS).map((member) => new Viewer(member, unit.slug));
      await Promise.all(senders.map((sender) => sender.sayHello()));
      const movers = await moversOf(unit, senders);
      await moveAtRate(movers, audience, 100, 2);
      let best = { rate: 0, p50: Number.NaN, p99: Number.NaN };
      for (const rate of rates) {
        const load = await moveAtRate(movers, audience, rate, seconds);
        const { p50, p99 } = spread(load.last);
        console.log(`  ${rate} moves/s: the last viewer has it, p99 ${p99.toFixed(0)} ms`);
        if (p99 >= BEARABLE_MS || load.rate < HELD * rate) break;
        best = { rate, p50, p99 };
      }
      for (const one of [...senders, audience]) one.close();
      return [
        {
          what: `${VIEWERS} viewers: most moves a second`,
          value: best.rate,
          unit: '/s',
          goal: 800,
          bare: 1_690,
        },
        { what: '– and then the last viewer has it, p50', value: best.p50, unit: 'ms' },
        {
          what: '– and then the last viewer has it, p99',
          value: best.p99,
          unit: 'ms',
          goal: BEARABLE_MS,
        },
      ];
    }),
};

const FULL = { seconds: 5, rates: Array.from({ length: 14 }, (_, n) => 200 + n * 100) };
const SHORT = { seconds: 2, rates: [200, 400] };
