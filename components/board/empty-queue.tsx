import { FileImportIcon, InboxIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useBoard } from '@/client/use-board';
import { column } from '@/domain/cases/order';
import { sizeOf } from '@/domain/ordered-map';
import { LinkButton } from '../form/link-button';
import { EmptyState } from '../ui/empty-state';

/** Nothing is ready: because all is taken, because nothing is registered yet, or because there has never been a case. */
export function EmptyQueue({ slug }: { readonly slug: string }) {
  const t = useTranslations('desk.empty');
  const arrived = useBoard((board) => column(board, 'arrived').length);
  const isNew = useBoard((board) => sizeOf(board.cases) === 0);
  const icon = <InboxIcon aria-hidden />;
  if (!isNew) {
    const fact = arrived === 0 ? t('fact') : t('register', { count: arrived });
    return <EmptyState icon={icon} title={t('title')} fact={fact} />;
  }
  return (
    <EmptyState
      icon={icon}
      title={t('title')}
      fact={t('new')}
      action={
        <LinkButton
          href={`/units/${slug}/import`}
          variant="secondary"
          icon={<FileImportIcon aria-hidden />}
        >
          {t('import')}
        </LinkButton>
      }
    />
  );
}
