import { services } from '@/server/services';

/** What somebody is called in the first of their units, to be offered in a new one; nothing when there is none. */
export function nameElsewhere(accountId: string): string {
  const { access } = services();
  const [first] = access.unitsOf(accountId);
  const seat = first === undefined ? null : access.seatOf(accountId, first.slug);
  if (seat === null) return '';
  return access.peopleOf(seat.unit).find((one) => one.person === seat.person)?.name ?? '';
}
