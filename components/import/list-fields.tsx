'use client';

import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { useTranslations } from 'next-intl';
import type { CaseTypeId } from '@/domain/ids';
import type { CaseType } from '@/domain/setup/setup';
import { Section } from '../settings/section';
import type { Choices } from './choices';

type ListFieldsProps = {
  readonly caseTypes: readonly CaseType[];
  readonly choices: Choices;
  readonly covered: readonly CaseTypeId[];
  readonly onChange: (choices: Choices) => void;
};

/** Whether this is all that the case system has, and of which types: what it does not have is then gone from there. */
export function ListFields({ caseTypes, choices, covered, onChange }: ListFieldsProps) {
  const t = useTranslations('import.list');
  const shown = caseTypes.filter((type) => !type.retired || covered.includes(type.id));
  return (
    <Section title={t('title')}>
      <div className="flex max-w-[44rem] flex-col gap-12">
        <Checkbox
          size="small"
          checked={choices.complete}
          description={t('completeHelp')}
          onChange={(event) => onChange({ ...choices, complete: event.target.checked })}
        >
          {t('complete')}
        </Checkbox>
        {choices.complete && shown.length > 0 ? (
          <CheckboxGroup
            size="small"
            legend={t('types')}
            description={t('typesHelp')}
            value={[...covered]}
            className="[&_.aksel-checkboxes]:grid [&_.aksel-checkboxes]:grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] [&_.aksel-checkboxes]:gap-x-20"
            onChange={(covers: CaseTypeId[]) => onChange({ ...choices, covers: covers.sort() })}
          >
            {shown.map((type) => (
              <Checkbox key={type.id} value={type.id}>
                {type.name}
              </Checkbox>
            ))}
          </CheckboxGroup>
        ) : null}
      </div>
    </Section>
  );
}
