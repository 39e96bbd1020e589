import { describe, expect, test } from 'vitest';
import type { Day } from '@/domain/calendar';
import { privacyCommand, readPrivacy } from './privacy-command';

const today = '2026-11-27' as Day;
const nothing = { purpose: null, controller: null, dpia: null, discussed: null };

describe('[PAG-43] what a unit says about privacy', () => {
  test('[PAG-43] may be left empty, and is read as it was written', () => {
    expect(readPrivacy(form({}), '', today)).toEqual({ ok: true, edit: nothing });
    const filled = form({ purpose: ' Fordele saker ', controller: 'Etaten', dpia: '2026/17' });
    expect(readPrivacy(filled, '3.11', today)).toEqual({
      ok: true,
      edit: {
        purpose: 'Fordele saker',
        controller: 'Etaten',
        dpia: '2026/17',
        discussed: '2026-11-03',
      },
    });
  });

  test('[PAG-43] was discussed on a day that there is, and that has been', () => {
    for (const day of ['snart', '28.11.2026'])
      expect(readPrivacy(form({}), day, today)).toMatchObject({
        problems: { discussed: { code: 'badPastDay' } },
      });
  });

  test('[PAG-10] what another filled in meanwhile is kept', () => {
    const mine = { ...nothing, purpose: 'Fordele saker' };
    const theirs = { ...nothing, controller: 'Etaten' };
    expect(privacyCommand(nothing, mine, theirs)).toEqual({
      type: 'StatePrivacyFacts',
      ...theirs,
      purpose: 'Fordele saker',
      replaces: theirs,
    });
  });

  test('[PAG-43] replaces what I saw in what I changed, so that nothing is overwritten unseen', () => {
    const mine = { ...nothing, purpose: 'Fordele saker' };
    const theirs = { ...nothing, purpose: 'Få oversikt' };
    expect(privacyCommand(nothing, mine, theirs)).toMatchObject({
      purpose: 'Fordele saker',
      replaces: { purpose: null },
    });
    expect(privacyCommand(nothing, mine, theirs, theirs)).toMatchObject({
      purpose: 'Fordele saker',
      replaces: { purpose: 'Få oversikt' },
    });
  });
});

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
