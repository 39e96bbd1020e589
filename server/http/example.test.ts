import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unitBySlug } from '@/db/sqlite/unit-by-slug';
import { dayOf } from '@/domain/calendar/oslo-time';
import { isWorkingDay } from '@/domain/calendar/working-days';
import type { UnitId } from '@/domain/ids';
import { createKnowExample } from '../board/example';
import { setUp } from './testing/people-of-a-unit';
import { startTestServer, type TestServer } from './testing/test-server';

const SLUG = 'sykepenger-fjordvik';
/** Five weeks are played, and on a busy machine each minute of them takes its time. */
const HANG_MS = 180_000;
const PASSED_ON = { 'x-forwarded-for': '127.0.0.1' };

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

type Account = { readonly email: string; readonly password: string; readonly role: string };

function isAccounts(value: unknown): value is readonly Account[] {
  return Array.isArray(value);
}

function unitOf({ database }: TestServer, slug: string): UnitId {
  const unit = unitBySlug(database, slug);
  if (unit === null) throw new Error(`there is no unit ${slug}`);
  return unit;
}

describe('an example on an installation that nobody has set up', () => {
  test(
    '[DEM-6] [DEM-8] is made beside a server that goes on, tells its accounts and signs its leader in',
    async () => {
      const guest = server.visitor();
      const making = guest.post('/api/setup/example', { language: 'nb' });
      const again = server.visitor().post('/api/setup/example', { language: 'nb' });
      expect(await answersUntilIn(making)).toBeGreaterThan(3);
      expect((await again).code).toBe('E_BUSY');

      const made = await making;
      expect(made.json).toMatchObject({ ok: true, slug: SLUG });
      const { accounts } = made.json;
      if (!isAccounts(accounts)) throw new Error('no accounts were told');
      expect(accounts.map(({ role }) => role)).toEqual([
        'owner',
        'leader',
        ...Array.from({ length: 8 }, () => 'member'),
        'reader',
      ]);
      expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
      expect((await guest.get('/api/units')).json).toEqual({
        units: [{ slug: SLUG, name: 'Sykepenger Fjordvik', role: 'leader' }],
      });
      expect(await hasBoard(accounts.find(({ email }) => email.startsWith('eli@')))).toBe(true);

      const unit = unitOf(server, SLUG);
      expect(await createKnowExample(server.boards)(unit)).toBe(true);
      const today = dayOf(server.clock.now());
      const { board } = await server.boards.current(unit);
      expect(board.day.day === today).toBe(isWorkingDay(today, []));
      const events = await server.boards.events(unit, 0, 1_000);
      const opened = events.flatMap((event) =>
        event.type === 'DayOpened' ? [event.data.day] : [],
      );
      expect(opened.length).toBeGreaterThan(4);
      expect(opened.every((day) => day < today)).toBe(true);
    },
    HANG_MS,
  );

  test('[DEM-7] asks for the code where a set-up does, and is no way in afterwards', async () => {
    const guest = server.visitor();
    expect(await guest.post('/api/setup/example', { language: 'nb' }, PASSED_ON)).toMatchObject({
      status: 422,
      code: 'E_SETUP_CODE',
    });
    await setUp(server);
    expect(await guest.post('/api/setup/example', { language: 'nb' })).toMatchObject({
      status: 409,
      code: 'E_SETUP_DONE',
    });
    expect(await createKnowExample(server.boards)(unitOf(server, 'nav-ost'))).toBe(false);
  });
});

/** How often others are answered meanwhile, while the days of all units are turned by today's clock as well. */
async function answersUntilIn(making: Promise<unknown>): Promise<number> {
  let answered = 0;
  let done = false;
  void making.finally(() => {
    done = true;
  });
  while (!done) {
    await server.boards.turnDays();
    if ((await server.visitor().get('/api/setup')).status === 200) answered += 1;
  }
  return answered;
}

async function hasBoard(account: Account | undefined): Promise<boolean> {
  const visitor = server.visitor();
  const { email, password } = account ?? { email: '', password: '' };
  await visitor.post('/api/auth/sign-in', { email, password });
  return (await visitor.get(`/api/units/${SLUG}/board`)).status === 200;
}
