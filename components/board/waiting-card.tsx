'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { Case, Wait } from '@/domain/cases/case';
import { openWaits } from '@/domain/cases/waits';
import { waitedWorkingDays } from '@/domain/read-models/waiting';
import { useDates } from '../ui/use-dates';
import { useReference } from './case-names';
import { useDesk } from './desk-context';
import { DeviationTag, NewPostTag, useMarkText } from './deviation-tag';
import { MoveButton } from './move-button';
import { useMark } from './use-mark';
import { useNews } from './use-news';

type WaitingCardProps = {
  readonly card: Case;
  readonly today: Day;
};

/** A case that waits: whom for, how many working days, what is missing, and when somebody last looked. */
export const WaitingCard = memo(function WaitingCard({ card, today }: WaitingCardProps) {
  const t = useTranslations('card');
  const { openCase } = useDesk();
  const closedDays = useBoard((board) => board.setup.closedDays);
  const reasons = useBoard((board) => board.setup.reasons);
  const reference = useReference()(card);
  const mark = useMark(card, today);
  const said = useMarkText(today);
  const slip = useNews(card);
  const waits = openWaits(card);
  const parties = [...new Set(waits.map((wait) => wait.party))].map((party) => t(`party.${party}`));
  const missing = waits.map((wait) => reasons.find((one) => one.id === wait.reason)?.text ?? '');
  const days = waitedWorkingDays(card, today, closedDays);
  const seen = useLastSeen(waits, today);
  const name = [
    reference,
    t('waitsFor', { party: parties.join(', ') }),
    t('workingDays', { days }),
    missing.join(', '),
    card.newPost ? t('mark.newPost') : '',
    mark === null ? seen : said(mark),
  ];
  return (
    <div
      ref={slip}
      className="slip group"
      data-edge={mark?.kind === 'pending' || mark?.kind === 'conflict' ? mark.kind : undefined}
      data-case={card.id}
    >
      <div className="flex items-center gap-x-10">
        <button
          type="button"
          className="slip-open cursor-pointer whitespace-nowrap font-strong"
          aria-label={name.filter((part) => part !== '').join(', ')}
          onClick={() => openCase(card.id)}
        >
          {reference}
        </button>
        <span aria-hidden="true">{parties.join(', ')}</span>
        <MoveButton caseId={card.id} reference={reference} />
        <span className="ml-auto whitespace-nowrap font-strong" aria-hidden="true">
          <span className="phone:hidden">{days}</span>
          <span className="phone:inline hidden text-small">{t('workingDays', { days })}</span>
        </span>
      </div>
      <div
        className="mt-1 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 text-small"
        aria-hidden="true"
      >
        <span>{missing.join(', ')}</span>
        {card.newPost ? <NewPostTag /> : null}
        {mark === null ? (
          <span className="text-ax-text-neutral-subtle">{seen}</span>
        ) : (
          <DeviationTag mark={mark} today={today} />
        )}
      </div>
    </div>
  );
});

function useLastSeen(waits: readonly Wait[], today: Day): string {
  const t = useTranslations('card');
  const dates = useDates(today);
  const reviews = waits.flatMap((wait) => wait.reviews).sort((one, other) => one.at - other.at);
  const reminded = reviews.filter((review) => review.reminded).length;
  const last = reviews.at(-1);
  if (last === undefined) return '';
  return reminded > 0
    ? t('reminded', { count: reminded })
    : t('lastSeen', { day: dates.dayShort(dayOf(last.at)) });
}
