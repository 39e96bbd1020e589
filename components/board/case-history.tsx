'use client';

import { useTranslations } from 'next-intl';
import { useConnection } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import type { Case } from '@/domain/cases/case';
import { describeEvent } from '@/domain/describe';
import type { RecordedEvent } from '@/domain/event';
import { TextButton } from '../ui/text-button';
import { useDates } from '../ui/use-dates';
import { EVENT_ICONS } from './event-icons';
import { useHistory } from './use-history';
import { useSentence } from './use-sentence';

type CaseHistoryProps = { readonly card: Case; readonly slug: string; readonly today: Day };

/** Sakens gang: what happened to this case, newest first, a sentence each. */
export function CaseHistory({ card, slug, today }: CaseHistoryProps) {
  const t = useTranslations('case.history');
  const { kind } = useConnection();
  const { history, again } = useHistory(slug, card);
  return (
    <section className="pt-20">
      <h2 className="pb-10 font-strong text-lead">{t('title')}</h2>
      {history.kind === 'failed' ? (
        <p className="text-ax-text-neutral-subtle">
          {kind === 'offline' ? t('offline') : t('failed')}{' '}
          <TextButton onClick={again}>{t('again')}</TextButton>
        </p>
      ) : null}
      {history.events.length === 0 && history.kind === 'loading' ? (
        <p className="text-ax-text-neutral-subtle">{t('loading')}</p>
      ) : null}
      <ol>
        {[...history.events].reverse().map((event) => (
          <HistoryRow key={event.seq} event={event} today={today} />
        ))}
      </ol>
    </section>
  );
}

function HistoryRow({ event, today }: { readonly event: RecordedEvent; readonly today: Day }) {
  const dates = useDates(today);
  const sentence = useSentence(today);
  const { by, text } = sentence(describeEvent(event));
  const Icon = EVENT_ICONS[event.type];
  const begins = by !== '' && text.startsWith(by);
  return (
    <li className="relative flex gap-14 pb-10 not-last:before:absolute not-last:before:top-24 not-last:before:bottom-0 not-last:before:left-[7.625rem] not-last:before:border-ax-neutral-500 not-last:before:border-l">
      <span className="w-98 shrink-0 text-ax-text-neutral-subtle text-small leading-[1.3125rem]">
        {dates.moment(event.at)}
      </span>
      <Icon aria-hidden fontSize="1.25rem" className="shrink-0" />
      <span className="min-w-0 break-words">
        {begins ? (
          <>
            <b className="font-strong">{by}</b>
            {text.slice(by.length)}
          </>
        ) : (
          text
        )}
      </span>
    </li>
  );
}
