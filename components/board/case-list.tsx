'use client';

import { ChevronDownIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Case } from '@/domain/cases/case';
import { neighbour } from './neighbour';

/** How many cards are drawn before somebody asks for more. */
const STEP = 50;

type CaseListProps = {
  readonly cards: readonly Case[];
  /** "Klar, 11 saker" */
  readonly name: string;
  readonly draw: (card: Case) => ReactNode;
};

/** A list of cards: arrow keys walk through it, and a long one is drawn a part at a time. */
export function CaseList({ cards, name, draw }: CaseListProps) {
  const t = useTranslations('desk');
  const list = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(STEP);
  const hidden = Math.max(0, cards.length - shown);
  function showMore() {
    const first = shown;
    setShown(shown + STEP);
    // The button moves down with the list; whoever pressed it goes on where the new cards begin.
    requestAnimationFrame(() => {
      list.current?.children[first]?.querySelector<HTMLElement>('.slip-open')?.focus();
    });
  }
  if (cards.length === 0) return null;
  return (
    <>
      <ul ref={list} aria-label={name} className="flex flex-col gap-6" data-cases onKeyDown={walk}>
        {cards.slice(0, shown).map((card, index) => (
          <li key={card.id} aria-setsize={cards.length} aria-posinset={index + 1}>
            {draw(card)}
          </li>
        ))}
      </ul>
      {hidden === 0 ? null : (
        <button
          type="button"
          className="mt-8 flex min-h-24 cursor-pointer items-center gap-8 rounded-tag px-6 text-small text-ax-text-neutral-subtle hover:underline touch:min-h-44"
          onClick={showMore}
        >
          <ChevronDownIcon aria-hidden />
          {t('more', { count: hidden })}
        </button>
      )}
    </>
  );
}

function walk(event: KeyboardEvent<HTMLUListElement>) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const from = event.target instanceof Element ? event.target.closest('[data-cases] > li') : null;
  if (from === null) return;
  const to = neighbour(from, event.key);
  if (to === null) return;
  event.preventDefault();
  to.focus();
}
