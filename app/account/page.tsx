import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { AccountPanels } from '@/components/account/account-panels';
import { PageFrame } from '@/components/ui/page-frame';
import { asTheme, THEME_COOKIE } from '@/components/ui/theme';
import { services } from '@/server/services';
import { requireSession } from '../require-session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('title') };
}

export default async function AccountPage() {
  const { accountId } = await requireSession('/account');
  const { access, accounts } = services();
  const email = accounts.emailOf(accountId);
  const isOwner = access.isOwner(accountId);
  const theme = asTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <PageFrame person={{ name: email, initials: email.slice(0, 1).toUpperCase(), isOwner }}>
      <AccountPanels email={email} theme={theme} />
    </PageFrame>
  );
}
