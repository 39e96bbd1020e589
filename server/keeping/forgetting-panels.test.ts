import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Database, openForReading } from '@/db/sqlite/connection';
import type { Actor } from '@/domain/actor';
import { emptyBoard } from '@/domain/board';
import { encodeBoard } from '@/domain/board-json';
import { addDays, type Day } from '@/domain/calendar';
import type { Command } from '@/domain/command';
import { evolveAll } from '@/domain/evolve';
import type { ActionId, CommandId, IdeaId, PersonId, PriorityId } from '@/domain/ids';
import { GURO, newCase, SYSTEM } from '../board/testing/service-harness';
import { forgetAgain } from '../commands/forget-again';
import { canonicalJson } from '../store/keyed-hash';
import { backUp } from './back-up';
import { restore } from './restore';
import { bytesOf, forget, noted, pass } from './testing/forgetting';
import { filledDataDir, type Kept, openKept, order, UNITS } from './testing/kept-unit';
import { actor, agreed, NAMED, PEOPLE, part, person, SHARES, weekOf } from './testing/planted';
import { verifyDatabase } from './verify';

const [UNIT] = UNITS;
const TODAY = '2026-11-23' as Day;

let dataDir: string;
let kept: Kept;
beforeEach(async () => {
  dataDir = await filledDataDir();
  kept = openKept(dataDir);
  // The log is a little ahead of the morning, since it has been filled.
  kept.clock.ms += 60_000;
});

describe('forgetting what stands beside the queue', () => {
  test('[KEEP-62] a day that is planned is known until five working days after it, and the plan of the day stays right', async () => {
    await admit(PEOPLE.slice(0, 1));
    const ahead = addDays(TODAY, 21);
    await give('plan', { type: 'PlanDays', person: person(0), days: [ahead], plan: part(37) });
    await days(14);
    expect((await told('DaysPlanned'))?.priv).toBeNull();
    expect((await boardNow()).staffing.plans).toMatchObject([{ days: [{ day: ahead }] }]);
    await days(14);
    expect(noted(kept)).toContain('"share":37');
    await days(1);
    expect(noted(kept)).not.toContain('"share":37');
    await expectHolds();
  });

  test('[KEEP-62] a usual week is known as long as it holds, and five working days more', async () => {
    await admit(PEOPLE.slice(0, 2));
    await give('week', { type: 'SetWeek', person: person(0), week: weekOf(41) });
    await give('other', { type: 'SetWeek', person: person(1), week: weekOf(43) });
    await pass(kept, 60);
    expect((await boardNow()).staffing.plans).toHaveLength(2);
    await give('anew', { type: 'SetWeek', person: person(0), week: weekOf(47) });
    await give('leaves', { type: 'RemovePerson', person: person(1) }, GURO);
    await days(9);
    expect(noted(kept)).toContain('"share":47');
    for (const before of [41, 43]) expect(noted(kept)).not.toContain(`"share":${before}`);
    await expectHolds();
  });

  test('[KEEP-65] whose a priority was is known until five working days after it has left the board', async () => {
    await admit(PEOPLE.slice(0, 3));
    await give('done', { type: 'AddPriority', text: 'Ringe', owner: person(0), before: null });
    await give('open', { type: 'AddPriority', text: 'Post', owner: person(1), before: null });
    await give('back', { type: 'AddPriority', text: 'Møte', owner: person(2), before: null });
    await give('finish', { type: 'FinishPriority', priority: 'done' as PriorityId });
    await give('drop', { type: 'DropPriority', priority: 'back' as PriorityId });
    await give('undo', { type: 'Undo', undoes: 'drop' as CommandId });
    await days(8);
    expect(known()).toEqual(expect.arrayContaining([person(0), person(1), person(2)]));
    await days(1);
    expect(known()).toEqual([person(1), person(2)]);
    expect((await boardNow()).priorities.map(({ text }) => text)).toEqual(['Post', 'Møte']);
    await expectHolds();
  });

  test('[KEEP-66] who proposed, voted, owned and agreed is known until thirty days after the end, and the text stays', async () => {
    await admit(PEOPLE.slice(0, 4));
    await idea('kort', 0);
    await idea('lang', 3);
    await give('late', agreed('lang', 1));
    await give('settle', { type: 'SettleAction', action: 'late' as ActionId, as: 'done' });
    await pass(kept, 30);
    expect(known()).toEqual(expect.arrayContaining(PEOPLE.slice(0, 4)));
    await days(1);
    expect(known()).toEqual([person(3)]);
    await pass(kept, 40);
    expect(known()).toEqual([person(3)]);
    const board = await boardNow();
    expect(board.actions).toMatchObject([{ id: 'late', text: 'Avtale', priv: { owner: null } }]);
    const texts = (await kept.store.read(UNIT, { from: 1 })).map(({ data }) => data);
    expect(JSON.stringify(texts)).toContain('Idé kort');
    await expectHolds();
  });

  test('[KEEP-66] what was handed over with an action that is still open does not bring back the owner of one that is closed', async () => {
    await admit(PEOPLE.slice(0, 2));
    await give('lang', { type: 'AddIdea', problem: 'Lang', suggestion: null });
    const actions = ['one', 'two'] as ActionId[];
    for (const action of actions) await give(action, agreed('lang', 0));
    const release = { type: 'ReleaseWork', person: person(0), cases: [], actions } as const;
    await give('release', { ...release, to: person(1) });
    await give('settle', { type: 'SettleAction', action: 'one' as ActionId, as: 'done' });
    await pass(kept, 31);
    expect((await boardNow()).actions).toMatchObject([
      { id: 'one', priv: { owner: null } },
      { id: 'two', priv: { owner: 'plantet-1' } },
    ]);
    await pass(kept, 20);
    await expectHolds();
    await give('settle-two', { type: 'SettleAction', action: 'two' as ActionId, as: 'done' });
    // The thirty-first day is a Saturday, and a board turns on working days.
    await pass(kept, 33);
    expect(known()).toEqual([]);
    await expectHolds();
  });

  test('[KEEP-63] while a unit is closed its last day stays on the board as it was', async () => {
    await admit(PEOPLE.slice(0, 1));
    await give('days', {
      type: 'PlanDays',
      person: person(0),
      days: [addDays(TODAY, 1)],
      plan: part(37),
    });
    for (let n = 2; n < 16; n++)
      await give(`closed-${n}`, { type: 'AddClosedDay', day: addDays(TODAY, n) }, GURO);
    await pass(kept, 1);
    await pass(kept, 13);
    expect((await boardNow()).staffing.plans).toMatchObject([{ today: { share: 37 } }]);
    await expectHolds();
  });

  test('[KEEP-67] of a command that was taken back no more is known than of what it was about', async () => {
    await admit(PEOPLE.slice(0, 3));
    await give('away', { type: 'MarkAway', person: person(0) }, actor(0));
    await give('undo-away', { type: 'Undo', undoes: 'away' as CommandId }, actor(0));
    await give(
      'call',
      { type: 'AddPriority', text: 'A', owner: person(1), before: null },
      actor(1),
    );
    await give('undo-call', { type: 'Undo', undoes: 'call' as CommandId }, actor(1));
    await give('agree', agreed(null, 2), actor(2));
    await give('undo-agree', { type: 'Undo', undoes: 'agree' as CommandId }, actor(2));
    await days(9);
    expect(known()).toEqual([person(2)]);
    await pass(kept, 23);
    expect(known()).toEqual([]);
    await expectHolds();
  });

  test('[KEEP-68] a unit may keep things for a shorter time, and forgets by that from the next day on', async () => {
    await admit(PEOPLE.slice(0, 3));
    const { retention } = (await boardNow()).setup;
    const shorter = { cases: 3, staffing: 1, improvement: 2 };
    await give('shorter', { type: 'SetRetention', ...shorter, replaces: retention }, GURO);
    await give('away', { type: 'MarkAway', person: person(0) }, actor(0));
    await give('mine', newCase({ externalId: 'FAG-kort' }), actor(1));
    await give('take', { type: 'TakeCase', caseId: 'mine' as never }, actor(1));
    await give('done', { type: 'FinishCase', caseId: 'mine' as never }, actor(1));
    await give('agree', agreed(null, 2), actor(2));
    await give('settle', { type: 'SettleAction', action: 'agree' as ActionId, as: 'done' });
    await days(1);
    expect(known()).toEqual(PEOPLE.slice(0, 3));
    await days(1);
    expect(known()).toEqual(PEOPLE.slice(1, 3));
    await days(1);
    expect(known()).toEqual([]);
    expect(noted(kept)).not.toContain('FAG-kort');
    await expectHolds();
  });

  test('[KEEP-64] of a hundred and more traces of people none is left in the file, beside it, in a stored board or in a restored backup', async () => {
    await admit(PEOPLE);
    await plant();
    await kept.storeBoards(UNIT);
    expect(inFile().length).toBeGreaterThan(100);
    const from = openForReading(kept.database.path);
    const folder = join(dataDir, 'backups');
    const backup = await backUp(from, { folder, kind: 'asked', now: kept.clock.ms });
    from.close();
    await pass(kept, 4);
    await kept.storeBoards(UNIT);
    expect(inFile().length).toBeGreaterThan(100);
    await pass(kept, 40);
    expect([inFile(), known()]).toEqual([[], []]);
    expect(bytesOf(dataDir)).toContain('blir staaende');
    await expectHolds();
    const now = kept.clock.ms;
    await kept.close();

    const again = (database: Database) => forgetAgain(database, dataDir, { now: () => now });
    await restore({ backup: backup.file, dataDir, moveAside: true, now, forget: again });
    rmSync(folder, { recursive: true });
    kept = openKept(dataDir, kept.clock);
    expect([inFile(), known()]).toEqual([[], []]);
    expect(bytesOf(dataDir)).toContain('blir staaende');
    await forget(kept);
    await expectHolds();
  });
});

/** Each of them plans, is away, owns, proposes, votes, agrees and takes back; and all of it comes to an end. */
async function plant(): Promise<void> {
  await give('duty', { type: 'AddDuty', name: 'Journalvakt' }, GURO);
  for (const [n, one] of PEOPLE.entries()) {
    const by = actor(n);
    await give(`week-${n}`, { type: 'SetWeek', person: one, week: weekOf(31 + n) }, by);
    const planned = [TODAY, addDays(TODAY, 2)];
    await give(
      `days-${n}`,
      { type: 'PlanDays', person: one, days: planned, plan: part(61 + n) },
      by,
    );
    await give(`away-${n}`, { type: 'MarkAway', person: one }, by);
    await give(`undo-${n}`, { type: 'Undo', undoes: `away-${n}` as CommandId }, by);
    const priority = `call-${n}` as PriorityId;
    await give(priority, { type: 'AddPriority', text: `Ringe ${n}`, owner: one, before: null }, by);
    await give(`drop-${n}`, { type: 'DropPriority', priority }, by);
    await idea(`id-${n}`, n);
    await give(`free-${n}`, agreed(null, n), by);
    const as = n % 2 === 0 ? 'done' : 'dropped';
    await give(`settle-${n}`, { type: 'SettleAction', action: `free-${n}` as ActionId, as }, by);
    await give(`usual-${n}`, { type: 'SetWeek', person: one, week: null }, by);
    // One idea after another comes to its end, since the board has room for so many.
    await give(`end-${n}`, { type: 'MoveIdea', idea: `id-${n}` as IdeaId, phase: 'dropped' }, by);
  }
}

/** Proposed by one, owned by the next, with a vote of a third. `kort` has come to its end as well. */
async function idea(id: string, n: number): Promise<void> {
  const problem = `Idé ${id} blir staaende`;
  const one = { idea: id as IdeaId };
  await give(id, { type: 'AddIdea', problem, suggestion: null }, actor(n));
  if (id === 'lang') return;
  const [owner, voter] = [(n + 1) % PEOPLE.length, (n + 2) % PEOPLE.length];
  await give(`owner-${id}`, { type: 'AssignIdea', ...one, owner: person(owner) }, actor(n));
  await give(`vote-${id}`, { type: 'VoteForIdea', ...one, vote: true }, actor(voter));
  if (id === 'kort') await give(`end-${id}`, { type: 'MoveIdea', ...one, phase: 'dropped' });
}

async function admit(people: readonly PersonId[]): Promise<void> {
  for (const one of people)
    await give(one, { type: 'AdmitPerson', person: one, role: 'member' }, SYSTEM);
}

function give(id: string, command: Command, by: Actor = GURO) {
  return order(kept, UNIT, id, command, by);
}

/** Day by day, as where a server runs: a day on which none did is not opened afterwards. */
async function days(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await pass(kept, 1);
}

async function told(type: string) {
  return (await kept.store.read(UNIT, { from: 1 })).find((event) => event.type === type);
}

async function boardNow() {
  return (await kept.boards.current(UNIT)).board;
}

/** Who is named in events and stored boards, but for the lists of who is in the unit. */
function known(): string[] {
  const found = [...noted(kept).matchAll(NAMED)].map(([, name]) => name ?? '');
  return [...new Set(found)].sort();
}

function inFile(): string[] {
  return [...bytesOf(dataDir).matchAll(NAMED), ...bytesOf(dataDir).matchAll(SHARES)].map(
    ([found]) => found,
  );
}

/** The live board is what its log comes to, and the log is whole. */
async function expectHolds(): Promise<void> {
  const folded = evolveAll(emptyBoard, await kept.store.read(UNIT, { from: 1, limit: 10_000 }));
  expect(canonicalJson(encodeBoard(folded))).toBe(canonicalJson(encodeBoard(await boardNow())));
  const reading = openForReading(kept.database.path);
  expect(verifyDatabase(reading)).toMatchObject({ ok: true });
  reading.close();
}
