import { type RefObject, useEffect, useRef } from 'react';
import { useMe } from '@/client/use-board';
import type { Case } from '@/domain/cases/case';

const SHOWN_MS = 2_000;

/** Outlines a card for two seconds when somebody else has changed it. What I did myself I have seen already. */
export function useNews(card: Case): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const { person } = useMe();
  const seen = useRef(card.rev);
  useEffect(() => {
    const changed = card.rev !== seen.current;
    seen.current = card.rev;
    if (!changed || card.priv.lastBy === null || card.priv.lastBy === person) return;
    const slip = element.current;
    slip?.setAttribute('data-news', '');
    const timer = setTimeout(() => slip?.removeAttribute('data-news'), SHOWN_MS);
    return () => {
      clearTimeout(timer);
      slip?.removeAttribute('data-news');
    };
  }, [card, person]);
  return element;
}
