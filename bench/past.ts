import type { Bench } from './bench';
import { importCases, makeUnit, withBoards } from './boards';
import { WorkingHours, workForYears } from './long-log';
import { spread } from './measure';

const PEOPLE = 50;
const OPEN = 1_000;

/** The board as it was at any instant, ready to be sent, from the reading worker. */
export const past: Bench = {
  about: `in process; ${PEOPLE} people, ${OPEN} open cards, instants all over the log; no accounts and no rate limits`,
  isForBare: false,
  async run({ length }) {
    const events = length === 'full' ? 1_000_000 : 20_000;
    const looks = length === 'full' ? 500 : 50;
    const clock = new WorkingHours();
    return withBoards(clock, async (bench) => {
      const made = await makeUnit(bench.boards, 'Fjordvik', PEOPLE);
      await importCases(bench, made, OPEN);
      const from = clock.now();
      const began = performance.now();
      await workForYears(bench, made, { clock, events });
      const seconds = (performance.now() - began) / 1_000;
      const years = ((clock.now() - from) / (365 * 24 * 60 * 60_000)).toFixed(1);
      console.log(
        `  a log of ${events} events over ${years} years was made in ${seconds.toFixed(0)} s`,
      );
      const took: number[] = [];
      for (let n = -10; n < looks; n++) {
        // Steps of the golden ratio: everywhere in the log, and never twice near each other.
        const instant = from + (clock.now() - from) * ((Math.abs(n) * 0.618_034) % 1);
        const asked = performance.now();
        await bench.boards.pastSnapshot(made.unit, Math.floor(instant));
        if (n >= 0) took.push(performance.now() - asked);
      }
      const { p50, p99, max } = spread(took);
      const what = `the board in the past, log of ${events} events`;
      return [
        { what: `${what}, p50`, value: p50, unit: 'ms', goal: 50 },
        { what: `${what}, p99`, value: p99, unit: 'ms', goal: 50 },
        { what: `${what}, max`, value: max, unit: 'ms', goal: 50 },
        { what: 'events a second while the log was made', value: events / seconds, unit: '/s' },
      ];
    });
  },
};
