import { EyeIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { EmptyState } from '../ui/empty-state';
import { PageFrame } from '../ui/page-frame';
import type { UserMenuPerson } from '../ui/user-menu';

type ReaderNoticeProps = {
  readonly unit: { readonly slug: string; readonly name: string; readonly isExample: boolean };
  readonly person: UserMenuPerson;
};

/** Readers see figures and history, and no cards and no names. */
export function ReaderNotice({ unit, person }: ReaderNoticeProps) {
  const t = useTranslations('desk.reader');
  return (
    <PageFrame unit={unit} person={person}>
      <EmptyState icon={<EyeIcon aria-hidden />} title={t('title')} fact={t('fact')} />
    </PageFrame>
  );
}
