import { useTranslations } from 'next-intl';
import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { OwnAccount } from '@/domain/own/own-account';
import { useDates } from '../ui/use-dates';
import { Part, Sentences, Until } from './part';

type AccountProps = { readonly account: OwnAccount; readonly today: Day };

/** Who somebody is to the installation. */
export function AccountPart({ account, today }: AccountProps) {
  const t = useTranslations('ownData.account');
  const dates = useDates(today);
  return (
    <Part title={t('title')}>
      <Sentences
        of={[
          t('email', { email: account.email }),
          t('since', { day: dates.day(dayOf(account.createdAt)) }),
          t('password'),
          ...(account.isOwner ? [t('owner')] : []),
        ]}
      />
      <Until>{t(account.isOwner ? 'untilOwner' : 'until')}</Until>
    </Part>
  );
}

type SessionsProps = { readonly sessions: OwnAccount['sessions']; readonly today: Day };

/** Where one is signed in: from when and until when, and nothing of where. */
export function SessionsPart({ sessions, today }: SessionsProps) {
  const t = useTranslations('ownData.sessions');
  const dates = useDates(today);
  const moment = (ms: number) => `${dates.day(dayOf(ms))} ${dates.clock(ms)}`;
  return (
    <Part title={t('title')}>
      <Sentences
        of={sessions.map(({ beginsAt, endsAt, isThis }) =>
          t(isThis ? 'this' : 'other', { begins: moment(beginsAt), ends: moment(endsAt) }),
        )}
      />
      <Until>{t('until')}</Until>
    </Part>
  );
}

/** That there were links by which somebody could come in as somebody else. */
export function LinksPart({ account: { linksForMe, linksByMe }, today }: AccountProps) {
  const t = useTranslations('ownData.links');
  const dates = useDates(today);
  const moment = (ms: number) => `${dates.day(dayOf(ms))} ${dates.clock(ms)}`;
  return (
    <Part title={t('title')}>
      <Sentences
        of={[
          ...linksForMe.map(({ unitName, createdAt, usedAt }) =>
            usedAt === null
              ? t('forMe', { unit: unitName, at: moment(createdAt) })
              : t('forMeUsed', { unit: unitName, at: moment(createdAt), used: moment(usedAt) }),
          ),
          ...linksByMe.map(({ unitName, createdAt }) =>
            t('byMe', { unit: unitName, at: moment(createdAt) }),
          ),
        ]}
        none={t('none')}
      />
      <Until>{t('until')}</Until>
    </Part>
  );
}
