'use client';

import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { ImportReport } from '@/domain/import/report';
import type { Refusal } from '@/domain/refusal';
import { LinkButton } from '../form/link-button';
import { useProblemSentence } from '../form/use-problem-sentence';
import { BadRows } from './bad-rows';

type ImportResultProps = {
  readonly slug: string;
  readonly report: ImportReport;
  readonly onAgain: () => void;
};

/** In the order in which a person asks. */
const TOLD = ['known', 'updated', 'newPost', 'missing', 'back', 'older', 'closed'] as const;

/** What came of it. The board has it already, on every screen. */
export function ImportResult({ slug, report, onAgain }: ImportResultProps) {
  const t = useTranslations('import.result');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { added, refusedCount, refused, typesCreated, refusal, missing } = report;
  const told = TOLD.map((what) => [what, report[what]] as const).filter(([, count]) => count > 0);
  return (
    <div className="flex flex-col items-start gap-16">
      <h2 ref={heading} tabIndex={-1} className="text-panel font-heading outline-none">
        {refusal === null ? t('title', { added }) : t('stopped')}
      </h2>
      {refusal === null ? null : <Refused refusal={refusal} />}
      <ul className="flex flex-col gap-4">
        {refusal === null || added === 0 ? null : <li>{t('title', { added })}</li>}
        {told.map(([what, count]) => (
          <li key={what}>{t(what, { count })}</li>
        ))}
        {refusedCount === 0 ? null : <li>{t('refused', { count: refusedCount })}</li>}
        {typesCreated.length === 0 ? null : (
          <li>{t('types', { names: typesCreated.join(', ') })}</li>
        )}
      </ul>
      {missing === 0 ? null : <p>{t('decide')}</p>}
      <BadRows problems={refused} />
      <div className="flex flex-wrap items-center gap-8">
        <LinkButton href={`/units/${slug}`}>{t('desk')}</LinkButton>
        <Button size="small" variant="secondary" onClick={onAgain}>
          {t('again')}
        </Button>
      </div>
    </div>
  );
}

function Refused({ refusal }: { readonly refusal: Refusal }) {
  const t = useTranslations('import.result');
  const sentence = useProblemSentence();
  const line = /^line\.(\d+)$/.exec(refusal.field ?? '')?.[1];
  const { code, limit } = refusal;
  return (
    <InlineMessage status="error" size="small">
      {line === undefined ? '' : `${t('line', { line })}: `}
      {sentence({ code, ...(limit === undefined ? {} : { limit }) }, '')}
    </InlineMessage>
  );
}
