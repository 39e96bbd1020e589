import { describe, expect, test } from 'vitest';
import type { Idea, Phase } from '@/domain/ideas/ideas';
import { FORGOTTEN_IDEA } from '@/domain/ideas/ideas';
import type { IdeaId } from '@/domain/ids';
import { improvement } from '@/domain/read-models/improvement';
import { ideasOnDesk, rankedIdeas } from './shown-ideas';

describe('[DSK-40] the ideas on the desk', () => {
  test('[DSK-40] most votes first, then what has come furthest, then the older', () => {
    const ideas = [
      idea('old', 1, 'new', 2),
      idea('tested', 2, 'testing', 2),
      idea('loved', 3, 'analysing', 7),
      idea('late', 4, 'new', 2),
      idea('over', 5, 'adopted', 9),
    ];
    expect(idsOf(ranked(ideas))).toEqual(['loved', 'tested', 'old', 'late']);
  });

  test('[DSK-40] three of them, and below what I have just written', () => {
    const ideas = ['a', 'b', 'c', 'd', 'mine'].map((id, place) => idea(id, place, 'new', 0));
    expect(idsOf(ideasOnDesk(ranked(ideas), null))).toEqual(['a', 'b', 'c']);
    expect(idsOf(ideasOnDesk(ranked(ideas), 'mine' as IdeaId))).toEqual(['a', 'b', 'c', 'mine']);
    expect(idsOf(ideasOnDesk(ranked(ideas), 'b' as IdeaId))).toEqual(['a', 'b', 'c']);
    expect(idsOf(ideasOnDesk(ranked(ideas), 'gone' as IdeaId))).toEqual(['a', 'b', 'c']);
  });
});

function ranked(ideas: readonly Idea[]) {
  return rankedIdeas(improvement({ ideas, actions: [] }));
}

function idsOf(rows: ReturnType<typeof rankedIdeas>) {
  return rows.map((row) => row.idea.id);
}

function idea(id: string, added: number, phase: Phase, votes: number): Idea {
  return {
    id: id as IdeaId,
    added,
    rev: added,
    problem: id,
    suggestion: null,
    votes,
    effort: null,
    effect: null,
    whys: [],
    phase,
    phaseSince: 0,
    priv: FORGOTTEN_IDEA,
  };
}
