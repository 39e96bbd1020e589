import { TasklistIcon } from '@navikt/aksel-icons';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewUnit } from '@/components/account/new-unit';
import { UnitList } from '@/components/account/unit-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageFrame } from '@/components/ui/page-frame';
import { services } from '@/server/services';
import { nameElsewhere } from '../name-elsewhere';
import { requireSession } from '../require-session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('units');
  return { title: t('title') };
}

export default async function UnitsPage() {
  const { accountId } = await requireSession('/units');
  const { access, accounts } = services();
  const units = access.unitsOf(accountId);
  const email = accounts.emailOf(accountId);
  const isOwner = access.isOwner(accountId);
  const t = await getTranslations('units');
  return (
    <PageFrame person={{ name: email, initials: email.slice(0, 1).toUpperCase(), isOwner }}>
      <div className="mb-20 flex flex-wrap items-center justify-between gap-12">
        <h1 className="text-page font-strong">{t('title')}</h1>
        {isOwner ? <NewUnit personName={nameElsewhere(accountId)} /> : null}
      </div>
      {units.length === 0 ? (
        <EmptyState icon={<TasklistIcon aria-hidden />} title={t('none')} fact={t('noneFact')} />
      ) : (
        <UnitList units={units} />
      )}
    </PageFrame>
  );
}
