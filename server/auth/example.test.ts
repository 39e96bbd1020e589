import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { user } from '@/db/sqlite/auth-tables';
import { people } from '@/db/sqlite/people-tables';
import { units } from '@/db/sqlite/unit-tables';
import { createExample } from './example';
import { done } from './outcome';
import { openTestAccounts, recordingLog, testClock, testFolder } from './testing/test-accounts';

let folder: string;
let kept: ReturnType<typeof openTestAccounts>;
beforeEach(() => {
  folder = testFolder();
  kept = openTestAccounts(folder, 'http://localhost:3000', testClock(), recordingLog().log);
});
afterEach(async () => {
  await kept.close();
  rmSync(folder, { recursive: true });
});

function exampleThat(play: () => Promise<void>) {
  const { accounts, database } = kept;
  const inThePast = new Set<never>();
  return createExample({ ...accounts, database, clock: testClock(), play, inThePast });
}

test('[DEM-8] when somebody sets up while the past is played, they win, and of the example nobody is there', async () => {
  const example = exampleThat(async () => {
    const request = {
      code: null,
      language: 'nb',
      owner: { email: 'kari@example.no', password: 'tre glade elger', name: 'Kari Nordmann' },
      unit: { name: 'Nav Øst', caseTypes: [], reasons: [] },
    } as const;
    const visitor = { headers: new Headers(), address: '127.0.0.1', session: null };
    expect(await kept.accounts.setup.run(request, visitor, true)).toMatchObject({ ok: true });
  });
  expect(await example.make('nb')).toMatchObject({ refusal: { code: 'E_SETUP_DONE' } });
  const { orm } = kept.database;
  expect(orm.select({ email: user.email }).from(user).all()).toEqual([
    { email: 'kari@example.no' },
  ]);
  expect(orm.select({ name: people.name }).from(people).all()).toEqual([{ name: 'Kari Nordmann' }]);
  expect(await example.make('nb')).toMatchObject({ refusal: { code: 'E_SETUP_DONE' } });
});

test('[DEM-8] one that broke off is in nobody’s way: it is begun again', async () => {
  let times = 0;
  const example = exampleThat(async () => {
    times += 1;
    if (times === 1) throw new Error('the power went');
  });
  await expect(example.make('nb')).rejects.toThrow('the power went');
  expect(kept.accounts.setup.isDone()).toBe(false);
  const made = await example.make('nb');
  expect(made).toMatchObject(done({ slug: 'sykepenger-fjordvik' }));
  expect(kept.database.orm.select().from(units).all()).toHaveLength(2);
  expect(await example.make('nb')).toMatchObject({ refusal: { code: 'E_DUPLICATE_NAME' } });
});
