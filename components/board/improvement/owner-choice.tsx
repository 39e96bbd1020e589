import { Select } from '@navikt/ds-react/Select';
import { useTranslations } from 'next-intl';
import type { PersonId } from '@/domain/ids';
import { useColleagues } from './use-improvement';

type OwnerChoiceProps = {
  readonly label: string;
  readonly value: PersonId | null;
  readonly onChoose: (owner: PersonId | null) => void;
  readonly error?: string | undefined;
};

/** Who sees to it: somebody of the unit, or nobody yet. */
export function OwnerChoice({ label, value, onChoose, error }: OwnerChoiceProps) {
  const t = useTranslations('improvement');
  const colleagues = useColleagues();
  return (
    <Select
      size="small"
      label={label}
      value={value ?? ''}
      error={error}
      className="w-fit"
      onChange={(event) =>
        onChoose(colleagues.find((one) => one.person === event.target.value)?.person ?? null)
      }
    >
      <option value="">{t('nobody')}</option>
      {colleagues.map(({ person, name }) => (
        <option key={person} value={person}>
          {name}
        </option>
      ))}
    </Select>
  );
}
