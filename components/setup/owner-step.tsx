'use client';

import { useTranslations } from 'next-intl';
import { NewAccountFields } from '../account/new-account-fields';
import type { Problems } from '../form/problem';
import { TextQuestion } from '../form/text-question';

type OwnerStepProps = {
  readonly hidden: boolean;
  readonly problems: Problems;
  readonly asksForCode: boolean;
};

/** Who owns the installation and leads its first unit. */
export function OwnerStep({ hidden, problems, asksForCode }: OwnerStepProps) {
  const t = useTranslations('setup.owner');
  return (
    <div hidden={hidden} className={hidden ? '' : 'flex max-w-400 flex-col gap-20'}>
      {asksForCode ? (
        <TextQuestion
          name="code"
          label={t('code')}
          description={t('codeHelp')}
          problems={problems}
          autoComplete="off"
          spellCheck={false}
        />
      ) : null}
      <NewAccountFields problems={problems} prefix="owner." />
    </div>
  );
}
