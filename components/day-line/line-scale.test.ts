import { describe, expect, test } from 'vitest';
import { coversHour, dayLineScale, labelSide, minuteOf } from './line-scale';

const at = minuteOf;

describe('[DSK-1] the day line', () => {
  test('[DSK-1] runs over the working day, with now where it is', () => {
    const scale = dayLineScale([at('08:41'), at('09:00'), at('14:00')]);
    expect(scale.hours).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
    expect(scale.at(at('06:50'))).toBe(0);
    expect(scale.at(at('16:10'))).toBe(1);
    expect(scale.at(at('11:30'))).toBe(0.5);
  });

  test.each(['05:30', '00:00', '22:15', '23:59'])('[DSK-1] is made longer for %s', (time) => {
    const scale = dayLineScale([at(time), at('14:00')]);
    expect(scale.at(at(time))).toBeGreaterThan(0);
    expect(scale.at(at(time))).toBeLessThan(1);
    expect(scale.hours.length).toBeLessThanOrEqual(13);
  });

  test('[DSK-1] holds what lies outside it at its ends', () => {
    const scale = dayLineScale([at('09:00')]);
    expect([scale.at(0), scale.at(at('23:00'))]).toEqual([0, 1]);
  });
});

describe('[DSK-2] labels of the day line never cover each other', () => {
  test('[DSK-2] now replaces the hour it would cover', () => {
    expect(coversHour(9, at('08:41'))).toBe(true);
    expect(coversHour(8, at('08:41'))).toBe(false);
  });

  test('[DSK-2] a label stands right of its mark, or left where there is no room', () => {
    const scale = dayLineScale([at('09:00'), at('14:00')]);
    expect(labelSide(scale, at('09:00'), at('14:00'))).toBe('right');
    expect(labelSide(scale, at('09:00'), at('09:30'))).toBe('left');
    expect(labelSide(scale, at('15:45'), null)).toBe('left');
  });
});
