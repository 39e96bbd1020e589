'use client';

import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Retention } from '@/domain/setup/setup';
import { KEPT } from './retention-command';
import { RetentionDialog } from './retention-dialog';
import { Section } from './section';
import { useSaid } from './use-said';

type RetentionSectionProps = { readonly retention: Retention; readonly mayChange: boolean };

/** What is forgotten when. A unit may forget sooner, and never later. */
export function RetentionSection({ retention, mayChange }: RetentionSectionProps) {
  const t = useTranslations('settings.retention');
  const words = useTranslations('settings');
  const { region, say } = useSaid();
  const [opened, setOpened] = useState<Retention | null>(null);
  return (
    <Section title={t('title')} lead={t('lead')}>
      <ul className="max-w-[52rem] border-ax-neutral-300 border-t">
        {KEPT.map((what) => (
          <li key={what} className="border-ax-neutral-300 border-b py-8">
            {t.rich(`${what}.sentence`, {
              days: retention[what],
              b: (text) => <b className="font-strong">{text}</b>,
            })}
          </li>
        ))}
        <li className="border-ax-neutral-300 border-b py-8 text-ax-text-neutral-subtle">
          {t('always')}
        </li>
      </ul>
      {mayChange ? (
        <Button
          className="mt-16"
          size="small"
          variant="secondary"
          onClick={() => setOpened(retention)}
        >
          {t('change')}
        </Button>
      ) : null}
      {region}
      {opened === null ? null : (
        <RetentionDialog
          opened={opened}
          onSaved={() => say(words('saved'))}
          onClose={() => setOpened(null)}
        />
      )}
    </Section>
  );
}
