import { expect, test } from 'vitest';
import { refusal } from '@/domain/refusal';
import { placeRefusal, WHOLE_FORM } from './problem';

test('[PAG-3] a no stands beside the field that it names', () => {
  const no = refusal('E_TOO_LONG', { field: 'name', limit: 60 });
  expect(placeRefusal(no, ['email', 'name'])).toEqual({ name: { code: 'E_TOO_LONG', limit: 60 } });
});

test('[PAG-3] a no about a part of a field stands beside the field', () => {
  const no = refusal('E_BAD_DATE', { field: 'closedDays.3' });
  expect(placeRefusal(no, ['closedDays'])).toEqual({ closedDays: { code: 'E_BAD_DATE' } });
});

test.each([undefined, 'nameless', 'other'])(
  '[PAG-3] a no that names %j is said above the button',
  (field) => {
    const no = refusal('E_RATE', {
      retryAfterMs: 60_000,
      ...(field === undefined ? {} : { field }),
    });
    expect(placeRefusal(no, ['name'])).toEqual({
      [WHOLE_FORM]: { code: 'E_RATE', retryAfterMs: 60_000 },
    });
  },
);
