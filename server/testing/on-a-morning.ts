import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dayOf, instantOf } from '@/domain/calendar/oslo-time';
import { nextWorkingDay } from '@/domain/calendar/working-days';

/**
 * Every test, and every process that one starts, lives on the morning of a working day: in the evening a unit has had
 * its cut-off, and on a Saturday it is closed. What depends on the hour sets a clock of its own.
 */
export default function onAMorning(): void {
  const now = Date.now();
  const clock = pathToFileURL(resolve(import.meta.dirname, '../../scripts/clock.mjs')).href;
  process.env.CLOCK_AHEAD_MS = String(instantOf(nextWorkingDay(dayOf(now), []), '09:30') - now);
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import=${clock}`.trim();
}
