import { rmSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { session } from '@/db/sqlite/auth-tables';
import { createAccounts } from './accounts';
import { addLocalAccount } from './local-account';
import { endOfSession } from './session-end';
import { openTestAccounts, recordingLog, testClock, testFolder } from './testing/test-accounts';

const URL = 'http://localhost:3000';
const EMAIL = 'kari@example.no';
const PASSWORD = 'tre glade elger';

const folder = testFolder();
const clock = testClock();
let kept: ReturnType<typeof openTestAccounts>;
let cookie = '';

beforeAll(async () => {
  kept = openTestAccounts(folder, URL, clock, recordingLog().log);
  addLocalAccount(kept.database, EMAIL, await kept.accounts.identity.hash(PASSWORD), clock.now());
});
beforeEach(async () => {
  const signedIn = await kept.accounts.identity.signIn(EMAIL, PASSWORD);
  cookie = signedIn?.cookies[0]?.split(';')[0] ?? '';
});
afterAll(async () => {
  await kept.close();
  rmSync(folder, { recursive: true });
});

/** What we make of a cookie header, and what the library makes of it; each as the account's id or null. */
async function readings(
  header: string,
): Promise<{ readonly ours: string | null; readonly theirs: string | null }> {
  const headers = new Headers({ cookie: header });
  const ours = await kept.accounts.access.sessionOf(headers);
  const theirs = await kept.accounts.identity.sessionOf(headers);
  expect(ours?.sessionId ?? null).toBe(theirs?.sessionId ?? null);
  return { ours: ours?.accountId ?? null, theirs: theirs?.accountId ?? null };
}

describe('[ACC-14] the quick reading of a session and that of the library agree', () => {
  test('on one that is valid, among other cookies too', async () => {
    const { ours, theirs } = await readings(`theme=dark; ${cookie}; locale=nn`);
    expect(ours).not.toBeNull();
    expect(ours).toBe(theirs);
  });

  test('on one that is signed out', async () => {
    await kept.accounts.identity.signOut(new Headers({ cookie }));
    expect(await readings(cookie)).toEqual({ ours: null, theirs: null });
  });

  test('on one that has run out', async () => {
    const found = await kept.accounts.access.sessionOf(new Headers({ cookie }));
    kept.database.orm
      .update(session)
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where(eq(session.id, found?.sessionId ?? ''))
      .run();
    expect(await readings(cookie)).toEqual({ ours: null, theirs: null });
  });

  test.each([
    ['nothing', () => ''],
    ['another name', (own: string) => own.replace('morgentavla', 'morgentavlb')],
    ['no signature', (own: string) => own.slice(0, own.indexOf('.'))],
    [
      'a signature with another end',
      (own: string) =>
        own.replace(/.(%3D|=)+$/, (end) => (end.startsWith('A') ? 'B' : 'A') + end.slice(1)),
    ],
    ['another token under the signature', (own: string) => own.replace('=', '=x')],
    [
      'a signature by another secret',
      (own: string) => `${own.slice(0, own.indexOf('.'))}.${'A'.repeat(43)}%3D`,
    ],
    ['nothing but a dot', (own: string) => `${own.slice(0, own.indexOf('='))}=.`],
    ['a broken escape', (own: string) => `${own.slice(0, own.indexOf('='))}=%E0%A4%A.%`],
  ])('on one that is forged: %s', async (_how, forge) => {
    expect(await readings(forge(cookie))).toEqual({ ours: null, theirs: null });
  });

  test('on two of the same name: the first counts', async () => {
    const name = cookie.slice(0, cookie.indexOf('='));
    expect((await readings(`${name}=nonsense; ${cookie}`)).ours).toBeNull();
    expect((await readings(`${cookie}; ${name}=nonsense`)).ours).not.toBeNull();
  });
});

test('[ACC-15] a session ends at four in the morning, seven days on, in summer and in winter', () => {
  expect(new Date(endOfSession(Date.parse('2026-11-23T08:00:00Z'))).toISOString()).toBe(
    '2026-11-30T03:00:00.000Z',
  );
  expect(new Date(endOfSession(Date.parse('2026-03-27T08:00:00Z'))).toISOString()).toBe(
    '2026-04-03T02:00:00.000Z',
  );
});

test('[ACC-15] whoever listens is told within a second of a session that has run out', async () => {
  const found = await kept.accounts.access.sessionOf(new Headers({ cookie }));
  const ended: string[] = [];
  const stop = kept.accounts.access.onSessionEnded((id) => ended.push(id));
  kept.accounts.endExpired();
  expect(ended).toEqual([]);
  clock.ahead = 9 * 24 * 60 * 60 * 1_000;
  kept.accounts.endExpired();
  expect(ended).toContain(found?.sessionId);
  expect(kept.database.orm.select().from(session).all()).toEqual([]);
  stop();
  clock.ahead = 0;
});

test('[ACC-16] neither an address nor a browser is kept with a session', () => {
  const [row] = kept.database.orm.select().from(session).all();
  expect(row).toMatchObject({ ipAddress: null, userAgent: null });
});

describe('[ACC-17] the session cookie', () => {
  test('is out of reach of scripts and of other sites', async () => {
    const signedIn = await kept.accounts.identity.signIn(EMAIL, PASSWORD);
    expect(signedIn?.cookies).toEqual([
      expect.stringMatching(
        /^morgentavla-3000=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
      ),
    ]);
  });

  test('belongs to one host alone where the address is https', async () => {
    const accounts = createAccounts({
      database: kept.database,
      key: new Uint8Array(32).fill(7),
      publicUrl: 'https://tavla.example.no',
      clock,
      orders: kept.boards,
      log: recordingLog().log,
    });
    const signedIn = await accounts.identity.signIn(EMAIL, PASSWORD);
    expect(signedIn?.cookies).toEqual([
      expect.stringMatching(
        /^__Host-morgentavla=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
    const headers = new Headers({ cookie: signedIn?.cookies[0]?.split(';')[0] ?? '' });
    expect(await accounts.access.sessionOf(headers)).not.toBeNull();
  });
});
