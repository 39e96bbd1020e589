import { Checkbox } from '@navikt/ds-react/Checkbox';
import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import type { Day } from '@/domain/calendar';
import { DayField } from '../../ui/day-field';
import type { AddDraft } from './add-draft';
import { CaseTypeQuestion } from './case-type-question';
import { DifficultyQuestion } from './difficulty-question';

type AddFieldsProps = {
  readonly draft: AddDraft;
  /** The chosen type is counted: then a case can be taken out of the count. */
  readonly counted: boolean;
  readonly today: Day;
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (changed: Partial<AddDraft>) => void;
};

export function AddFields({ draft, counted, today, errorAt, onChange }: AddFieldsProps) {
  const t = useTranslations('dialog.add');
  const day = (field: 'received' | 'deadline') => (
    <DayField
      label={t(field)}
      value={draft[field]}
      onChange={(text) => onChange({ [field]: text })}
      today={today}
      error={errorAt(field)}
    />
  );
  const check = (field: 'registered' | 'lifted') => (
    <Checkbox
      size="small"
      checked={draft[field]}
      onChange={(event) => onChange({ [field]: event.target.checked })}
    >
      {t(field)}
    </Checkbox>
  );
  return (
    <>
      <CaseTypeQuestion
        value={draft.caseType}
        onChange={(caseType) => onChange({ caseType })}
        error={errorAt('caseType')}
      />
      <div className="flex flex-wrap gap-x-24 gap-y-8">
        {day('received')}
        {day('deadline')}
      </div>
      <TextField
        size="small"
        label={t('externalId')}
        description={t('externalIdHelp')}
        value={draft.externalId}
        error={errorAt('externalId')}
        autoComplete="off"
        onChange={(event) => onChange({ externalId: event.target.value })}
      />
      <DifficultyQuestion
        caseType={draft.caseType}
        value={draft.difficulty}
        onChange={(difficulty) => onChange({ difficulty })}
      />
      <div>
        {check('registered')}
        {counted ? check('lifted') : null}
      </div>
    </>
  );
}
