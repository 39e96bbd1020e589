import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CODE_LIMITS } from './first-setup';
import { openTestAccounts, recordingLog, testClock, testFolder } from './testing/test-accounts';

let folder: string;
let kept: ReturnType<typeof openTestAccounts>;
beforeEach(() => {
  folder = testFolder();
  kept = openTestAccounts(folder, 'https://tavla.example.no', testClock(), recordingLog().log);
});
afterEach(async () => {
  await kept.close();
  rmSync(folder, { recursive: true });
});

/** Tries a code, with a password that is refused once the code has been let through. */
async function tryFrom(address: string, code: string | null): Promise<string | null> {
  const visitor = { headers: new Headers(), address, session: null };
  const owner = { email: 'kari@example.no', password: 'kort', name: 'Kari Nordmann' };
  const unit = { name: 'Nav Øst', caseTypes: [], reasons: [] };
  const request = { code, language: 'nb', owner, unit } as const;
  const made = await kept.accounts.setup.run(request, visitor, false);
  return made.ok ? null : made.refusal.code;
}

test('[ACC-3] a stranger who guesses at the code does not lock the owner out', async () => {
  for (let n = 0; n < CODE_LIMITS.address.max; n += 1)
    expect(await tryFrom('10.0.0.1', 'BCDF-GHJK')).toBe('E_SETUP_CODE');
  expect(await tryFrom('10.0.0.1', 'BCDF-GHJK')).toBe('E_RATE');
  expect(await tryFrom('10.0.0.2', kept.accounts.setup.code)).toBe('E_WEAK_PASSWORD');
});

test('[ACC-3] many who guess at the code from many addresses are stopped together', async () => {
  for (let n = 0; n < CODE_LIMITS.all.max; n += 1)
    await tryFrom(`10.0.${n >> 8}.${n}`, 'BCDF-GHJK');
  expect(await tryFrom('10.1.0.1', 'BCDF-GHJK')).toBe('E_RATE');
});

test('[ACC-3] whoever asks without a code has guessed nothing', async () => {
  for (let n = 0; n <= CODE_LIMITS.address.max; n += 1)
    expect(await tryFrom('10.0.0.1', null)).toBe('E_SETUP_CODE');
  expect(await tryFrom('10.0.0.1', kept.accounts.setup.code)).toBe('E_WEAK_PASSWORD');
});
