import { describe, expect, it } from 'vitest';
import { isMonthFirst, parseMoment } from './moment';

const at = (iso: string) => Date.parse(iso);

describe('parseMoment', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 'iso'],
    ['23.11.2026', '2026-11-23', 'dotted'],
    ['3.1.2026', '2026-01-03', 'dotted'],
    ['23/11/2026', '2026-11-23', 'slashed'],
    ['23-11-2026', '2026-11-23', 'dashed'],
    ['20261123', '2026-11-23', 'compact'],
    [' 2026/11/23 ', '2026-11-23', 'iso'],
  ])('[IMP-6] reads the date %s', (written, day, style) => {
    expect(parseMoment(written)).toEqual({ day, at: null, style });
  });

  it.each([
    ['2011-10-11T13:45:40.276+02:00', '2011-10-11', at('2011-10-11T11:45:40.276Z')],
    ['2026-06-30T22:30:00Z', '2026-07-01', at('2026-06-30T22:30:00Z')],
    ['2026-01-01T00:30:00+0300', '2025-12-31', at('2025-12-31T21:30:00Z')],
    ['2026-01-01T00:30-05', '2026-01-01', at('2026-01-01T05:30:00Z')],
    ['2026-07-01 08:05', '2026-07-01', at('2026-07-01T06:05:00Z')],
    ['23.11.2026 08.05', '2026-11-23', at('2026-11-23T07:05:00Z')],
    ['23.11.2026 kl. 08:05:09', '2026-11-23', at('2026-11-23T07:05:09Z')],
  ])('[IMP-6] reads the instant %s and its day in Oslo', (written, day, instant) => {
    expect(parseMoment(written)).toMatchObject({ day, at: instant });
  });

  it.each([
    ...'2026-02-30 30.02.2026 2026-13-01 0001-01-01 9999-12-31 31/11/2026 20260230 23.11.26'.split(
      ' ',
    ),
    ...'23.11/2026 2026-11/23 45231 1 2026-11-23T24:00 2026-11-23T10:60 2026-11-23+01:00'.split(
      ' ',
    ),
    ...'2026-11-23T10:00:60Z 2026-11-23T10:00+15:00 2026-11-23T10:00:00+01:00x'.split(' '),
    ...['2026-03-29 02:30', 'i går', '', '23.11.2026 10'],
  ])('[IMP-6] refuses %j', (written) => {
    expect(parseMoment(written)).toBeNull();
  });

  it('[IMP-7] tells a date that has its month first', () => {
    expect(isMonthFirst('11/23/2026')).toBe(true);
    expect(isMonthFirst('11-23-2026')).toBe(true);
    expect(
      ['23/11/2026', '03/04/2026', '11.23.2026', '2026-11-23', 'x'].filter(isMonthFirst),
    ).toEqual([]);
  });
});
