import { PencilWritingIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';

/** Says that a figure is not the one that the board had found. Neither good nor bad, so it is in ink. */
export function CorrectedMark() {
  const t = useTranslations('dialog.recentDays');
  return (
    <span className="inline-flex min-h-20 items-center gap-4 rounded-tag border border-ax-neutral-500 px-6 font-strong text-small">
      <PencilWritingIcon aria-hidden className="shrink-0" />
      {t('corrected')}
    </span>
  );
}
