'use client';

import { PersonPlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useBoard, useConnection, useMe } from '@/client/use-board';
import type { Role } from '@/domain/actor';
import { InvitationList } from './invitation-list';
import { InviteDialog } from './invite-dialog';

export type OpenInvitation = {
  readonly id: string;
  readonly role: Role;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
};

type InvitationSectionProps = {
  readonly slug: string;
  readonly invitations: readonly OpenInvitation[];
};

/** Links that let somebody in. The list is the server's; it is fetched anew after each change. */
export function InvitationSection({ slug, invitations }: InvitationSectionProps) {
  const t = useTranslations('people.invitations');
  const router = useRouter();
  const { role } = useMe();
  // Before the board has come, the server's word that one may invite stands.
  const knowsRole = useBoard((board) => board.seq > 0);
  const [inviting, setInviting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { kind } = useConnection();
  if (kind === 'ended' || (knowsRole && role !== 'leader')) return null;

  function revoked() {
    // The button that was pressed goes with its row.
    heading.current?.focus();
    router.refresh();
  }

  return (
    <section aria-labelledby="invitations" className="mt-40">
      <div className="flex flex-wrap items-center justify-between gap-12">
        <h2
          ref={heading}
          id="invitations"
          tabIndex={-1}
          className="text-panel font-heading outline-none"
        >
          {t('title')}
        </h2>
        <Button
          size="small"
          icon={<PersonPlusIcon aria-hidden />}
          onClick={() => setInviting(true)}
        >
          {t('make')}
        </Button>
      </div>
      <InvitationList slug={slug} invitations={invitations} onRevoked={revoked} />
      {inviting ? (
        <InviteDialog
          slug={slug}
          onMade={() => router.refresh()}
          onClose={() => setInviting(false)}
        />
      ) : null}
    </section>
  );
}
