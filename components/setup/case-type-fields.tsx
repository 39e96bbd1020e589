'use client';

import { TrashIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Problems } from '../form/problem';
import { TextQuestion } from '../form/text-question';
import { caseTypeField } from './setup-draft';

type CaseTypeFieldsProps = {
  readonly row: number;
  /** Counted from one, as it is read out. */
  readonly number: number;
  readonly problems: Problems;
  /** Null for the only row. */
  readonly onRemove: (() => void) | null;
};

export const CASE_TYPE_GRID =
  'grid grid-cols-[minmax(12rem,1fr)_9.5rem_9.5rem_9.5rem_2.5rem] items-start gap-12 phone:grid-cols-2';

const EXAMPLES = 3;

/** One kind of case, as a row of the table, or as a block on a phone. */
export function CaseTypeFields({ row, number, problems, onRemove }: CaseTypeFieldsProps) {
  const t = useTranslations('setup.caseTypes');
  const words = useTranslations('settings');
  return (
    <fieldset className={`${CASE_TYPE_GRID} border-ax-neutral-300 border-b py-8`}>
      <legend className="sr-only">{t('row', { number })}</legend>
      <Caption words={t('name')} wide>
        <TextQuestion
          name={caseTypeField(row, 'name')}
          label={t('name')}
          hideLabel
          placeholder={t(`examples.${(row % EXAMPLES) + 1}`)}
          problems={problems}
          autoComplete="off"
        />
      </Caption>
      <Caption words={t('difficulty')}>
        <Select
          name={caseTypeField(row, 'difficulty')}
          label={t('difficulty')}
          hideLabel
          size="small"
          defaultValue="2"
        >
          {['1', '2', '3'].map((difficulty) => (
            <option key={difficulty} value={difficulty}>
              {words(`difficulty.${difficulty}`)}
            </option>
          ))}
        </Select>
      </Caption>
      <Caption words={t('tracking')}>
        <Select
          name={caseTypeField(row, 'tracking')}
          label={t('tracking')}
          hideLabel
          size="small"
          defaultValue="cards"
        >
          <option value="cards">{words('tracking.cards')}</option>
          <option value="counts">{words('tracking.counts')}</option>
        </Select>
      </Caption>
      <Checkbox name={caseTypeField(row, 'needsApproval')} size="small">
        {t('twoPersons')}
      </Checkbox>
      {onRemove === null ? null : (
        <Button
          type="button"
          variant="tertiary"
          data-color="neutral"
          size="small"
          icon={<TrashIcon title={t('remove', { number })} />}
          onClick={onRemove}
          className="phone:justify-self-end"
        />
      )}
    </fieldset>
  );
}

type CaptionProps = {
  readonly words: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** On a phone there is no head of the table, so each field says what it is. Its own label is for those who listen. */
function Caption({ words, wide = false, children }: CaptionProps) {
  return (
    <div className={wide ? 'phone:col-span-2' : ''}>
      <span aria-hidden="true" className="hidden text-small font-strong phone:block">
        {words}
      </span>
      {children}
    </div>
  );
}
