'use client';

import { ArrowRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Priority } from '@/domain/priorities/priorities';
import { WaitingTag } from '../../form/waiting-tag';
import { useDesk } from '../desk-context';
import { useOwner } from './use-owner';
import { useRolledOver } from './use-rolled-over';

type OfferedListProps = {
  readonly offered: readonly Priority[];
  readonly waiting: ReadonlySet<string>;
};

/** What was not done when the day turned. Nobody has said yet that it is today's: one press takes it up, or drops it. */
export function OfferedList({ offered, waiting }: OfferedListProps) {
  const t = useTranslations('desk.priorities');
  const heading = useId();
  const owner = useOwner();
  const rolledOver = useRolledOver();
  if (offered.length === 0) return null;
  return (
    <div className="pt-8">
      <h3 id={heading} className="font-strong">
        {t('offered', { count: offered.length })}
      </h3>
      <ul aria-labelledby={heading} className="flex flex-col gap-6 pt-6">
        {offered.map((one) => (
          <li
            key={one.id}
            className={`rounded-card border-dashed px-12 py-8 ${waiting.has(one.id) ? 'border-2 border-ax-neutral-600' : 'border border-ax-neutral-600'}`}
          >
            <p className="break-words font-strong">{one.text}</p>
            <p className="flex flex-wrap items-center gap-x-12 text-ax-text-neutral-subtle text-small">
              <span>{owner(one)}</span>
              <span className="flex items-center gap-4">
                <ArrowRightIcon aria-hidden fontSize="1rem" className="shrink-0" />
                {rolledOver(one.rolledOver)}
              </span>
              {waiting.has(one.id) ? <WaitingTag /> : null}
            </p>
            <OfferedButtons priority={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function OfferedButtons({ priority: { id, text } }: { readonly priority: Priority }) {
  const t = useTranslations('desk.priorities');
  const { give } = useDesk();
  return (
    <div className="flex gap-8 pt-6">
      <Button
        size="xsmall"
        variant="secondary"
        className="min-h-28 touch:min-h-44"
        aria-label={t('takeUpName', { text })}
        onClick={() => give({ type: 'TakeUpPriority', priority: id }, 'told')}
      >
        {t('takeUp')}
      </Button>
      <Button
        size="xsmall"
        variant="tertiary"
        data-color="neutral"
        className="min-h-28 touch:min-h-44"
        aria-label={t('dropName', { text })}
        onClick={() => give({ type: 'DropPriority', priority: id }, 'told')}
      >
        {t('drop')}
      </Button>
    </div>
  );
}
