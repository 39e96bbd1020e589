import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PeoplePage } from '@/components/people/people-page';
import { peopleRows } from '@/components/people/people-rows';
import { ReaderLeave } from '@/components/people/reader-leave';
import { PageFrame } from '@/components/ui/page-frame';
import { services } from '@/server/services';
import { requireSeat } from '../../../require-seat';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people');
  return { title: t('title') };
}

export default async function UnitPeoplePage({
  params,
}: {
  readonly params: Promise<{ readonly unit: string }>;
}) {
  const { seat, unit, person } = await requireSeat((await params).unit, '/people');
  const { access, accounts, boards } = services();
  const t = await getTranslations('people');
  if (seat.role === 'reader') {
    return (
      <PageFrame unit={unit} person={person}>
        <h1 className="mb-20 text-page font-strong">{t('title')}</h1>
        <p className="mb-16">{t('notForReaders')}</p>
        <ReaderLeave slug={unit.slug} person={seat.person} />
      </PageFrame>
    );
  }
  const { board } = await boards.current(seat.unit);
  const names = new Map(access.peopleOf(seat.unit).map((one) => [one.person, one]));
  const invitations = seat.role === 'leader' ? accounts.invitations.open(seat.unit) : null;
  const links = seat.role === 'leader' ? accounts.links.ofUnit(seat.unit) : [];
  return (
    <PageFrame unit={unit} person={person}>
      <h1 className="mb-12 text-page font-strong">{t('title')}</h1>
      <PeoplePage
        slug={unit.slug}
        person={seat.person}
        first={peopleRows(board.members, names)}
        invitations={invitations}
        links={links}
      />
    </PageFrame>
  );
}
