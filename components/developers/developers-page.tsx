'use client';

import { Link } from '@navikt/ds-react/Link';
import { useTranslations } from 'next-intl';
import { Section } from '../settings/section';
import { Example } from './example';
import { listExample, scriptExample } from './examples';
import { OperationList } from './operation-list';
import type { Operation } from './operations';
import { Statuses } from './statuses';

type DevelopersPageProps = {
  readonly operations: readonly Operation[];
  /** The address of this installation, as in `https://tavle.example.no`. */
  readonly origin: string;
};

const STEPS = ['key', 'list', 'night'] as const;

/** For whoever connects a case system: how to begin, and every address there is. */
export function DevelopersPage({ operations, origin }: DevelopersPageProps) {
  const t = useTranslations('developers');
  const forKeys = operations.filter((one) => one.forKeys);
  const others = operations.filter((one) => !one.forKeys);
  return (
    <div className="flex max-w-[68rem] flex-col gap-40">
      <p className="max-w-[44rem] text-ax-text-neutral-subtle">
        {t('english')} <Link href="/api/openapi.json">{t('raw')}</Link>
      </p>
      <Section title={t('start.title')}>
        <ol className="flex max-w-[44rem] list-decimal flex-col gap-8 pl-20">
          {STEPS.map((step) => (
            <li key={step}>{t(`start.${step}`)}</li>
          ))}
        </ol>
        <Example title={t('start.listExample')} text={listExample} />
        <Example title={t('start.scriptExample')} text={scriptExample(origin)} />
      </Section>
      <Section title={t('programs.title')} lead={t('programs.lead')}>
        <OperationList operations={forKeys} open />
      </Section>
      <Statuses />
      <Section title={t('pages.title')} lead={t('pages.lead')}>
        <OperationList operations={others} open={false} />
      </Section>
    </div>
  );
}
