'use client';

import { PlusIcon } from '@navikt/aksel-icons';
import {
  Table,
  TableBody,
  TableDataCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@navikt/ds-react/Table';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Day } from '@/domain/calendar';
import type { Comparison } from '@/domain/cases/compare-list';
import { IMPORT_FIELDS } from '@/domain/import/mapping';
import type { ImportPlan, PlannedCase } from '@/domain/import/plan';
import { Section } from '../settings/section';
import { DifficultyBars } from '../ui/difficulty-bars';
import { Tag } from '../ui/tag';
import { useDates } from '../ui/use-dates';
import { Compared } from './compared';
import { previewRows } from './preview-rows';
import { useRowSentence } from './use-row-sentence';

type PreviewProps = {
  readonly plan: ImportPlan;
  /** Null until the board is here. */
  readonly comparison: Comparison | null;
  readonly today: Day;
};

const ROWS_SHOWN = 10;

/** How many cases there will be, and the first rows as they become. */
export function Preview({ plan, comparison, today }: PreviewProps) {
  const t = useTranslations('import');
  const sentence = useRowSentence();
  const rows = useMemo(() => previewRows(plan, ROWS_SHOWN), [plan]);
  return (
    <Section title={t('preview.title')}>
      {comparison === null ? null : <Compared comparison={comparison} />}
      <p className="mb-12" aria-live="polite">
        {t('preview.count', { cases: plan.cases.length })}{' '}
        {plan.repeats === 0 ? null : t('preview.repeats', { count: plan.repeats })}
      </p>
      {/* A focusable region, so that the keyboard can scroll what does not fit. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above. */}
      <section tabIndex={0} aria-label={t('preview.caption')} className="overflow-x-auto">
        <Table size="small">
          <caption className="sr-only">{t('preview.caption')}</caption>
          <TableHeader>
            <TableRow>
              <TableHeaderCell scope="col">{t('preview.line')}</TableHeaderCell>
              {IMPORT_FIELDS.map((field) => (
                <TableHeaderCell key={field} scope="col">
                  {t(`field.${field}`)}
                </TableHeaderCell>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.line}>
                <TableHeaderCell scope="row">{row.line}</TableHeaderCell>
                {row.kind === 'case' ? (
                  <CaseCells planned={row.planned} today={today} />
                ) : (
                  <TableDataCell
                    colSpan={IMPORT_FIELDS.length}
                    className="text-ax-text-neutral-subtle"
                  >
                    {sentence(row.problem)}
                  </TableDataCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </section>
    </Section>
  );
}

function CaseCells({ planned, today }: { readonly planned: PlannedCase; readonly today: Day }) {
  const t = useTranslations('import.preview');
  const dates = useDates(today);
  return (
    <>
      <TableDataCell>{planned.reference}</TableDataCell>
      <TableDataCell>
        <span className="flex flex-wrap items-center gap-8">
          {planned.typeName}
          {planned.caseType === null ? (
            <Tag tone="info" icon={<PlusIcon aria-hidden />}>
              {t('newType')}
            </Tag>
          ) : null}
        </span>
      </TableDataCell>
      <TableDataCell>{dates.day(planned.received)}</TableDataCell>
      <TableDataCell>{planned.deadline === null ? '–' : dates.day(planned.deadline)}</TableDataCell>
      <TableDataCell>
        {planned.difficulty === null ? '–' : <Difficulty value={planned.difficulty} />}
      </TableDataCell>
      <TableDataCell>{planned.version ?? '–'}</TableDataCell>
      <TableDataCell>{planned.post === null ? '–' : dates.day(planned.post)}</TableDataCell>
    </>
  );
}

function Difficulty({ value }: { readonly value: 1 | 2 | 3 }) {
  const t = useTranslations('settings.difficulty');
  return (
    <span className="flex items-center gap-6">
      <DifficultyBars difficulty={value} />
      {t(`${value}`)}
    </span>
  );
}
