import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { safeNext } from '@/components/account/safe-next';
import { SignInForm } from '@/components/account/sign-in-form';
import { PageFrame } from '@/components/ui/page-frame';
import { services } from '@/server/services';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('title') };
}

type SignInPageProps = { readonly searchParams: Promise<{ readonly next?: string | string[] }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = safeNext((await searchParams).next);
  const { access, accounts } = services();
  if (!accounts.setup.isDone()) redirect('/setup');
  if ((await access.sessionOf(await headers())) !== null) redirect(next);
  const t = await getTranslations('signIn');
  return (
    <PageFrame>
      <h1 className="mb-6 text-page font-strong">{t('title')}</h1>
      <p className="mb-24 text-ax-text-neutral-subtle">{t('lead')}</p>
      <SignInForm next={next} />
    </PageFrame>
  );
}
