import { PHASES } from '@/domain/ideas/ideas';
import type { IdeaId } from '@/domain/ids';
import type { IdeaRow, Improvement } from '@/domain/read-models/improvement';

/** How many ideas stand on the desk; the rest is behind *Alle*. */
export const MOST_ON_DESK = 3;

/** All ideas under way: most votes first; of as many, what has come furthest, then the older. */
export function rankedIdeas({ underWay }: Pick<Improvement, 'underWay'>): readonly IdeaRow[] {
  return underWay
    .flatMap((column) => column.ideas)
    .sort(
      (one, other) =>
        other.idea.votes - one.idea.votes ||
        PHASES.indexOf(other.idea.phase) - PHASES.indexOf(one.idea.phase) ||
        one.idea.added - other.idea.added,
    );
}

/**
 * The few on the desk: the first ones, and below them what I have just written, so that nobody wonders where their own
 * idea went.
 */
export function ideasOnDesk(
  ranked: readonly IdeaRow[],
  written: IdeaId | null,
): readonly IdeaRow[] {
  const first = ranked.slice(0, MOST_ON_DESK);
  const mine = ranked.find(({ idea }) => idea.id === written);
  return mine === undefined || first.includes(mine) ? first : [...first, mine];
}
