import type { Metadata } from 'next';
import { Desk } from '@/components/board/desk';
import { ReaderNotice } from '@/components/board/reader-notice';
import { requireSeat } from '../../require-seat';

type DeskPageProps = { readonly params: Promise<{ readonly unit: string }> };

export async function generateMetadata({ params }: DeskPageProps): Promise<Metadata> {
  const { unit } = await requireSeat((await params).unit, '');
  return { title: unit.name };
}

/** The desk of a unit. The board itself comes over the socket, to members alone. */
export default async function DeskPage({ params }: DeskPageProps) {
  const { seat, unit, person } = await requireSeat((await params).unit, '');
  if (seat.role === 'reader') return <ReaderNotice unit={unit} person={person} />;
  return <Desk unit={unit} person={seat.person} named={person} />;
}
