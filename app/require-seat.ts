import { notFound } from 'next/navigation';
import { must } from '@/domain/assert';
import { services } from '@/server/services';
import { requireSession } from './require-session';

export type SeatOfPage = {
  readonly seat: NonNullable<ReturnType<ReturnType<typeof services>['access']['seatOf']>>;
  /** For the frame of the page. */
  readonly unit: { readonly slug: string; readonly name: string; readonly isExample: boolean };
  readonly person: {
    readonly name: string;
    readonly initials: string;
    readonly role: SeatOfPage['seat']['role'];
    readonly isOwner: boolean;
  };
};

/**
 * The place in a unit of whoever asks for one of its pages. A unit that one does not belong to is not found, exactly as
 * one that does not exist. `page` is what follows the unit in the address.
 */
export async function requireSeat(slug: string, page: string): Promise<SeatOfPage> {
  const { accountId } = await requireSession(`/units/${encodeURIComponent(slug)}${page}`);
  const { access, isExample } = services();
  const seat = access.seatOf(accountId, slug) ?? notFound();
  const unit = must(
    access.unitsOf(accountId).find((one) => one.slug === slug),
    'a seat is in one of the units of its account',
  );
  const name = access.peopleOf(seat.unit).find((one) => one.person === seat.person);
  return {
    seat,
    unit: { slug, name: unit.name, isExample: await isExample(seat.unit) },
    person: {
      name: name?.name ?? '',
      initials: name?.initials ?? '',
      role: seat.role,
      isOwner: access.isOwner(accountId),
    },
  };
}
