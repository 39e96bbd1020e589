import { Select } from '@navikt/ds-react/Select';
import { useTranslations } from 'next-intl';
import { useBoard } from '@/client/use-board';
import type { CaseTypeId } from '@/domain/ids';

type CaseTypeQuestionProps = {
  readonly value: CaseTypeId | null;
  readonly onChange: (caseType: CaseTypeId) => void;
  readonly error?: string | undefined;
};

/** The unit's case types; a retired one only where it is the answer already. */
export function CaseTypeQuestion({ value, onChange, error }: CaseTypeQuestionProps) {
  const t = useTranslations('dialog');
  const all = useBoard((board) => board.setup.caseTypes);
  const types = all.filter((type) => !type.retired || type.id === value);
  return (
    <Select
      size="small"
      label={t('field.caseType')}
      value={value ?? ''}
      error={error}
      onChange={(event) => {
        const type = types.find((one) => one.id === event.target.value);
        if (type !== undefined) onChange(type.id);
      }}
    >
      {value === null ? <option value="">{t('choose')}</option> : null}
      {types.map((type) => (
        <option key={type.id} value={type.id}>
          {type.name}
        </option>
      ))}
    </Select>
  );
}
