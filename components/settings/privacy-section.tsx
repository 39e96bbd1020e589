'use client';

import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useServerNow } from '@/client/use-board';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { PrivacyFacts } from '@/domain/setup/setup';
import { Tag } from '../ui/tag';
import { useDates } from '../ui/use-dates';
import { FactList } from './fact-list';
import { PRIVACY_FACTS } from './privacy-command';
import { PrivacyDialog } from './privacy-dialog';
import { Section } from './section';
import { useSaid } from './use-said';

type PrivacySectionProps = { readonly privacy: PrivacyFacts; readonly mayChange: boolean };

/** What the unit must be able to show about itself. What is missing is marked here and, for leaders, on the desk. */
export function PrivacySection({ privacy, mayChange }: PrivacySectionProps) {
  const t = useTranslations('settings.privacy');
  const words = useTranslations('settings');
  const dates = useDates(dayOf(useServerNow()()));
  const { region, say } = useSaid();
  const [opened, setOpened] = useState<PrivacyFacts | null>(null);
  const missing = (
    <Tag tone="warning" icon={<ExclamationmarkTriangleIcon aria-hidden />}>
      {t('missing')}
    </Tag>
  );
  const facts = PRIVACY_FACTS.map((fact) => {
    const value =
      fact === 'discussed' && privacy.discussed !== null
        ? dates.day(privacy.discussed)
        : privacy[fact];
    return { label: t(fact), value: value ?? missing };
  });
  return (
    <Section id="privacy" title={t('title')} lead={t('lead')}>
      <FactList facts={facts} />
      {mayChange ? (
        <Button
          className="mt-16"
          size="small"
          variant="secondary"
          onClick={() => setOpened(privacy)}
        >
          {t('change')}
        </Button>
      ) : null}
      {region}
      {opened === null ? null : (
        <PrivacyDialog
          opened={opened}
          onSaved={() => say(words('saved'))}
          onClose={() => setOpened(null)}
        />
      )}
    </Section>
  );
}
