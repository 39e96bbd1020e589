'use client';

import { useTranslations } from 'next-intl';
import { type Problems, WHOLE_FORM } from '../form/problem';
import { TextLink } from '../form/text-link';

/** Somebody else finished first: where the later of two can go now. */
export function SetUpAlready({ problems }: { readonly problems: Problems }) {
  const t = useTranslations('setup');
  if (problems[WHOLE_FORM]?.code !== 'E_SETUP_DONE') return null;
  return <TextLink href="/sign-in">{t('toSignIn')}</TextLink>;
}
