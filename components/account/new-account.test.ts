import { expect, test } from 'vitest';
import { newAccountProblems, readNewAccount } from './new-account';

function written(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test('[PAG-5] an empty new account is told about all of its fields', () => {
  expect(newAccountProblems(readNewAccount(written({}), 'owner.'), 'owner.')).toEqual({
    'owner.name': { code: 'E_EMPTY' },
    'owner.email': { code: 'E_EMPTY' },
    'owner.password': { code: 'E_EMPTY' },
  });
});

test('[PAG-5] a complete one is in order, its password as it was written', () => {
  const account = readNewAccount(
    written({ name: 'Ingrid', email: ' ingrid@example.org ', password: '  to mellomrom ' }),
  );
  expect(account).toEqual({
    name: 'Ingrid',
    email: 'ingrid@example.org',
    password: '  to mellomrom ',
  });
  expect(newAccountProblems(account)).toEqual({});
});

test.each([
  'ingrid',
  'ingrid@',
  '@example.org',
  'ingrid@example',
  'in grid@example.org',
  'a@b@example.org',
])('[PAG-5] %j is no address', (email) => {
  expect(newAccountProblems({ name: 'Ingrid', email, password: 'x' })).toEqual({
    email: { code: 'badEmail' },
  });
});

test('[PAG-7] an identity number is refused in the browser, as a name and within an address', () => {
  const problems = newAccountProblems({
    name: '13097248022',
    email: '13097248022@example.org',
    password: 'x',
  });
  expect(problems).toMatchObject({
    name: { code: 'E_IDENTITY_NUMBER' },
    email: { code: 'E_IDENTITY_NUMBER' },
  });
});

test('[PAG-7] a name that is too long says how long it may be', () => {
  const problems = newAccountProblems({
    name: 'a'.repeat(61),
    email: 'a@example.org',
    password: 'x',
  });
  expect(problems).toEqual({ name: { code: 'E_TOO_LONG', limit: 60 } });
});
