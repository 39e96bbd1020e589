'use client';

import { useTranslations } from 'next-intl';
import { Section } from '../settings/section';
import { Example } from './example';
import { refusalExample } from './examples';

const STATUSES = ['401', '403', '404', '409', '413', '422', '429', '503'] as const;

/** What a no looks like, and what each status means for a program. */
export function Statuses() {
  const t = useTranslations('developers.statuses');
  return (
    <Section title={t('title')} lead={t('lead')}>
      <dl className="grid max-w-[44rem] grid-cols-[3rem_1fr] gap-y-6">
        {STATUSES.map((status) => (
          <div key={status} className="contents">
            <dt>
              <code className="font-strong">{status}</code>
            </dt>
            <dd>{t(status)}</dd>
          </div>
        ))}
      </dl>
      <Example title={t('example')} text={refusalExample} />
    </Section>
  );
}
