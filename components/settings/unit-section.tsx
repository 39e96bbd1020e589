'use client';

import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useServerNow } from '@/client/use-board';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { Setup } from '@/domain/setup/setup';
import { useDates } from '../ui/use-dates';
import { Section } from './section';
import { UnitDialog } from './unit-dialog';

type UnitSectionProps = { readonly setup: Setup; readonly mayChange: boolean };

/** The name of the unit and the two times of its day. */
export function UnitSection({ setup, mayChange }: UnitSectionProps) {
  const t = useTranslations('settings.unit');
  const dates = useDates(dayOf(useServerNow()()));
  const [opened, setOpened] = useState<Setup | null>(null);
  const facts = [
    [t('name'), setup.name],
    [t('meeting'), dates.time(setup.meeting)],
    [t('cutoff'), dates.time(setup.cutoff)],
  ] as const;
  return (
    <Section title={t('title')}>
      <dl className="grid max-w-[44rem] grid-cols-[12rem_1fr] gap-y-8 phone:grid-cols-1 phone:gap-y-2">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ax-text-neutral-subtle">{label}</dt>
            <dd className="font-strong phone:mb-8">{value}</dd>
          </div>
        ))}
      </dl>
      {mayChange ? (
        <Button className="mt-16" size="small" variant="secondary" onClick={() => setOpened(setup)}>
          {t('change')}
        </Button>
      ) : null}
      {opened === null ? null : <UnitDialog opened={opened} onClose={() => setOpened(null)} />}
    </Section>
  );
}
