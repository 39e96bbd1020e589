'use client';

import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { LANGUAGE_COOKIE, LANGUAGES } from './language';
import { rememberChoice } from './remember-choice';

/** Three languages, each under its own name, as part of a menu. */
export function LanguageChoice() {
  const t = useTranslations('app');
  const router = useRouter();
  return (
    <ActionMenu.RadioGroup
      label={t('menu.language')}
      value={t('language')}
      onValueChange={(language) => {
        rememberChoice(LANGUAGE_COOKIE, language);
        router.refresh();
      }}
    >
      {LANGUAGES.map((language) => (
        <ActionMenu.RadioItem key={language} value={language} lang={language}>
          {t(`languages.${language}`)}
        </ActionMenu.RadioItem>
      ))}
    </ActionMenu.RadioGroup>
  );
}
