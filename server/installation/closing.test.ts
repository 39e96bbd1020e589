import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCases } from '@/domain/cases/order';
import { testClock, testFolder } from '../auth/testing/test-accounts';
import {
  boardIn,
  give,
  type Installation,
  newUnit,
  openInstallation,
  seat,
  typeIn,
} from './testing/two-units';

const DAY_MS = 86_400_000;

let folder: string;
let on: Installation;
beforeEach(() => {
  folder = testFolder();
  on = openInstallation(folder, testClock());
});
afterEach(async () => {
  await on.close();
  rmSync(folder, { recursive: true });
});

async function unitWithCase() {
  const unit = await newUnit(on, 'Nav Øst');
  const guro = await seat(on, unit.unit, 'Guro Nes', 'guro@example.no', 'leader');
  const kari = await seat(on, unit.unit, 'Kari Nordmann', 'kari@example.no');
  const board = await boardIn(on.boards, unit.unit);
  await give(on.boards, unit.unit, guro, {
    ...{ type: 'AddCase', caseType: typeIn(board, 'Dagpenger'), received: board.day.day },
    ...{ deadline: null, difficulty: null, externalId: 'A-1', registered: true, lifted: false },
  });
  return { ...unit, guro, kari };
}

test('[INS-10] [INS-11] a unit is closed by its own name, once, and its invitations are void', async () => {
  const { slug, unit, guro } = await unitWithCase();
  const { invitations } = on.accounts;
  const made = invitations.create(unit, 'member');
  const code = made.ok ? made.value.code : '';
  expect(await on.closing.close(slug, 'Nav Vest')).toMatchObject({ refusal: { field: 'name' } });
  expect(await on.closing.close('nowhere', 'Nav Øst')).toMatchObject({
    refusal: { code: 'E_NOT_FOUND' },
  });
  expect(invitations.look(code)).toMatchObject({ ok: true });
  expect(await on.closing.close(slug, ' nav  øst ')).toMatchObject({ ok: true });
  expect(await on.closing.close(slug, '')).toMatchObject({ ok: true });
  expect(invitations.look(code)).toMatchObject({ refusal: { code: 'E_INVITE_EXPIRED' } });
  expect(invitations.create(unit, 'member')).toMatchObject({ refusal: { code: 'E_UNIT_CLOSED' } });
  const answer = await on.boards.submit(
    unit,
    'c' as never,
    { type: 'AddDuty', name: 'Telefon' },
    guro,
  );
  expect(answer).toMatchObject({ refusal: { code: 'E_UNIT_CLOSED' } });
  expect(on.accounts.access.unitsOf(await accountOf('guro@example.no'))).toEqual([
    { slug, name: 'Nav Øst', role: 'leader', closed: true },
  ]);
  expect(await on.closing.reopen(slug)).toMatchObject({ ok: true });
  expect(invitations.create(unit, 'member')).toMatchObject({ ok: true });
  expect(invitations.look(code)).toMatchObject({ refusal: { code: 'E_INVITE_EXPIRED' } });
});

test('[INS-13] after thirty days nothing is open in it any more, and only its leaders are in it', async () => {
  const { slug, unit } = await unitWithCase();
  await on.closing.close(slug, 'Nav Øst');
  on.clock.ahead += 30 * DAY_MS - 1_000;
  await on.closing.windUpOld();
  expect(openCases(await boardIn(on.boards, unit))).toBe(1);
  on.clock.ahead += 2_000;
  await on.closing.windUpOld();
  const board = await boardIn(on.boards, unit);
  expect(openCases(board)).toBe(0);
  expect(board.members.map(({ role }) => role)).toEqual(['leader']);
  const { seq } = board;
  await on.closing.windUpOld();
  expect((await boardIn(on.boards, unit)).seq).toBe(seq);
  expect(await on.closing.reopen(slug)).toMatchObject({ refusal: { code: 'E_UNIT_CLOSED' } });
});

async function accountOf(email: string): Promise<string> {
  return String(
    on.database.connection
      .prepare<[string]>('select id from user where email = ?')
      .pluck()
      .get(email),
  );
}
