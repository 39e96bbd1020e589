import type { Board } from '../board';
import type { Day } from '../calendar';
import { dayOf } from '../calendar/oslo-time';
import { workingDaysBetween } from '../calendar/working-days';
import { type Case, PARTIES, type Party, type WaitInterval } from '../cases/case';
import { column, firstReview } from '../cases/order';
import { openWaits } from '../cases/waits';

/** The waiting cases as a folder that is looked at: what is due today first, and whom the unit waits for. */
export type WaitingList = {
  readonly due: readonly Case[];
  readonly later: readonly Case[];
  /** How many cases wait for each party; a case that waits for two counts for both. */
  readonly byParty: readonly { readonly party: Party; readonly count: number }[];
  /** The days on which the coming reviews fall, nearest first. */
  readonly coming: readonly { readonly day: Day; readonly count: number }[];
};

export function waitingList(board: Board, today: Day): WaitingList {
  const waiting = column(board, 'waiting');
  // What has got new post is looked at today, whenever it was to be.
  const isDue = (card: Case) => card.newPost || firstReview(card) <= today;
  const later = waiting.filter((card) => !isDue(card));
  return {
    due: waiting.filter(isDue),
    later,
    byParty: PARTIES.map((party) => ({
      party,
      count: waiting.filter((card) => waitsFor(card, party)).length,
    })).filter(({ count }) => count > 0),
    coming: comingReviews(later),
  };
}

/** Working days since the first open wait began. No edit, review or reminder resets it. */
export function waitedWorkingDays(card: Case, today: Day, closedDays: readonly Day[]): number {
  const since = Math.min(...openWaits(card).map((wait) => wait.since));
  return Number.isFinite(since) ? workingDaysBetween(dayOf(since), today, closedDays) : 0;
}

/** How long a case has waited for each party, in milliseconds, closed and open waits together. */
export function waitedMs(card: Case, now: number): WaitedMs {
  const open = openWaits(card).map((wait) => ({ from: wait.since, to: now, party: wait.party }));
  return msByParty([...card.waited, ...open]);
}

export type WaitedMs = Readonly<Partial<Record<Party, number>>>;

/** The sum of intervals by party. Two waits for the same party at the same time are one waiting. */
export function msByParty(intervals: readonly WaitInterval[]): WaitedMs {
  const total: Partial<Record<Party, number>> = {};
  for (const party of PARTIES) {
    const ms = covered(intervals.filter((wait) => wait.party === party));
    if (ms > 0) total[party] = ms;
  }
  return total;
}

function covered(intervals: readonly { readonly from: number; readonly to: number }[]): number {
  let sum = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...intervals].sort((one, other) => one.from - other.from)) {
    sum += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return sum;
}

function waitsFor(card: Case, party: Party): boolean {
  return openWaits(card).some((wait) => wait.party === party);
}

function comingReviews(later: readonly Case[]): { readonly day: Day; readonly count: number }[] {
  const byDay = new Map<Day, number>();
  for (const card of later) {
    const day = firstReview(card) as Day;
    byDay.set(day, (byDay.get(day) ?? 0) + 1);
  }
  return [...byDay]
    .map(([day, count]) => ({ day, count }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}
