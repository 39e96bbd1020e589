import { parseTime, type TimeOfDay } from '@/domain/calendar/oslo-time';

/**
 * The time that somebody typed: 14.00, 14:00, 1400, 14 or 9.05. Not the browser's own field for times, which shows
 * mornings and afternoons as the browser's language has them and not as the page's.
 */
export function typedTime(text: string): TimeOfDay | null {
  const parts = /^(?<hours>\d{1,2})(?:[.: ]?(?<minutes>\d{2}))?$/.exec(text.trim())?.groups;
  if (parts === undefined) return null;
  const { hours = '', minutes = '00' } = parts;
  return parseTime(`${hours.padStart(2, '0')}:${minutes}`);
}

/** How a time is written in a field. */
export function timeAsTyped(time: TimeOfDay): string {
  return time.replace(':', '.');
}
