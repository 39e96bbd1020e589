'use client';

import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { FormAlert } from '../form/form-alert';
import type { Problems } from '../form/problem';

type ExampleOfferProps = {
  readonly waiting: boolean;
  readonly problems: Problems;
  readonly onMake: () => void;
};

/** The other way in: to look at a board that has been used for five weeks before one makes an own. */
export function ExampleOffer({ waiting, problems, onMake }: ExampleOfferProps) {
  const t = useTranslations('setup.example');
  return (
    <section
      aria-labelledby="example"
      className="flex max-w-400 flex-col items-start gap-8 border-ax-neutral-300 border-t pt-20"
    >
      <h2 id="example" className="text-lead font-strong">
        {t('title')}
      </h2>
      <p className="text-ax-text-neutral-subtle">{t('lead')}</p>
      <FormAlert problems={problems} />
      <Button
        type="button"
        variant="secondary"
        size="small"
        loading={waiting}
        onClick={onMake}
        className="mt-4"
      >
        {t('make')}
      </Button>
      <p role="status" className="text-small">
        {waiting ? t('making') : ''}
      </p>
    </section>
  );
}
