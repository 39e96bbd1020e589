import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { InvitationOpen } from '@/components/people/invitation-open';
import { PageFrame } from '@/components/ui/page-frame';
import { services } from '@/server/services';
import { nameElsewhere } from '../../name-elsewhere';

/** The code is in the address: it goes to no other site and into no search. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.accept');
  return { title: t('pageTitle'), referrer: 'no-referrer', robots: { index: false } };
}

/** Tells whoever has the link the name of the unit and the role, and nothing else about the unit. */
export default async function InvitePage({
  params,
}: {
  readonly params: Promise<{ readonly code: string }>;
}) {
  const { code } = await params;
  const { access, accounts } = services();
  const invitation = accounts.invitations.look(code);
  const t = await getTranslations('people.accept');
  if (!invitation.ok) {
    const words = await getTranslations('refusal');
    return (
      <PageFrame>
        <h1 className="mb-6 text-page font-strong">{t('noTitle')}</h1>
        <p className="text-lead">{words(invitation.refusal.code)}</p>
      </PageFrame>
    );
  }
  const session = await access.sessionOf(await headers());
  const known =
    session === null
      ? {}
      : { email: accounts.emailOf(session.accountId), name: nameElsewhere(session.accountId) };
  const { unitName, role } = invitation.value;
  return (
    <PageFrame>
      <InvitationOpen code={code} unitName={unitName} role={role} {...known} />
    </PageFrame>
  );
}
