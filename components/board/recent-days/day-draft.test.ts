import { expect, test } from 'vitest';
import type { Day } from '@/domain/calendar';
import { dayDraft, fieldsOf, readDay } from './day-draft';

const DAY = '2026-10-13' as Day;
const VALUES = { received: 9, registered: 5, finished: 2, stock: 1_207, unregistered: 4 };

test('[COR-8] a correction is given as all figures of the day, with those that it replaces', () => {
  const draft = dayDraft(DAY, VALUES);
  const typed = { ...draft.typed, finished: '12', stock: '1 197' };
  expect(readDay({ ...draft, typed })).toEqual({
    kind: 'command',
    command: {
      type: 'CorrectDay',
      day: DAY,
      sees: VALUES,
      becomes: { ...VALUES, finished: 12, stock: 1_197 },
    },
  });
  expect(readDay({ ...draft, typed: { ...typed, received: '' } })).toEqual({
    kind: 'notANumber',
    field: 'received',
  });
});

test('[COR-8] a day without a cut-off is not asked what was unregistered then', () => {
  const values = { ...VALUES, unregistered: null };
  expect(fieldsOf(VALUES)).toContain('unregistered');
  expect(fieldsOf(values)).not.toContain('unregistered');
  expect(readDay(dayDraft(DAY, values))).toMatchObject({ command: { becomes: values } });
});
