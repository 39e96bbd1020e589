import { expect, test } from 'vitest';
import type { TimeOfDay } from '@/domain/calendar/oslo-time';
import { timeAsTyped, typedTime } from './typed-time';

test.each([
  ['14.00', '14:00'],
  ['14:30', '14:30'],
  ['1405', '14:05'],
  ['905', '09:05'],
  ['9', '09:00'],
  [' 9.05 ', '09:05'],
  ['00.00', '00:00'],
  ['23 59', '23:59'],
])('[PAG-17] %j is the time %s', (text, time) => {
  expect(typedTime(text)).toBe(time);
});

test.each(['', '24.00', '14.60', '14.5', '2 pm', '14.00.00', '-1', '１４'])(
  '[PAG-17] %j is no time',
  (text) => {
    expect(typedTime(text)).toBeNull();
  },
);

test('[PAG-17] every time of the day is read as it is written', () => {
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const two = (value: number) => String(value).padStart(2, '0');
    const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}` as TimeOfDay;
    expect(typedTime(timeAsTyped(time))).toBe(time);
  }
});
