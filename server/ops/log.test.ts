import { expect, test } from 'vitest';
import { createLog, errorFields } from './log';

test('[OPS-21] a line of the log is one JSON object with its level, its time and its message', () => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  log.info({ route: '/api/units' }, 'refused');
  log.error({ code: 'E_STORAGE' }, 'a request failed');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      route: '/api/units',
      msg: 'refused',
    },
    { level: 'error', time: expect.any(String), code: 'E_STORAGE', msg: 'a request failed' },
  ]);
});

test('[OPS-21] of an error it says what kind it is and where, and never its words', () => {
  const error = Object.assign(
    new TypeError('No branch for {"note":"Kari ringte"}\n    at Kari (ringte:1:1)'),
    { code: 'E_X' },
  );
  const fields = errorFields(error);
  expect(fields).toMatchObject({ error: 'TypeError', code: 'E_X' });
  expect(String(fields.at)).toContain('log.test.ts');
  expect(JSON.stringify(fields)).not.toMatch(/ringte|branch/);
  expect(errorFields('Kari ringte')).toEqual({ error: 'string' });
});
