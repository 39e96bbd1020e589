'use client';

import { CheckmarkCircleIcon, EyeIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { type WaitingList, waitingList } from '@/domain/read-models/waiting';
import { EmptyState } from '../ui/empty-state';
import { TextButton } from '../ui/text-button';
import { useDates } from '../ui/use-dates';
import { CaseList } from './case-list';
import { ComingReviews } from './coming-reviews';
import { sameCases } from './use-columns';
import { WaitingCard } from './waiting-card';
import { WaitingParties } from './waiting-parties';

/** So few waiting cases are seen at once, due or not. */
const FEW = 6;

/** Ventesaker: what is to be looked at today comes first; the rest is a press away. */
export function WaitingPanel({ today }: { readonly today: Day }) {
  const t = useTranslations('desk.waiting');
  const heading = useId();
  const waiting = useBoard((board) => waitingList(board, today), sameWaiting);
  const [all, setAll] = useState(false);
  const few = waiting.due.length + waiting.later.length <= FEW;
  const size = waiting.due.length + waiting.later.length;
  return (
    <section
      aria-labelledby={heading}
      data-column="waiting"
      className="flex min-h-0 min-w-0 flex-col border-ax-neutral-400 border-l px-18 phone:border-l-0 pt-14 phone:px-16"
    >
      <div className="flex min-h-36 items-center gap-10 pb-6">
        <h2
          id={heading}
          tabIndex={-1}
          className="font-heading text-panel outline-none phone:text-page"
        >
          {t('title')} <span className="font-regular text-ax-text-neutral-subtle">{size}</span>
        </h2>
        {waiting.later.length === 0 || few ? null : (
          <div className="ml-auto">
            <TextButton underlined expanded={all} onClick={() => setAll(!all)}>
              {all ? t('seeDue') : t('seeAll')}
            </TextButton>
          </div>
        )}
      </div>
      <div className="-mx-6 min-h-0 flex-1 overflow-y-auto overscroll-contain px-6 pb-16 phone:overflow-visible">
        {size === 0 ? null : <DueHead count={waiting.due.length} />}
        {waiting.due.length === 0 ? (
          <NothingDue size={size} coming={waiting.coming[0] ?? null} today={today} />
        ) : null}
        <CaseList
          cards={waiting.due}
          name={t('dueName', { count: waiting.due.length })}
          draw={(card) => <WaitingCard card={card} today={today} />}
        />
        {(all || few) && waiting.later.length > 0 ? (
          <>
            <h3 className="pt-16 pb-6 font-strong">
              {t('later', { count: waiting.later.length })}
            </h3>
            <CaseList
              cards={waiting.later}
              name={t('laterName', { count: waiting.later.length })}
              draw={(card) => <WaitingCard card={card} today={today} />}
            />
          </>
        ) : null}
        <WaitingParties parties={waiting.byParty} />
        <ComingReviews coming={waiting.coming} today={today} />
      </div>
    </section>
  );
}

function DueHead({ count }: { readonly count: number }) {
  const t = useTranslations('desk.waiting');
  return (
    <div className="flex min-h-28 items-center gap-8 pb-6">
      <EyeIcon aria-hidden fontSize="1.25rem" />
      <h3 className="font-strong">{t('due', { count })}</h3>
      <span
        className="ml-auto text-ax-text-neutral-subtle text-small phone:hidden"
        aria-hidden="true"
      >
        {t('inWorkingDays')}
      </span>
    </div>
  );
}

type NothingDueProps = {
  readonly size: number;
  readonly coming: { readonly day: Day; readonly count: number } | null;
  readonly today: Day;
};

function NothingDue({ size, coming, today }: NothingDueProps) {
  const t = useTranslations('desk.waiting');
  const dates = useDates(today);
  const fact =
    coming === null
      ? t('noneWaits')
      : t('nextReview', { day: dates.near(coming.day), count: coming.count });
  return (
    <EmptyState
      icon={<CheckmarkCircleIcon aria-hidden />}
      title={size === 0 ? t('emptyTitle') : t('allSeen')}
      fact={fact}
    />
  );
}

// The numbers beside the lists are made from them, so the lists alone tell whether anything has changed.
function sameWaiting(one: WaitingList, other: WaitingList): boolean {
  return sameCases(one.due, other.due) && sameCases(one.later, other.later);
}
