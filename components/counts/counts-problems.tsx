import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import type { CountsProblem } from '@/domain/import/plan-counts';
import { Section } from '../settings/section';

/** What is told in words of its own; anything else in general ones. */
const TOLD = new Set<CountsProblem['code']>([
  'E_IDENTITY_NUMBER',
  'E_PROTECTED_CASE',
  'E_EMPTY',
  'E_BAD_DATE',
  'E_BAD_OP',
  'E_IMPORT_TYPE',
]);
const ROWS_TOLD = 30;

/** Each bad row by its line, with the rule that it breaks; nothing of what stands in it. */
export function CountsProblems({ problems }: { readonly problems: readonly CountsProblem[] }) {
  const t = useTranslations('counts');
  if (problems.length === 0) return null;
  const placeOf = ({ field, column }: CountsProblem) => {
    if (field !== null) return t(`field.${field}`);
    return column === null ? t('rows.row') : t('columns.unnamed', { number: column });
  };
  const more = problems.length - ROWS_TOLD;
  return (
    <Section title={t('rows.title', { count: problems.length })} lead={t('rows.lead')}>
      <ul className="flex flex-col gap-8">
        {problems.slice(0, ROWS_TOLD).map((one) => (
          <li key={one.line} className="flex gap-10">
            <ExclamationmarkTriangleIcon aria-hidden className="mt-2 shrink-0 text-[1.25rem]" />
            {t('rows.line', {
              line: one.line,
              problem: t(`rows.${TOLD.has(one.code) ? one.code : 'other'}`, {
                place: placeOf(one),
              }),
            })}
          </li>
        ))}
        {more > 0 ? <li>{t('rows.more', { count: more })}</li> : null}
      </ul>
    </Section>
  );
}
