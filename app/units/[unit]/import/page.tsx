import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImportPage } from '@/components/import/import-page';
import { PageFrame } from '@/components/ui/page-frame';
import { services } from '@/server/services';
import { requireSeat } from '../../../require-seat';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import');
  return { title: t('title') };
}

export default async function UnitImportPage({
  params,
}: {
  readonly params: Promise<{ readonly unit: string }>;
}) {
  const { seat, unit, person } = await requireSeat((await params).unit, '/import');
  const { boards } = services();
  const t = await getTranslations('import');
  if (seat.role === 'reader') {
    return (
      <PageFrame unit={unit} person={person}>
        <h1 className="mb-20 text-page font-strong">{t('title')}</h1>
        <p>{t('notForReaders')}</p>
      </PageFrame>
    );
  }
  const { board } = await boards.current(seat.unit);
  const { caseTypes, importMapping: kept } = board.setup;
  const first = { caseTypes, isLeader: seat.role === 'leader', kept };
  return (
    <PageFrame unit={unit} person={person} width="full">
      <h1 className="mb-4 text-page font-strong">{t('title')}</h1>
      <p className="mb-16 text-ax-text-neutral-subtle">{t('lead')}</p>
      <ImportPage slug={unit.slug} person={seat.person} first={first} />
    </PageFrame>
  );
}
