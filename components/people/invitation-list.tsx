'use client';

import { LinkIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useServerNow } from '@/client/use-board';
import { dayOf } from '@/domain/calendar/oslo-time';
import { RevokeDialog } from '../form/revoke-dialog';
import { EmptyState } from '../ui/empty-state';
import { useDates } from '../ui/use-dates';
import type { OpenInvitation } from './invitation-section';

type InvitationListProps = {
  readonly slug: string;
  readonly invitations: readonly OpenInvitation[];
  readonly onRevoked: () => void;
};

/** The links nobody has used yet, without the links themselves: those are shown once. */
export function InvitationList({ slug, invitations, onRevoked }: InvitationListProps) {
  const t = useTranslations('people');
  const dates = useDates(dayOf(useServerNow()()));
  const [asked, setAsked] = useState<OpenInvitation | null>(null);
  const list = useRef<HTMLDivElement>(null);
  if (invitations.length === 0 && asked === null) {
    return (
      <div ref={list} tabIndex={-1} className="mt-16 outline-none">
        <EmptyState
          icon={<LinkIcon aria-hidden />}
          title={t('invitations.none')}
          fact={t('invitations.noneFact')}
        />
      </div>
    );
  }
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      <ul aria-label={t('invitations.title')} className="mt-12 border-ax-neutral-400 border-t">
        {invitations.map(({ id, role, expiresAt }) => (
          <li
            key={id}
            className="flex min-h-56 flex-wrap items-center gap-12 border-ax-neutral-300 border-b py-8"
          >
            <LinkIcon aria-hidden className="text-[1.25rem]" />
            <span className="flex flex-1 flex-col">
              <span className="font-strong">{t(`roles.${role}`)}</span>
              <span className="text-small text-ax-text-neutral-subtle">
                {t('invitations.until', {
                  day: dates.weekdayAndDay(dayOf(expiresAt)),
                  clock: dates.clock(expiresAt),
                })}
              </span>
            </span>
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              aria-label={t('invitations.revokeFor', {
                role: t(`roles.${role}`),
                day: dates.weekdayAndDay(dayOf(expiresAt)),
              })}
              onClick={() => setAsked({ id, role, expiresAt })}
            >
              {t('invitations.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      {asked === null ? null : (
        <RevokeDialog
          words="people.invitations.revokeDialog"
          name={t(`roles.${asked.role}`)}
          path={`/api/units/${slug}/invitations/${asked.id}`}
          list={list}
          onRevoked={onRevoked}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
