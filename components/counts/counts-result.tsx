import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { CountsReport } from '@/domain/import/counts-order';
import { LinkButton } from '../form/link-button';

type CountsResultProps = {
  readonly slug: string;
  readonly report: CountsReport;
  readonly onAgain: () => void;
};

/** What came of it. The board has it already, on every screen. */
export function CountsResult({ slug, report, onAgain }: CountsResultProps) {
  const t = useTranslations('counts.result');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-col items-start gap-16">
      <h2 ref={heading} tabIndex={-1} className="font-heading text-panel outline-none">
        {t('title', { count: report.types.length })}
      </h2>
      <ul className="flex flex-col gap-4">
        {report.types.map(({ caseType, name, received, finished, recounted }) => (
          <li key={caseType}>
            {t('type', { name, received, finished })}
            {recounted === 0 ? null : ` ${t('recounted', { count: recounted })}`}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-8">
        <LinkButton href={`/units/${slug}`}>{t('desk')}</LinkButton>
        <Button size="small" variant="secondary" onClick={onAgain}>
          {t('again')}
        </Button>
      </div>
    </div>
  );
}
