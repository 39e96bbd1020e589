import { openForReading } from '@/db/sqlite/connection';
import { verifyDatabase } from '@/server/keeping/verify';
import type { Bench } from './bench';
import { importCases, makeUnit, withBoards } from './boards';
import { WorkingHours, workForYears } from './long-log';

const PEOPLE = 50;
const OPEN = 1_000;

/** The whole log of an installation from its first event: numbers, hashes, stored boards. */
export const verifyLog: Bench = {
  about: `in process; the log of one unit with ${PEOPLE} people and ${OPEN} open cards, a board stored every 2,000 events and every day`,
  isForBare: false,
  async run({ length }) {
    const events = length === 'full' ? 1_000_000 : 20_000;
    const clock = new WorkingHours();
    return withBoards(clock, async (bench) => {
      const made = await makeUnit(bench.boards, 'Fjordvik', PEOPLE);
      await importCases(bench, made, OPEN);
      await workForYears(bench, made, { clock, events });
      const reading = openForReading(bench.database.path);
      const began = performance.now();
      const verdict = verifyDatabase(reading);
      const took = performance.now() - began;
      reading.close();
      if (!verdict.ok) throw new Error(verdict.fault.sentence);
      const [unit] = verdict.units;
      return [
        { what: `verify-log, ${events} events`, value: took, unit: 'ms', goal: 30_000 },
        { what: '– events a second', value: ((unit?.seq ?? 0) / took) * 1_000, unit: '/s' },
      ];
    });
  },
};
