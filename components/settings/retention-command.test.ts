import { describe, expect, test } from 'vitest';
import { readRetention, retentionCommand } from './retention-command';

describe('[PAG-42] how long things are kept', () => {
  test('[PAG-42] is whole days from one to the most that is allowed', () => {
    expect(readRetention(form('14', ' 5 ', '1'))).toEqual({
      ok: true,
      edit: { cases: 14, staffing: 5, improvement: 1 },
    });
  });

  test('[PAG-42] and everything that is not is said by its field, all at once', () => {
    expect(readRetention(form('31', '0', '7'))).toEqual({
      ok: false,
      problems: {
        cases: { code: 'badDays', limit: 30 },
        staffing: { code: 'badDays', limit: 5 },
      },
    });
    for (const text of ['', '1,5', '-1', 'ti', '1e1'])
      expect(readRetention(form('30', '5', text))).toMatchObject({
        problems: { improvement: { code: 'badDays', limit: 30 } },
      });
  });

  test('[PAG-10] what another changed meanwhile is kept', () => {
    const opened = { cases: 30, staffing: 5, improvement: 30 };
    expect(retentionCommand(opened, { ...opened, cases: 14 }, { ...opened, staffing: 2 })).toEqual({
      type: 'SetRetention',
      cases: 14,
      staffing: 2,
      improvement: 30,
      replaces: { cases: 30, staffing: 2, improvement: 30 },
    });
  });
});

function form(cases: string, staffing: string, improvement: string): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ cases, staffing, improvement }))
    data.set(name, value);
  return data;
}
