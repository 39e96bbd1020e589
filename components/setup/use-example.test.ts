import { expect, test } from 'vitest';
import { readExample } from './use-example';

test('[DEM-6] the accounts are read from the answer, and what is none is left out', () => {
  const guro = { name: 'Guro', email: 'guro@fjordvik.example', password: 'bcdf', role: 'owner' };
  const body = { ok: true, slug: 'fjordvik', accounts: [guro, null, 'x', { name: 'Eli' }] };
  expect(readExample(body)).toEqual({ slug: 'fjordvik', accounts: [guro] });
  expect(readExample({ slug: 'fjordvik' })).toEqual({ slug: 'fjordvik', accounts: [] });
});
