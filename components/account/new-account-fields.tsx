'use client';

import { useTranslations } from 'next-intl';
import { LIMITS } from '@/domain/limits';
import type { Problems } from '../form/problem';
import { TextQuestion } from '../form/text-question';
import { NameQuestion } from './name-question';

type NewAccountFieldsProps = {
  readonly problems: Problems;
  /** Put before the names of the fields, such as `owner.`. */
  readonly prefix?: string;
};

/** Name, e-mail and password of somebody who is new here. */
export function NewAccountFields({ problems, prefix = '' }: NewAccountFieldsProps) {
  const t = useTranslations('account.fields');
  return (
    <>
      <NameQuestion problems={problems} prefix={prefix} />
      <TextQuestion
        name={`${prefix}email`}
        type="email"
        label={t('email')}
        description={t('emailHelp')}
        problems={problems}
        autoComplete="username"
      />
      <TextQuestion
        name={`${prefix}password`}
        type="password"
        label={t('password')}
        description={t('passwordHelp', { characters: LIMITS.passwordCharacters })}
        problems={problems}
        autoComplete="new-password"
      />
    </>
  );
}
