import { expect, test } from 'vitest';
import { parseCommand } from '@/domain/command';
import type { ReasonId } from '@/domain/ids';
import type { Reason } from '@/domain/setup/setup';
import { MOST_REVIEW_DAYS, readReason, reasonCommand } from './reason-command';

function written(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const DOCUMENTS: Reason = {
  id: 'one' as ReasonId,
  list: 'waiting',
  text: 'Dokumentasjon',
  party: 'user',
  reviewDays: 10,
  retired: false,
};

test.each(['0', '261', '-1', '1.5', '1,5', 'ti', '1e2', '٣'])(
  '[PAG-11] %j is no number of days until a review',
  (reviewDays) => {
    expect(readReason(written({ text: 'x', party: 'user', reviewDays }), 'waiting')).toEqual({
      ok: false,
      problems: { reviewDays: { code: 'badNumber', limit: 260 } },
    });
  },
);

test('[PAG-11] the largest number of days is the one that the board takes', () => {
  const reason = { type: 'AddReason', list: 'waiting', text: 'x', party: 'user' };
  expect(parseCommand({ ...reason, reviewDays: MOST_REVIEW_DAYS }).ok).toBe(true);
  expect(parseCommand({ ...reason, reviewDays: MOST_REVIEW_DAYS + 1 }).ok).toBe(false);
});

test('[PAG-11] no number means that the day is chosen each time', () => {
  expect(readReason(written({ text: 'x', party: 'agency', reviewDays: ' ' }), 'waiting')).toEqual({
    ok: true,
    edit: { text: 'x', party: 'agency', reviewDays: null },
  });
});

test.each(['putBack', 'handOver'] as const)(
  '[PAG-11] a reason of %s has neither party nor days',
  (list) => {
    expect(readReason(written({ text: ' x ', party: 'user', reviewDays: '3' }), list)).toEqual({
      ok: true,
      edit: { text: 'x', party: null, reviewDays: null },
    });
  },
);

test('[PAG-10] changing the days of a reason keeps the name that somebody else gave it meanwhile', () => {
  const now = [{ ...DOCUMENTS, text: 'Dokumentasjon fra bruker' }];
  const edit = { text: 'Dokumentasjon', party: 'user', reviewDays: 5 } as const;
  expect(reasonCommand('waiting', DOCUMENTS, edit, now)).toEqual({
    type: 'ChangeReason',
    reason: 'one',
    text: 'Dokumentasjon fra bruker',
    party: 'user',
    reviewDays: 5,
    replaces: { text: 'Dokumentasjon fra bruker', party: 'user', reviewDays: 10 },
  });
});
