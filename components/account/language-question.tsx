'use client';

import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { startTransition, useOptimistic } from 'react';
import { LANGUAGE_COOKIE, LANGUAGES } from '../ui/language';
import { rememberChoice } from '../ui/remember-choice';

/** The language of this device. The page changes at once, and what is being written stays. */
export function LanguageQuestion({ description }: { readonly description?: string }) {
  const t = useTranslations('app');
  const router = useRouter();
  const [shown, show] = useOptimistic(t('language'));
  return (
    <RadioGroup
      legend={t('menu.language')}
      size="small"
      value={shown}
      onChange={(language: string) => {
        rememberChoice(LANGUAGE_COOKIE, language);
        startTransition(() => {
          show(language);
          router.refresh();
        });
      }}
      {...(description === undefined ? {} : { description })}
    >
      {LANGUAGES.map((language) => (
        <Radio key={language} value={language} lang={language}>
          {t(`languages.${language}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
