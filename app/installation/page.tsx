import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { BackupsSection } from '@/components/installation/backups-section';
import { InviteSection } from '@/components/installation/invite-section';
import { UnitsSection } from '@/components/installation/units-section';
import { VersionsSection } from '@/components/installation/versions-section';
import { PageFrame } from '@/components/ui/page-frame';
import { dayOf } from '@/domain/calendar/oslo-time';
import { services } from '@/server/services';
import { requireSession } from '../require-session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('installation');
  return { title: t('title') };
}

/** For the owner alone; to everybody else there is no such page. */
export default async function InstallationPage() {
  const { accountId } = await requireSession('/installation');
  const { access, accounts, installation } = services();
  if (!access.isOwner(accountId)) notFound();
  const email = accounts.emailOf(accountId);
  const { units, server, screens, backups, now } = await installation.seen();
  const today = dayOf(now);
  const t = await getTranslations('installation');
  return (
    <PageFrame
      person={{ name: email, initials: email.slice(0, 1).toUpperCase(), isOwner: true }}
      width="full"
    >
      <h1 className="mb-4 text-page font-strong">{t('title')}</h1>
      <p className="mb-24 max-w-[44rem] text-ax-text-neutral-subtle">{t('lead')}</p>
      <div className="flex flex-col gap-40">
        <UnitsSection units={units} today={today} />
        <InviteSection />
        <VersionsSection server={server} screens={screens} />
        <BackupsSection {...backups} today={today} />
      </div>
    </PageFrame>
  );
}
