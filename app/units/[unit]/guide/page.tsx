import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/form/text-link';
import { GuidePage } from '@/components/guide/guide-page';
import { peopleRows } from '@/components/people/people-rows';
import { PageFrame } from '@/components/ui/page-frame';
import { stepsInPlace } from '@/domain/read-models/guide';
import { services } from '@/server/services';
import { requireSeat } from '../../../require-seat';

type GuideRouteProps = { readonly params: Promise<{ readonly unit: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('guide');
  return { title: t('title') };
}

export default async function UnitGuidePage({ params }: GuideRouteProps) {
  const { seat, unit, person } = await requireSeat((await params).unit, '/guide');
  const { access, accounts, boards, env } = services();
  const t = await getTranslations('guide');
  if (seat.role !== 'leader') {
    return (
      <PageFrame unit={unit} person={person}>
        <h1 className="mb-20 text-page font-strong">{t('title')}</h1>
        <p>{t('forLeaders')}</p>
      </PageFrame>
    );
  }
  const { board } = await boards.current(seat.unit);
  const names = new Map(access.peopleOf(seat.unit).map((one) => [one.person, one]));
  const first = {
    setup: board.setup,
    people: peopleRows(board.members, names),
    inPlace: stepsInPlace(board),
  };
  return (
    <PageFrame
      unit={unit}
      person={person}
      width="full"
      beside={<TextLink href={`/units/${unit.slug}`}>{t('later')}</TextLink>}
    >
      <GuidePage
        slug={unit.slug}
        person={seat.person}
        first={first}
        invitations={accounts.invitations.open(seat.unit)}
        address={`${env.publicUrl}/units/${unit.slug}`}
      />
    </PageFrame>
  );
}
