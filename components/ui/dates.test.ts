import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import type { Day } from '@/domain/calendar';
import { instantOf } from '@/domain/calendar/oslo-time';
import en from '@/messages/en.json';
import nb from '@/messages/nb.json';
import nn from '@/messages/nn.json';
import { createDates } from './dates';

const TODAY = '2026-10-14' as Day;
const day = (text: string) => text as Day;

function datesIn(common: object, locale: string) {
  const t = createTranslator({ locale, messages: { common }, namespace: 'common' });
  return createDates((key, values) => t(key as never, values as never), TODAY);
}

const bokmal = datesIn(nb.common, 'nb');

describe('[DSK-10] dates and times', () => {
  test('[DSK-10] are written as the board writes them', () => {
    expect(bokmal.heading(TODAY)).toBe('Onsdag 14. oktober');
    expect(bokmal.week(TODAY)).toBe('uke 42');
    expect(bokmal.weekdayAndDayShort(day('2026-10-20'))).toBe('ti. 20. okt.');
    expect(bokmal.time('08:05')).toBe('08.05');
    expect(bokmal.clock(instantOf(TODAY, '08:41'))).toBe('08.41');
  });

  test('[DSK-10] say the year only when it is another one', () => {
    expect(bokmal.day(day('2026-09-17'))).toBe('17. september');
    expect(bokmal.day(day('2011-09-17'))).toBe('17. september 2011');
  });

  test.each([
    ['2026-10-13', 'i går'],
    ['2026-10-14', 'i dag'],
    ['2026-10-15', 'i morgen'],
    ['2026-10-19', 'mandag'],
    ['2026-10-21', '21. okt.'],
    ['2026-10-10', '10. okt.'],
  ])('[DSK-10] %s is near as %s', (text, near) => {
    expect(bokmal.near(day(text))).toBe(near);
  });

  test('[DSK-10] an age is told in days, and one of today in a word', () => {
    expect(['2026-10-14', '2026-10-13', '2026-09-19'].map((one) => bokmal.age(day(one)))).toEqual([
      'i dag',
      '1 dag',
      '25 dager',
    ]);
  });

  test('[DSK-10] a moment of another day is told by its day', () => {
    expect(bokmal.moment(instantOf(TODAY, '08:12'))).toBe('i dag 08.12');
    expect(bokmal.moment(instantOf(day('2026-10-09'), '08:12'))).toBe('fr. 9. okt.');
    expect(bokmal.since(instantOf(day('2026-10-09'), '08:12'))).toBe('fr. 9. okt. 08.12');
  });

  test('[DSK-10] follow the language of the reader', () => {
    expect(datesIn(nn.common, 'nb').heading(TODAY)).toBe('Onsdag 14. oktober');
    expect(datesIn(nn.common, 'nb').heading(day('2026-10-13'))).toBe('Tysdag 13. oktober');
    expect(datesIn(en.common, 'en').heading(TODAY)).toBe('Wednesday 14 October');
  });
});
