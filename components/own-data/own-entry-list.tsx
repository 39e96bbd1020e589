'use client';

import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { OwnEntries, OwnEntry } from '@/domain/own/own-entry';
import { useDates } from '../ui/use-dates';
import { useOwnSentence } from './use-own-sentence';

type OwnEntryListProps = {
  readonly slug: string;
  readonly first: OwnEntries;
  readonly today: Day;
};

/** The events that still name whoever looks, newest first, as many as they ask for. Nobody counts them. */
export function OwnEntryList({ slug, first, today }: OwnEntryListProps) {
  const t = useTranslations('ownData.entries');
  const [{ entries, next }, show] = useState(first);
  const [state, setState] = useState<'shown' | 'loading' | 'failed'>('shown');

  async function more() {
    setState('loading');
    const found = await fetchEntries(slug, next ?? 0);
    setState(found === null ? 'failed' : 'shown');
    if (found !== null) show({ entries: [...entries, ...found.entries], next: found.next });
  }

  return (
    <>
      {entries.length === 0 && next === null ? <p>{t('none')}</p> : null}
      <ul className="border-ax-neutral-300 border-t">
        {entries.map((entry) => (
          <EntryRow key={entry.seq} entry={entry} today={today} />
        ))}
      </ul>
      <div role="status">{state === 'failed' ? t('failed') : ''}</div>
      {next === null ? null : (
        <Button
          size="small"
          variant="secondary"
          className="self-start"
          loading={state === 'loading'}
          onClick={more}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}

function EntryRow({ entry, today }: { readonly entry: OwnEntry; readonly today: Day }) {
  const t = useTranslations('ownData.entries');
  const dates = useDates(today);
  const sentence = useOwnSentence(today);
  const { at, reference, forgotten } = entry;
  return (
    <li className="border-ax-neutral-300 border-b py-6">
      <p className="break-words">
        {reference === null ? sentence(entry) : `${reference}: ${sentence(entry)}`}
      </p>
      <p className="text-small text-ax-text-neutral-subtle">
        {dates.day(dayOf(at))} {dates.clock(at)}. {t(`forgotten.${forgotten}`)}
      </p>
    </li>
  );
}

/** Null when there was no answer, or none of ours. */
async function fetchEntries(slug: string, before: number): Promise<OwnEntries | null> {
  const path = `/api/account/data/entries?unit=${encodeURIComponent(slug)}&before=${before}`;
  try {
    const answer = await fetch(path, { cache: 'no-store' });
    return answer.ok ? ((await answer.json()) as OwnEntries) : null;
  } catch {
    // No network, or it broke off: said beside the button, which is still there.
    return null;
  }
}
