import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CountsPage } from '@/components/counts/counts-page';
import { PageFrame } from '@/components/ui/page-frame';
import { requireSeat } from '../../../require-seat';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('counts');
  return { title: t('title') };
}

export default async function UnitCountsPage({
  params,
}: {
  readonly params: Promise<{ readonly unit: string }>;
}) {
  const { seat, unit, person } = await requireSeat((await params).unit, '/counts');
  const t = await getTranslations('counts');
  if (seat.role === 'reader') {
    return (
      <PageFrame unit={unit} person={person}>
        <h1 className="mb-20 text-page font-strong">{t('title')}</h1>
        <p>{t('notForReaders')}</p>
      </PageFrame>
    );
  }
  return (
    <PageFrame unit={unit} person={person} width="full">
      <h1 className="mb-4 text-page font-strong">{t('title')}</h1>
      <p className="mb-16 max-w-[44rem] text-ax-text-neutral-subtle">{t('lead')}</p>
      <CountsPage slug={unit.slug} person={seat.person} />
    </PageFrame>
  );
}
