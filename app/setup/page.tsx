import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SetupForm } from '@/components/setup/setup-form';
import { PageFrame } from '@/components/ui/page-frame';
import { services } from '@/server/services';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('setup');
  return { title: t('title') };
}

/** Open until somebody has set up the board, and then no more. */
export default async function SetupPage() {
  const { accounts } = services();
  const asked = await headers();
  if (accounts.setup.isDone()) redirect('/');
  return (
    <PageFrame width="full">
      <SetupForm asksForCode={!accounts.setup.isAtTheMachine(asked)} />
    </PageFrame>
  );
}
