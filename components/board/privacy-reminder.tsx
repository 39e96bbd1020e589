import { ShieldLockIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useBoard, useMe } from '@/client/use-board';
import { privacyGaps } from '@/domain/read-models/privacy';
import { TextLink } from '../form/text-link';

/** For leaders, until the unit has said what it must be able to show: what is missing, and where it is filled in. */
export function PrivacyReminder({ slug }: { readonly slug: string }) {
  const t = useTranslations('desk.privacy');
  const words = useTranslations('settings.privacy');
  const { role } = useMe();
  const setup = useBoard((board) => board.setup);
  const gaps = privacyGaps(setup);
  if (role !== 'leader' || gaps.length === 0) return null;
  return (
    <aside
      aria-label={t('name')}
      className="flex min-h-40 shrink-0 flex-wrap items-center gap-x-10 gap-y-2 border-ax-neutral-400 border-b px-22 py-6 text-small phone:px-16"
    >
      <ShieldLockIcon aria-hidden fontSize="1.25rem" className="shrink-0" />
      <p className="min-w-200 flex-1">
        <b className="font-strong">{t('missing', { count: gaps.length })}</b>{' '}
        {gaps.map((gap) => words(`short.${gap}`)).join(', ')}.
      </p>
      <TextLink href={`/units/${slug}/settings#privacy`}>{t('fillIn')}</TextLink>
    </aside>
  );
}
