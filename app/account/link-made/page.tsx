import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LinkNotices } from '@/components/account/link-notices';
import { safeNext } from '@/components/account/safe-next';
import { PageFrame } from '@/components/ui/page-frame';
import { services } from '@/server/services';
import { requireSession } from '../../require-session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('linkMade');
  return { title: t('title') };
}

type LinkMadePageProps = { readonly searchParams: Promise<{ readonly next?: string | string[] }> };

/** Told at the door: since the last time a leader made a link that opens this account. */
export default async function LinkMadePage({ searchParams }: LinkMadePageProps) {
  const next = safeNext((await searchParams).next);
  const { accountId } = await requireSession('/account/link-made');
  const { accounts } = services();
  const links = accounts.links.unseen(accountId);
  if (links.length === 0) redirect(next);
  const email = accounts.emailOf(accountId);
  return (
    <PageFrame person={{ name: email, initials: email.slice(0, 1).toUpperCase() }}>
      <LinkNotices links={links} next={next} now={Date.now()} />
    </PageFrame>
  );
}
