import { describe, expect, test } from 'vitest';
import { PASSWORD, refusePassword } from './password-rules';

const ABOUT = ['Kari Nordmann', 'kari.nordmann@fjordvik.example.no', 'Sykepenger Fjordvik'];

describe('[ACC-18] a password is refused when it is short, or what is tried first', () => {
  test.each([
    ['short', 'elg8!xQ'],
    ['nine characters', 'password1'],
    ['a common word with digits', 'Passord123!'],
    ['a common word in disguise', 'P@ssw0rd2026'],
    ['a season and a year', 'Sommer2026!'],
    ['two common words', 'hestkatten99'],
    ['nothing but digits', '194857203948'],
    ['a row of keys', 'qwertyuiop12'],
    ['a row backwards', '09876543210'],
    ['one letter again and again', 'aaaaaaaaaaaa'],
    ['one piece again and again', 'ab1ab1ab1ab1'],
    ['the own name', 'KariNordmann1'],
    ['the address', 'fjordvik.kari'],
    ['the unit', 'sykepenger2026'],
    ['a NUL in it', 'tre glade\0elger'],
    ['half a character in it', 'tre glade elger \ud800'],
  ])('%s', (_why, password) => {
    expect(refusePassword(password, ABOUT)?.code).toBe('E_WEAK_PASSWORD');
  });

  test.each([
    'tre glade elger',
    'blåbær på fjellet',
    'kjøleskap-lampe-veranda',
    'xK9#mQ2$vL7p',
    '🦌🦌 i skogen her',
  ])('but not %s', (password) => {
    expect(refusePassword(password, ABOUT)).toBeNull();
  });

  test('and one that is too long is told how long it may be', () => {
    const limit = PASSWORD.maxCharacters;
    expect(refusePassword('elg '.repeat(100), ABOUT)).toEqual({
      code: 'E_TOO_LONG',
      field: 'password',
      limit,
    });
    expect(refusePassword('e'.repeat(1_000_000), ABOUT)?.code).toBe('E_TOO_LONG');
    expect(refusePassword('x'.repeat(5) + '🦌'.repeat(255), ABOUT)?.code).toBe('E_TOO_LONG');
  });
});
