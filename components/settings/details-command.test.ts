import { describe, expect, test } from 'vitest';
import { detailsCommand, exampleOf, readDetails } from './details-command';

const LINK = 'https://fagsystem.example.no/sak/{id}';

describe('[PAG-40] unit number and link to the case system', () => {
  test('[PAG-40] both may be left empty, and a number may have spaces', () => {
    expect(readDetails(form({ unitNumber: '', caseLink: ' ' }))).toEqual({
      ok: true,
      edit: { unitNumber: null, caseLink: null },
    });
    expect(readDetails(form({ unitNumber: '44 01', caseLink: LINK }))).toEqual({
      ok: true,
      edit: { unitNumber: '4401', caseLink: LINK },
    });
  });

  test('[PAG-40] what is no number and what is no pattern is said by its field', () => {
    expect(readDetails(form({ unitNumber: 'NAV 44', caseLink: '' }))).toMatchObject({
      problems: { unitNumber: { code: 'badUnitNumber' } },
    });
    for (const caseLink of ['http://a.no/{id}', 'https://a.no/', 'https://{id}.no/', 'sak/{id}']) {
      expect(readDetails(form({ unitNumber: '', caseLink }))).toMatchObject({
        problems: { caseLink: { code: 'E_BAD_LINK' } },
      });
    }
  });

  test('[PAG-40] the example shows what a pattern makes, and nothing until it is one', () => {
    expect(exampleOf(LINK)).toBe('https://fagsystem.example.no/sak/12345678');
    expect(exampleOf('https://fagsystem.example.no')).toBeNull();
    expect(exampleOf(null)).toBeNull();
  });

  test('[PAG-10] what another changed meanwhile is kept', () => {
    const opened = { unitNumber: null, caseLink: null };
    expect(
      detailsCommand(opened, { unitNumber: '4401', caseLink: null }, { ...opened, caseLink: LINK }),
    ).toEqual({
      type: 'ChangeUnitDetails',
      unitNumber: '4401',
      caseLink: LINK,
      replaces: { unitNumber: null, caseLink: LINK },
    });
  });
});

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
