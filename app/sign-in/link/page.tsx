import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkSignIn } from '@/components/account/link-sign-in';
import { PageFrame } from '@/components/ui/page-frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signInLink');
  return { title: t('title'), referrer: 'no-referrer', robots: { index: false } };
}

/** The same page for every link: the code follows the address behind a sign that no browser sends to anybody. */
export default function SignInLinkPage() {
  return (
    <PageFrame>
      <LinkSignIn />
    </PageFrame>
  );
}
