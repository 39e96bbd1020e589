import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../assert';
import { addDays, parseDay } from '../calendar';
import { dayOf } from '../calendar/oslo-time';
import { parseMoment } from './moment';

const FIRST = must(parseDay('1990-01-01'), 'the first day of the calendar');
const anyDay = fc.integer({ min: 0, max: 76_000 }).map((days) => addDays(FIRST, days));

describe('parseMoment', () => {
  it('[IMP-6] reads a day as itself in whatever style it is written', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, date] = day.split('-');
        const styles = [
          day,
          `${date}.${month}.${year}`,
          `${date}/${month}/${year}`,
          `${year}${month}${date}`,
        ];
        expect(styles.map((written) => parseMoment(written)?.day)).toEqual([day, day, day, day]);
      }),
    );
  });

  it('[IMP-6] reads an instant as itself whatever its offset, and its day is the one in Oslo', () => {
    const instants = fc.integer({ min: Date.UTC(1990, 0, 2), max: Date.UTC(2190, 0, 1) });
    fc.assert(
      fc.property(instants, fc.integer({ min: -14 * 60, max: 14 * 60 }), (instant, offset) => {
        const local = new Date(instant + offset * 60_000).toISOString().slice(0, -1);
        const parts = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const written = `${local}${offset < 0 ? '-' : '+'}${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
        expect(parseMoment(written)).toEqual({ day: dayOf(instant), at: instant, style: 'iso' });
      }),
    );
  });

  it('[IMP-6] never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const moment = parseMoment(written);
        expect(moment === null || parseDay(moment.day) === moment.day).toBe(true);
      }),
    );
  });
});
