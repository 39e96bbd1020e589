import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnDataPage } from '@/components/own-data/own-data-page';
import { PageFrame } from '@/components/ui/page-frame';
import { dayOf } from '@/domain/calendar/oslo-time';
import { services } from '@/server/services';
import { requireSession } from '../../require-session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ownData');
  return { title: t('title') };
}

export default async function AccountDataPage() {
  const session = await requireSession('/account/data');
  const { access, accounts, boards } = services();
  const account = accounts.own(session);
  const units = await Promise.all(
    account.places.map(async (place) => {
      const { unit, person } = place;
      const [board, first] = await Promise.all([
        boards.own(unit, person),
        boards.ownEntries(unit, person, Number.MAX_SAFE_INTEGER),
      ]);
      return { place, board, first };
    }),
  );
  const email = accounts.emailOf(session.accountId);
  const isOwner = access.isOwner(session.accountId);
  return (
    <PageFrame person={{ name: email, initials: email.slice(0, 1).toUpperCase(), isOwner }}>
      <OwnDataPage account={account} units={units} today={dayOf(Date.now())} />
    </PageFrame>
  );
}
