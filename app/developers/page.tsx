import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { DevelopersPage } from '@/components/developers/developers-page';
import { operationsIn } from '@/components/developers/operations';
import { PageFrame } from '@/components/ui/page-frame';
import { services } from '@/server/services';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('developers');
  return { title: t('title') };
}

/** For anybody, as the document is: whoever writes a program for a unit need not be in it. */
export default async function Developers() {
  const { access, accounts, document, env } = services();
  const session = await access.sessionOf(await headers());
  const email = session === null ? null : accounts.emailOf(session.accountId);
  const t = await getTranslations('developers');
  return (
    <PageFrame
      width="full"
      {...(email === null
        ? {}
        : { person: { name: email, initials: email.slice(0, 1).toUpperCase() } })}
    >
      <h1 className="mb-4 text-page font-strong">{t('title')}</h1>
      <p className="mb-4 max-w-[44rem]">{t('lead')}</p>
      <DevelopersPage operations={operationsIn(document)} origin={new URL(env.publicUrl).origin} />
    </PageFrame>
  );
}
