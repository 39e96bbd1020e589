import { expect, test } from 'vitest';
import { passwordProblems } from './password-problems';

test('[PAG-5] all that is wrong with a change of password is told at once', () => {
  expect(passwordProblems('', '', 'x')).toEqual({
    currentPassword: { code: 'E_EMPTY' },
    newPassword: { code: 'E_EMPTY' },
    repeated: { code: 'differentPasswords' },
  });
});

test('[PAG-6] a new password is written twice the same, to the last space', () => {
  expect(passwordProblems('old one', 'a new sentence', 'a new sentence ')).toEqual({
    repeated: { code: 'differentPasswords' },
  });
  expect(passwordProblems('old one', 'a new sentence', 'a new sentence')).toEqual({});
});
