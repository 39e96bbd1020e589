import { useTranslations } from 'next-intl';
import type { RowProblem } from '@/domain/import/row-problem';

/** What is told in words of its own; anything else in general ones. */
const TOLD = new Set<RowProblem['code']>([
  'E_IDENTITY_NUMBER',
  'E_PROTECTED_CASE',
  'E_HEALTH_DATA',
  'E_EMPTY',
  'E_TOO_LONG',
  'E_BAD_TEXT',
  'E_BAD_DATE',
  'E_IMPORT_TYPE',
  'E_RETIRED',
  'E_IMPORT_FORMAT',
]);

/** What is wrong with a row and in which of its columns, and what to write instead; never what stands in it. */
export function useRowSentence(): (
  problem: Pick<RowProblem, 'code' | 'field' | 'column'>,
) => string {
  const t = useTranslations('import');
  return ({ code, field, column }) => {
    const inColumn = column === null ? t('rows.row') : t('rows.column', { number: column });
    const place = field === null ? inColumn : t(`field.${field}`);
    return t(`rows.${TOLD.has(code) ? code : 'other'}`, { place });
  };
}
