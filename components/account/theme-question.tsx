'use client';

import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { rememberChoice } from '../ui/remember-choice';
import { asTheme, THEME_COOKIE, THEMES, type Theme } from '../ui/theme';

/** Light, dark, or as the device has it. `chosen` is what the cookie says. */
export function ThemeQuestion({ chosen }: { readonly chosen: Theme }) {
  const t = useTranslations('app');
  const [theme, setTheme] = useState(chosen);
  return (
    <RadioGroup
      legend={t('menu.theme')}
      size="small"
      value={theme}
      onChange={(value: string) => {
        const next = asTheme(value);
        rememberChoice(THEME_COOKIE, next);
        document.documentElement.dataset.theme = next;
        setTheme(next);
      }}
    >
      {THEMES.map((name) => (
        <Radio key={name} value={name}>
          {t(`themes.${name}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
