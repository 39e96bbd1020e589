'use client';

import { useTranslations } from 'next-intl';
import { LanguageQuestion } from '../account/language-question';
import type { Problems } from '../form/problem';
import { TextQuestion } from '../form/text-question';

/** What the unit is called, and in which language its first lists are written. */
export function UnitStep({
  hidden,
  problems,
}: {
  readonly hidden: boolean;
  readonly problems: Problems;
}) {
  const t = useTranslations('setup.unit');
  return (
    <div hidden={hidden} className={hidden ? '' : 'flex max-w-400 flex-col gap-20'}>
      <TextQuestion
        name="unit.name"
        label={t('name')}
        description={t('nameHelp')}
        placeholder={t('nameExample')}
        problems={problems}
        autoComplete="organization"
      />
      <LanguageQuestion description={t('languageHelp')} />
    </div>
  );
}
