import { addDays } from '@/domain/calendar';
import { dayOf, instantOf } from '@/domain/calendar/oslo-time';

/** A sign-in lasts a working week and the weekend after it. */
export const SESSION_DAYS = 7;

/**
 * When a session ends that begins now: early in the morning, when nobody is in a meeting or in the middle of a sentence.
 * Nothing prolongs it, so that a session which was taken along somewhere has an end.
 */
export function endOfSession(begins: number): number {
  return instantOf(addDays(dayOf(begins), SESSION_DAYS), '04:00');
}
