'use client';

import { useTranslations } from 'next-intl';
import type { Problems } from '../form/problem';
import { TextQuestion } from '../form/text-question';

type NameQuestionProps = {
  readonly problems: Problems;
  /** Put before the name of the field, such as `owner.`. */
  readonly prefix?: string;
  readonly defaultValue?: string;
};

/** What the others in the unit call somebody. */
export function NameQuestion({ problems, prefix = '', defaultValue = '' }: NameQuestionProps) {
  const t = useTranslations('account.fields');
  return (
    <TextQuestion
      name={`${prefix}name`}
      label={t('name')}
      description={t('nameHelp')}
      problems={problems}
      autoComplete="name"
      defaultValue={defaultValue}
    />
  );
}
