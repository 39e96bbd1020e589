import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeNext, signInThen } from './safe-next';

test.each(['/units/sykepenger', '/invite/abc?from=mail#top', '/units/a/people', '/'])(
  '[PAG-1] after signing in, %j is opened',
  (wish) => {
    expect(safeNext(wish)).toBe(wish);
  },
);

test.each([
  '//evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/units/..//evil.example',
  '/%09/../..//evil.example',
  'https://evil.example/units/a',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,x',
  'units/a',
  ' /units/a',
  '@evil.example',
  '',
  `/${'a'.repeat(2_000)}`,
])('[PAG-1] after signing in, %j leads to the start page', (wish) => {
  expect(safeNext(wish)).toBe('/');
});

test.each([undefined, ['/units/a', '/units/b']])('[PAG-1] %j is no wish', (wish) => {
  expect(safeNext(wish)).toBe('/');
});

test.each([
  '/sign-in',
  '/sign-in?next=/sign-in',
  '/api/auth/sign-out',
  '/_next/static/x',
  '/units/../api/setup',
])('[PAG-1] %j is no page to come to', (wish) => {
  expect(safeNext(wish)).toBe('/');
});

test('[PAG-1] whatever stands in the address, the browser stays on the board', () => {
  const nasty = fc.array(
    fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '\t',
      '\n',
      '%2f',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
      'http:',
      'a',
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        nasty.map((parts) => `/${parts.join('')}`),
        fc.string({ unit: 'binary' }),
        fc.webUrl(),
      ),
      (wish) => {
        const place = new URL(safeNext(wish), 'https://board.example/sign-in');
        expect(place.origin).toBe('https://board.example');
      },
    ),
    { numRuns: 2_000 },
  );
});

test('[PAG-2] the wish survives the way through the sign-in page', () => {
  const path = '/invite/a%2Fb?x=1&y=2#z';
  const asked = new URL(signInThen(path), 'https://board.example');
  expect(safeNext(asked.searchParams.get('next') ?? undefined)).toBe(path);
});
