import { expect, test } from 'vitest';
import { acceptanceProblems, acceptanceRequest, readAcceptance } from './acceptance';
import { readMadeLink } from './made-link';

function written(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test('[PAG-16] whoever is signed in accepts with a name alone, whatever the browser has filled in', () => {
  const form = written({ name: 'Jonas', email: 'other@example.org', password: 'filled in' });
  const acceptance = readAcceptance(form, false);
  expect(acceptanceProblems(acceptance)).toEqual({});
  expect(acceptanceRequest(acceptance)).toEqual({ name: 'Jonas' });
});

test('[PAG-16] whoever is not brings an account along', () => {
  const acceptance = readAcceptance(
    written({ name: 'Jonas', email: 'jonas@example.org', password: 'en lang setning' }),
    true,
  );
  expect(acceptanceProblems(acceptance)).toEqual({});
  expect(acceptanceRequest(acceptance)).toEqual({
    name: 'Jonas',
    email: 'jonas@example.org',
    password: 'en lang setning',
  });
});

test('[PAG-5] an empty acceptance is told about all of its fields', () => {
  expect(Object.keys(acceptanceProblems(readAcceptance(written({}), true)))).toEqual([
    'name',
    'email',
    'password',
  ]);
  expect(Object.keys(acceptanceProblems(readAcceptance(written({}), false)))).toEqual(['name']);
});

test('[PAG-16] the link that is handed on has the address by which its maker opened the board', () => {
  const body = { ok: true, id: 'x', path: '/invite/abc', expiresAt: 5 };
  expect(readMadeLink(body, 'https://tavla.example.no')).toEqual({
    url: 'https://tavla.example.no/invite/abc',
    expiresAt: 5,
  });
});
