'use client';

import { Select } from '@navikt/ds-react/Select';
import { useTranslations } from 'next-intl';
import { IMPORT_FIELDS, type ImportField } from '@/domain/import/mapping';
import type { Table } from '@/domain/import/table';
import type { CaseType } from '@/domain/setup/setup';
import { Section } from '../settings/section';
import { type Draft, NEEDED } from './draft';

type ColumnFieldsProps = {
  readonly table: Table;
  readonly caseTypes: readonly CaseType[];
  readonly draft: Draft;
  /** The field to say something about. */
  readonly missing: ImportField | null;
  readonly onChange: (draft: Draft) => void;
};

const NONE = '';
const ALWAYS = 'always';

/** Which column holds what: guessed, and for a person to change. */
export function ColumnFields(props: ColumnFieldsProps) {
  const t = useTranslations('import.columns');
  return (
    <Section title={t('title')} lead={t('lead')}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] items-start gap-20">
        {IMPORT_FIELDS.map((field) => (
          <ColumnSelect key={field} field={field} {...props} />
        ))}
        {props.draft.always === null ? null : <TypeSelect {...props} />}
      </div>
    </Section>
  );
}

function ColumnSelect({
  field,
  table,
  draft,
  missing,
  onChange,
}: ColumnFieldsProps & { readonly field: ImportField }) {
  const t = useTranslations('import');
  const isAlways = field === 'type' && draft.always !== null;
  const column = draft.columns[field];
  const label = t(`field.${field}`);

  function choose(value: string) {
    const columns = {
      ...draft.columns,
      [field]: value === NONE || value === ALWAYS ? null : Number(value),
    };
    onChange({ columns, always: field === 'type' ? (value === ALWAYS ? '' : null) : draft.always });
  }

  return (
    <Select
      label={label}
      size="small"
      value={isAlways ? ALWAYS : column === null ? NONE : String(column)}
      error={
        missing === field && !isAlways
          ? t('columns.missing', { field: label.toLowerCase() })
          : undefined
      }
      onChange={(event) => choose(event.target.value)}
    >
      <option value={NONE}>{t(NEEDED.includes(field) ? 'columns.choose' : 'columns.none')}</option>
      {field === 'type' ? <option value={ALWAYS}>{t('columns.always')}</option> : null}
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
  );
}

function TypeSelect({ caseTypes, draft, missing, onChange }: ColumnFieldsProps) {
  const t = useTranslations('import.columns');
  return (
    <Select
      label={t('alwaysType')}
      size="small"
      value={draft.always ?? ''}
      error={missing === 'type' ? t('missingType') : undefined}
      onChange={(event) => onChange({ ...draft, always: event.target.value })}
    >
      <option value="">{t('chooseType')}</option>
      {caseTypes
        .filter((type) => !type.retired)
        .map((type) => (
          <option key={type.id}>{type.name}</option>
        ))}
    </Select>
  );
}
