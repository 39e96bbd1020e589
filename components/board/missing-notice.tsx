import { FileXMarkIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useBoard } from '@/client/use-board';
import { missingCases } from '@/domain/read-models/missing';
import { TextButton } from '../ui/text-button';
import { useDesk } from './desk-context';

/** How many cases the case system no longer lists, until somebody has decided about them. */
export function MissingNotice() {
  const t = useTranslations('desk.missing');
  const { ask } = useDesk();
  const count = useBoard((board) => missingCases(board).length);
  if (count === 0) return null;
  return (
    <aside
      aria-label={t('name')}
      className="flex min-h-40 shrink-0 flex-wrap items-center gap-x-10 gap-y-2 border-ax-neutral-400 border-b px-22 py-6 text-small phone:px-16"
    >
      <FileXMarkIcon aria-hidden fontSize="1.25rem" className="shrink-0" />
      <p className="min-w-200 flex-1">
        <b className="font-strong">{t('count', { count })}</b> {t('decide')}
      </p>
      <TextButton underlined onClick={() => ask({ kind: 'missing' })}>
        {t('open')}
      </TextButton>
    </aside>
  );
}
