import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import {
  Table,
  TableBody,
  TableDataCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@navikt/ds-react/Table';
import { useFormatter, useTranslations } from 'next-intl';
import type { CountsPlan } from '@/domain/import/plan-counts';
import type { Statement, StatementRow } from '@/domain/read-models/statement';
import { useProblemSentence } from '../form/use-problem-sentence';
import { Section } from '../settings/section';

type CountsPreviewProps = { readonly plan: CountsPlan; readonly statement: Statement };

const COLUMNS = ['before', 'received', 'finished', 'recounted', 'after'] as const;

/** What the board will say of each type, by the rule that the server decides it by. */
export function CountsPreview({ plan, statement }: CountsPreviewProps) {
  const t = useTranslations('counts.preview');
  const sentence = useProblemSentence();
  if (!statement.ok) {
    const { code, limit } = statement.refusal;
    return (
      <Section title={t('title')}>
        <InlineMessage status="error" size="small">
          {sentence({ code, ...(limit === undefined ? {} : { limit }) }, '')}
        </InlineMessage>
      </Section>
    );
  }
  const { rows } = statement;
  return (
    <Section title={t('title')} lead={t('lead')}>
      <p className="mb-12" aria-live="polite">
        {rows.length === 0 ? t('nothing') : t('types', { count: rows.length })}{' '}
        {plan.added === 0 ? null : t('added', { count: plan.added })}
      </p>
      {rows.length === 0 ? null : <Rows rows={rows} />}
    </Section>
  );
}

function Rows({ rows }: { readonly rows: readonly StatementRow[] }) {
  const t = useTranslations('counts.preview');
  const format = useFormatter();
  const shown = COLUMNS.filter(
    (column) => column !== 'recounted' || rows.some((row) => row.recounted !== 0),
  );
  return (
    // A focusable region, so that the keyboard can scroll what does not fit.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section tabIndex={0} aria-label={t('caption')} className="overflow-x-auto">
      <Table size="small" className="w-fit">
        <caption className="sr-only">{t('caption')}</caption>
        <TableHeader>
          <TableRow>
            <TableHeaderCell scope="col">{t('type')}</TableHeaderCell>
            {shown.map((column) => (
              <TableHeaderCell key={column} scope="col" align="right">
                {t(column)}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.caseType}>
              <TableHeaderCell scope="row">{row.name}</TableHeaderCell>
              {shown.map((column) => (
                <TableDataCell key={column} align="right">
                  {format.number(row[column])}
                </TableDataCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}
