'use client';

import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useTranslations } from 'next-intl';
import { LIMITS } from '@/domain/limits';
import type { Choices } from './choices';

type ChoiceFieldsProps = {
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
};

/** What is to happen with bad rows, and where the good ones go. */
export function ChoiceFields({ choices, onChange }: ChoiceFieldsProps) {
  const t = useTranslations('import.choice');
  return (
    <div className="flex max-w-[44rem] flex-col gap-20">
      <RadioGroup
        legend={t('title')}
        size="small"
        value={choices.allOrNothing ? 'all' : 'good'}
        onChange={(value: string) => onChange({ ...choices, allOrNothing: value === 'all' })}
      >
        <Radio value="all" description={t('allHelp', { limit: LIMITS.casesPerList })}>
          {t('all')}
        </Radio>
        <Radio value="good" description={t('goodHelp')}>
          {t('good')}
        </Radio>
      </RadioGroup>
      <Checkbox
        size="small"
        checked={choices.registered}
        description={t('registeredHelp')}
        onChange={(event) => onChange({ ...choices, registered: event.target.checked })}
      >
        {t('registered')}
      </Checkbox>
    </div>
  );
}
