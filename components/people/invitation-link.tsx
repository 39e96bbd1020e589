'use client';

import { useTranslations } from 'next-intl';
import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import { useDates } from '../ui/use-dates';
import { LinkField } from './link-field';
import type { MadeLink } from './made-link';

type InvitationLinkProps = {
  readonly made: MadeLink;
  readonly today: Day;
  readonly onClose: () => void;
};

/** The invitation itself, for somebody who is to come in. */
export function InvitationLink({ made: { url, expiresAt }, today, onClose }: InvitationLinkProps) {
  const t = useTranslations('people.inviteDialog');
  const dates = useDates(today);
  const until =
    expiresAt === null ? null : t('until', { day: dates.weekdayAndDay(dayOf(expiresAt)) });
  return <LinkField label={t('link')} url={url} until={until} onClose={onClose} />;
}
