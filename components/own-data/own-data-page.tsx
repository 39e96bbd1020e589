import { useTranslations } from 'next-intl';
import type { Day } from '@/domain/calendar';
import type { OwnAccount, OwnPlace } from '@/domain/own/own-account';
import type { OwnBoard } from '@/domain/own/own-board';
import type { OwnEntries } from '@/domain/own/own-entry';
import { AccountPart, LinksPart, SessionsPart } from './account-parts';
import { DownloadLink } from './download-link';
import { Part, Sentences } from './part';
import { UnitPart } from './unit-part';

/** What one unit holds about somebody. */
export type OwnUnit = {
  readonly place: OwnPlace;
  readonly board: OwnBoard;
  readonly first: OwnEntries;
};

type OwnDataPageProps = {
  readonly account: OwnAccount;
  readonly units: readonly OwnUnit[];
  readonly today: Day;
};

/** All that is stored about whoever looks, in plain sentences, and when each of it is forgotten. */
export function OwnDataPage({ account, units, today }: OwnDataPageProps) {
  const t = useTranslations('ownData');
  return (
    <>
      <h1 className="text-page font-strong">{t('title')}</h1>
      <p className="mt-4 mb-16 text-ax-text-neutral-subtle">{t('lead')}</p>
      <DownloadLink href="/api/account/data">{t('download')}</DownloadLink>
      <AccountPart account={account} today={today} />
      <SessionsPart sessions={account.sessions} today={today} />
      <LinksPart account={account} today={today} />
      {units.map((unit) => (
        <UnitPart key={unit.place.unit} unit={unit} today={today} />
      ))}
      <Part title={t('besides.title')}>
        <Sentences
          of={[
            t('besides.backups'),
            t('besides.answers'),
            t('besides.device'),
            t('besides.cookies'),
            t('besides.invitations'),
            t('besides.never'),
          ]}
        />
      </Part>
    </>
  );
}
