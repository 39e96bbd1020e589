import { Select } from '@navikt/ds-react/Select';
import { useTranslations } from 'next-intl';
import { COUNTS_FIELDS, type CountsField, type CountsGuess } from '@/domain/import/counts-mapping';
import type { Table } from '@/domain/import/table';
import { Section } from '../settings/section';

type CountsColumnsProps = {
  readonly table: Table;
  readonly columns: CountsGuess;
  /** The field to say something about. */
  readonly missing: CountsField | null;
  readonly onChange: (columns: CountsGuess) => void;
};

const NONE = '';
const NEEDED: readonly CountsField[] = ['type', 'received', 'ready'];

/** Which column holds what: guessed, and for a person to change. */
export function CountsColumns({ table, columns, missing, onChange }: CountsColumnsProps) {
  const t = useTranslations('counts');
  return (
    <Section title={t('columns.title')} lead={t('columns.lead')}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] items-start gap-20">
        {COUNTS_FIELDS.map((field) => (
          <Select
            key={field}
            label={t(`field.${field}`)}
            size="small"
            value={columns[field] === null ? NONE : String(columns[field])}
            error={missing === field ? t('columns.missing') : undefined}
            onChange={({ target: { value } }) =>
              onChange({ ...columns, [field]: value === NONE ? null : Number(value) })
            }
          >
            <option value={NONE}>
              {t(NEEDED.includes(field) ? 'columns.choose' : 'columns.none')}
            </option>
            {table.header.map((name, at) => (
              // The columns of a file do not move, and two may have one name.
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a column.
              <option key={at} value={at}>
                {name === ''
                  ? t('columns.unnamed', { number: at + 1 })
                  : t('columns.name', { number: at + 1, name })}
              </option>
            ))}
          </Select>
        ))}
      </div>
    </Section>
  );
}
