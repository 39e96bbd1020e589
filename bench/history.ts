import type { RecordedEvent } from '@/domain/event';
import { LIMITS } from '@/domain/limits';
import { Audience } from './audience';
import type { Bench } from './bench';
import { spread } from './measure';
import { moveAtRate, moversOf } from './moves';
import type { Requests } from './requests';
import type { BenchUnit } from './unit';

const ACCOUNTS = 50;
/** Each moves two cases of their own, fifty times each. */
const CASES = 2 * ACCOUNTS;
const MOVES = 50;
/** Of all accounts together, below what each may do by itself. */
const MOVES_PER_SECOND = 500;
const WHOLE_LOG = 5_000;

/** What happened to a case, and all that ever happened. */
export const history: Bench = {
  about: `${ACCOUNTS} accounts, 500 cards, a log of ${CASES * MOVES} moves; over HTTP, the log in pages of ${LIMITS.eventsPerPage}`,
  isForBare: true,
  run: ({ length, withUnit }) =>
    withUnit({ accounts: ACCOUNTS, cards: 500 }, async (unit) => {
      const audience = await Audience.of(unit, ACCOUNTS);
      const movers = await moversOf(unit, [...audience.viewers, ...audience.viewers]);
      await moveAtRate(movers, audience, MOVES_PER_SECOND, (CASES * MOVES) / MOVES_PER_SECOND);
      audience.close();
      const times = length === 'full' ? 200 : 20;
      const ofCases = await timedEach(unit, times, async (member, n) => {
        const { caseId } = movers[n % movers.length] ?? {};
        const answered = await member.get(`/api/units/${unit.slug}/cases/${caseId}/history`);
        const { events } = answered.json<{ events: readonly RecordedEvent[] }>();
        if (events.length < MOVES) throw new Error(`A case has a history of ${events.length}.`);
      });
      const ofLog = await timedEach(unit, times / 5, (member) => readLog(member, unit.slug));
      return [
        {
          what: `newest ${MOVES} events of a case, p50`,
          value: spread(ofCases).p50,
          unit: 'ms',
          goal: 2,
          bare: 0.4,
        },
        { what: `newest ${MOVES} events of a case, p99`, value: spread(ofCases).p99, unit: 'ms' },
        {
          what: `whole log of ${WHOLE_LOG}, p50`,
          value: spread(ofLog).p50,
          unit: 'ms',
          goal: 80,
          bare: 54,
        },
      ];
    }),
};

/** In turn, since an account may ask 50 times a second. The first of each are not counted. */
async function timedEach(
  { members }: BenchUnit,
  times: number,
  ask: (member: Requests, n: number) => Promise<void>,
): Promise<number[]> {
  const took: number[] = [];
  for (let n = -members.length; n < times; n++) {
    const member = members[(n + members.length) % members.length];
    if (member === undefined) throw new Error('Somebody asks.');
    const began = performance.now();
    await ask(member, n + members.length);
    if (n >= 0) took.push(performance.now() - began);
  }
  return took;
}

async function readLog(member: Requests, slug: string): Promise<void> {
  let after = 0;
  while (after < WHOLE_LOG) {
    const answered = await member.get(
      `/api/units/${slug}/events?after=${after}&limit=${LIMITS.eventsPerPage}`,
    );
    const { events } = answered.json<{ events: readonly RecordedEvent[] }>();
    if (events[0]?.seq !== after + 1) throw new Error(`After ${after} comes ${events[0]?.seq}.`);
    after += events.length;
  }
}
