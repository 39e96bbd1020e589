import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { HelpPage } from '@/components/help/help-page';
import { PageFrame } from '@/components/ui/page-frame';
import { services } from '@/server/services';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('help');
  return { title: t('title') };
}

/** For anybody: whoever cannot get in needs help too, and nothing here is about a unit. */
export default async function Help() {
  const { access, accounts } = services();
  const session = await access.sessionOf(await headers());
  const email = session === null ? null : accounts.emailOf(session.accountId);
  return (
    <PageFrame
      {...(email === null
        ? {}
        : { person: { name: email, initials: email.slice(0, 1).toUpperCase() } })}
    >
      <HelpPage />
    </PageFrame>
  );
}
