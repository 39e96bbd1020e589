import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/form/text-link';
import { SettingsPage } from '@/components/settings/settings-page';
import { PageFrame } from '@/components/ui/page-frame';
import { services } from '@/server/services';
import { requireSeat } from '../../../require-seat';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('title') };
}

export default async function UnitSettingsPage({
  params,
}: {
  readonly params: Promise<{ readonly unit: string }>;
}) {
  const { seat, unit, person } = await requireSeat((await params).unit, '/settings');
  const { accounts, boards } = services();
  const { board } = await boards.current(seat.unit);
  const keys = seat.role === 'leader' ? accounts.apiKeys.list(seat.unit) : null;
  const t = await getTranslations('settings');
  return (
    <PageFrame unit={unit} person={person} width="full">
      <h1 className="mb-4 text-page font-strong">{t('title')}</h1>
      {seat.role === 'reader' ? (
        <p>{t('notForReaders')}</p>
      ) : (
        <>
          <p className="mb-16 text-ax-text-neutral-subtle">
            {t(seat.role === 'leader' ? 'lead' : 'leadForOthers')}{' '}
            {seat.role === 'leader' ? (
              <TextLink href={`/units/${unit.slug}/guide`}>{t('guide')}</TextLink>
            ) : null}
          </p>
          <SettingsPage slug={unit.slug} person={seat.person} first={board.setup} keys={keys} />
        </>
      )}
    </PageFrame>
  );
}
