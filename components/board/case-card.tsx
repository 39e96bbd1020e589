'use client';

import { EyeIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { useMe, usePeople, usePresence } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { type Case, isClosed } from '@/domain/cases/case';
import { DifficultyBars } from '../ui/difficulty-bars';
import { PersonCircle } from '../ui/person-circle';
import { useDates } from '../ui/use-dates';
import { difficultyOf, useCaseType, useReference } from './case-names';
import { useDesk } from './desk-context';
import { DeviationTag, type Mark, useMarkText } from './deviation-tag';
import { MoveButton } from './move-button';
import { useMark } from './use-mark';
import { useNews } from './use-news';

type CaseCardProps = {
  readonly card: Case;
  readonly today: Day;
  readonly isNext: boolean;
};

/** One case of the queue, as a slip: reference, age, type, who has it, and a third line only when something deviates. */
export const CaseCard = memo(function CaseCard({ card, today, isNext }: CaseCardProps) {
  const t = useTranslations('card');
  const { openCase } = useDesk();
  const dates = useDates(today);
  const type = useCaseType(card.caseType);
  const difficulty = difficultyOf(card, type);
  const reference = useReference()(card);
  const mark = useMark(card, today);
  const holder = useHolder(card);
  const looking = usePresence(card.id);
  const slip = useNews(card);
  const said = useMarkText(today);
  const closed = isClosed(card.state);
  const name = [
    reference,
    type?.name,
    t(`difficulty.${difficulty}`),
    dates.age(card.received),
    holder === null ? null : t('with', { name: holder.mine ? t('you') : holder.name }),
    mark === null ? null : said(mark),
    isNext ? t('nextForYou') : null,
    looking === 0 ? null : t('othersLook'),
  ];
  return (
    <div
      ref={slip}
      className="slip group min-h-60"
      data-edge={edgeOf(card, mark, isNext)}
      data-case={card.id}
    >
      <div className="flex items-center gap-8">
        <button
          type="button"
          className={`slip-open cursor-pointer text-body whitespace-nowrap font-strong ${closed ? 'line-through' : ''}`}
          aria-label={name.filter((part) => part !== null && part !== undefined).join(', ')}
          onClick={() => openCase(card.id)}
        >
          {reference}
        </button>
        <DifficultyBars difficulty={difficulty} />
        <span
          className="phone:inline hidden text-small text-ax-text-neutral-subtle"
          aria-hidden="true"
        >
          {t(`difficultyTitle.${difficulty}`)}
        </span>
        <MoveButton caseId={card.id} reference={reference} />
        {looking === 0 ? null : (
          <EyeIcon aria-hidden className="ml-auto shrink-0 text-ax-text-neutral-subtle" />
        )}
        <span
          className={`whitespace-nowrap text-small text-ax-text-neutral-subtle ${looking === 0 ? 'ml-auto' : ''}`}
          aria-hidden="true"
        >
          {dates.age(card.received)}
        </span>
      </div>
      <div className="flex items-end justify-between gap-8" aria-hidden="true">
        <span className={`hyphens-auto break-words ${closed ? 'line-through' : ''}`}>
          {type?.name}
        </span>
        {holder === null ? null : (
          <span className="flex items-center gap-8">
            {holder.mine ? <span className="text-small">{t('yours')}</span> : null}
            <span className="-mb-4">
              <PersonCircle initials={holder.initials} tone={holder.mine ? 'mine' : 'ink'} />
            </span>
          </span>
        )}
      </div>
      {mark === null ? null : (
        <div className="mt-4" aria-hidden="true">
          <DeviationTag mark={mark} today={today} />
        </div>
      )}
    </div>
  );
});

type Holder = { readonly name: string; readonly initials: string; readonly mine: boolean };

function useHolder(card: Case): Holder | null {
  const people = usePeople();
  const { person } = useMe();
  if (isClosed(card.state)) return null;
  const id = card.state.kind === 'approval' ? card.priv.preparedBy : card.priv.takenBy;
  if (id === null) return null;
  const named = people.get(id);
  return named === undefined
    ? null
    : { name: named.name, initials: named.initials, mine: id === person };
}

function edgeOf(card: Case, mark: Mark | null, isNext: boolean): string | undefined {
  if (mark?.kind === 'pending') return 'pending';
  if (mark?.kind === 'conflict') return 'conflict';
  if (isNext) return 'next';
  return card.state.kind === 'arrived' ? 'arrived' : undefined;
}
