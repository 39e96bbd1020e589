'use client';

import { ArrowsCirclepathIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Tag } from '../ui/tag';

/** A change of mine that waits for the network. */
export function WaitingTag() {
  const t = useTranslations('card.mark');
  return (
    <Tag tone="dashed" icon={<ArrowsCirclepathIcon aria-hidden />}>
      {t('pending')}
    </Tag>
  );
}
