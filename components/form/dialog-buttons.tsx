'use client';

import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';

type DialogButtonsProps = {
  readonly submit: string;
  readonly waiting?: boolean;
  readonly onClose: () => void;
};

/** At the end of the form in a dialog: do it, or leave everything as it is. */
export function DialogButtons({ submit, waiting = false, onClose }: DialogButtonsProps) {
  const t = useTranslations('settings');
  return (
    <div className="flex flex-wrap gap-16">
      <Button type="submit" loading={waiting}>
        {submit}
      </Button>
      <Button type="button" variant="tertiary" onClick={onClose}>
        {t('cancel')}
      </Button>
    </div>
  );
}
