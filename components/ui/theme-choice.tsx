'use client';

import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { rememberChoice } from './remember-choice';
import { asTheme, THEME_COOKIE, THEMES } from './theme';

/** Light, dark, or as the device has it, as part of a menu. `theme.js` draws what `data-theme` says. */
export function ThemeChoice() {
  const t = useTranslations('app');
  const [theme, setTheme] = useState(() => asTheme(document.documentElement.dataset.theme));
  return (
    <ActionMenu.RadioGroup
      label={t('menu.theme')}
      value={theme}
      onValueChange={(value) => {
        const chosen = asTheme(value);
        rememberChoice(THEME_COOKIE, chosen);
        document.documentElement.dataset.theme = chosen;
        setTheme(chosen);
      }}
    >
      {THEMES.map((name) => (
        <ActionMenu.RadioItem key={name} value={name}>
          {t(`themes.${name}`)}
        </ActionMenu.RadioItem>
      ))}
    </ActionMenu.RadioGroup>
  );
}
