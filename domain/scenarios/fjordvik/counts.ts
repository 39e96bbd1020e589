import { weekday } from '../../calendar';
import { type Act, clock } from './acts';
import { COUNTS_THAT_COME, type TypeKey } from './lists';
import type { Telling } from './telling';

/** What comes in a day, the cards aside. */
const INFLOW = 735;
/** Mondays bring what the weekend left. */
const BY_WEEKDAY = [1.35, 1.05, 0.95, 0.9, 0.85];
/** Finished per person-day in the beginning, and what it grows to: the story of the unit. */
const FIRST_RATE = 74;
const LAST_RATE = 106;

/** Days on which they were not up to date at the cut-off, most of them early on. */
const BEHIND = [1, 2, 4, 5, 8, 11, 16];

/** The many alike: they come in the morning, are registered before the cut-off, and are finished all day. */
export function countActs(telling: Telling): readonly Act[] {
  const behind = BEHIND.includes(telling.dayNumber);
  return [
    { minute: clock(7, 15), tell: receive },
    { minute: clock(7, 40), tell: (one) => register(one, 0.6) },
    { minute: clock(8, 25), tell: (one) => register(one, 0.75) },
    { minute: clock(11, 5), tell: (one) => register(one, 0.6) },
    { minute: clock(13, 20), tell: (one) => register(one, behind ? 0.7 : 1) },
    ...(behind ? [{ minute: clock(14, 50), tell: (one: Telling) => register(one, 1) }] : []),
    ...FINISHING.map((minute, n) => ({
      minute,
      tell: (one: Telling) => finish(one, FINISHING.length - n),
    })),
  ];
}

const FINISHING = [
  clock(8, 10),
  clock(8, 38),
  clock(9, 40),
  clock(10, 30),
  clock(11, 45),
  clock(12, 50),
  clock(13, 50),
  clock(14, 40),
  clock(15, 25),
];

function receive(telling: Telling): void {
  const { chance, today } = telling;
  const size = (BY_WEEKDAY[weekday(today) - 1] ?? 1) * INFLOW * (0.92 + 0.16 * chance.next());
  for (const { key, share } of COUNTS_THAT_COME) {
    const number = Math.max(1, Math.round((size * share) / 100));
    const caseType = telling.caseType(key);
    telling.as('camilla', {
      type: 'ReceiveCounts',
      caseType,
      received: today,
      number,
      registered: false,
    });
  }
}

function register(telling: Telling, part: number): void {
  for (const { key } of COUNTS_THAT_COME) {
    const number = Math.round(pileOf(telling, key, 'unregistered') * part);
    if (number === 0) continue;
    const caseType = telling.caseType(key);
    telling.as(telling.someone(), { type: 'RegisterCounts', caseType, number });
  }
}

/** What is left of the day's work, in so many rounds; a count at a time by whoever has done it. */
function finish(telling: Telling, rounds: number): void {
  const { board, dayNumber, days, chance } = telling;
  const grown = Math.min(1, dayNumber / (days.length - 3));
  const rate = (FIRST_RATE + (LAST_RATE - FIRST_RATE) * grown) * (0.96 + 0.08 * chance.next());
  const left = (board.staffing.personDays / 100) * rate - board.day.finished;
  for (const { key, share } of COUNTS_THAT_COME) {
    const wanted = Math.round((left * share) / 100 / rounds);
    const number = Math.min(wanted, pileOf(telling, key, 'ready'));
    if (number <= 0) continue;
    const caseType = telling.caseType(key);
    telling.as(telling.someone(), { type: 'FinishCounts', caseType, number });
  }
}

function pileOf(telling: Telling, key: TypeKey, which: 'unregistered' | 'ready'): number {
  const line = telling.board.counts[telling.caseType(key)];
  return (line?.piles ?? []).reduce((sum, pile) => sum + pile[which], 0);
}
