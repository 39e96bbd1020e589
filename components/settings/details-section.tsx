'use client';

import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Setup } from '@/domain/setup/setup';
import { EXAMPLE_ID, exampleOf } from './details-command';
import { DetailsDialog } from './details-dialog';
import { FactList } from './fact-list';
import { Section } from './section';
import { useSaid } from './use-said';

type DetailsSectionProps = { readonly setup: Setup; readonly mayChange: boolean };

/** The unit's number, and where one of its cases opens in the case system. */
export function DetailsSection({ setup, mayChange }: DetailsSectionProps) {
  const t = useTranslations('settings.details');
  const words = useTranslations('settings');
  const { region, say } = useSaid();
  const [opened, setOpened] = useState<Setup | null>(null);
  const example = exampleOf(setup.caseLink);
  const facts = [
    { label: t('unitNumber'), value: setup.unitNumber ?? words('notFilledIn') },
    { label: t('caseLink'), value: setup.caseLink ?? words('notFilledIn') },
  ];
  return (
    <Section title={t('title')} lead={t('lead')}>
      <FactList facts={facts} />
      {example === null ? null : (
        <p className="break-all pt-6 text-ax-text-neutral-subtle text-small">
          {t('example', { id: EXAMPLE_ID, address: example })}
        </p>
      )}
      {mayChange ? (
        <Button className="mt-16" size="small" variant="secondary" onClick={() => setOpened(setup)}>
          {t('change')}
        </Button>
      ) : null}
      {region}
      {opened === null ? null : (
        <DetailsDialog
          opened={opened}
          onSaved={() => say(words('saved'))}
          onClose={() => setOpened(null)}
        />
      )}
    </Section>
  );
}
