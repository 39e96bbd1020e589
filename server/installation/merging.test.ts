import { cpSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '@/domain/calendar';
import { column, openCases } from '@/domain/cases/order';
import type { CommandOf } from '@/domain/command';
import type { CaseTypeId, IdeaId } from '@/domain/ids';
import { values } from '@/domain/ordered-map';
import type { Orders } from '../auth/orders';
import { testClock, testFolder } from '../auth/testing/test-accounts';
import {
  boardIn,
  give,
  type Installation,
  newUnit,
  openInstallation,
  personIn,
  seat,
  type TestUnit,
  typeIn,
} from './testing/two-units';

let folder: string;
let installation: Installation;
beforeEach(() => {
  folder = testFolder();
  installation = openInstallation(folder, testClock());
});
afterEach(async () => {
  await installation.close();
  rmSync(folder, { recursive: true });
});

/** East, which has some of everything, and West, which has some of the same. */
async function eastAndWest(on: Installation) {
  const { boards } = on;
  const east = await newUnit(on, 'Nav Øst', ['Dagpenger', 'Telt post', 'Uføre']);
  const west = await newUnit(on, 'Nav Vest', ['dagpenger', 'Telt post']);
  const guro = await seat(on, east.unit, 'Guro Nes', 'guro@example.no', 'leader');
  const kari = await seat(on, east.unit, 'Kari Nordmann', 'kari@example.no');
  const both = await seat(on, east.unit, 'Bo Begge', 'bo@example.no', 'leader');
  const per = await seat(on, west.unit, 'Per Vest', 'per@example.no', 'leader');
  await seat(on, west.unit, 'Kari Nordmann', 'kari.vest@example.no');
  const boThere = await seat(on, west.unit, 'Bo Vest', 'bo@example.no', 'member');
  const here = await boardIn(boards, east.unit);
  const there = await boardIn(boards, west.unit);
  const today = here.day.day;
  const add = (caseType: CaseTypeId, externalId: string): CommandOf<'AddCase'> => ({
    type: 'AddCase',
    caseType,
    received: addDays(today, -3),
    deadline: null,
    difficulty: null,
    externalId,
    registered: true,
    lifted: false,
  });
  const taken = await give(boards, east.unit, guro, add(typeIn(here, 'Uføre'), 'A-1'));
  await give(boards, east.unit, kari, { type: 'TakeCase', caseId: taken as never });
  const waiting = await give(boards, east.unit, guro, add(typeIn(here, 'Dagpenger'), 'A-2'));
  const reason = here.setup.reasons[0]!.id;
  const wait = { reason, party: 'user', nextReview: addDays(today, 7), asked: 'Lønn' } as const;
  await give(boards, east.unit, kari, {
    ...{ type: 'HoldCase', caseId: waiting as never, waits: [wait], keep: false },
  });
  await give(boards, east.unit, guro, add(typeIn(here, 'Dagpenger'), 'B-1'));
  await give(boards, west.unit, per, add(typeIn(there, 'dagpenger'), 'B-1'));
  const counted = { type: 'ReceiveCounts', received: today, registered: false } as const;
  const number = { number: 4 };
  for (const [unit, by, board] of [
    [east.unit, guro, here],
    [west.unit, per, there],
  ] as const)
    await give(boards, unit, by, { ...counted, ...number, caseType: typeIn(board, 'Telt post') });
  const idea = await give(boards, east.unit, kari, {
    ...{ type: 'AddIdea', problem: 'Lang kø', suggestion: 'To på vakt' },
  });
  await give(boards, east.unit, kari, {
    ...{
      type: 'AnswerWhy',
      idea: idea as never,
      place: 0,
      text: 'Post fra helgen',
      replaces: null,
    },
  });
  await give(boards, east.unit, kari, { type: 'MoveIdea', idea: idea as never, phase: 'testing' });
  await give(boards, east.unit, guro, {
    ...{ type: 'AddAction', text: 'Ring', due: today, idea: idea as never as IdeaId },
    owner: kari.person,
  });
  return { east, west, guro, kari, both, per, boThere };
}

/** What a unit has, without ids and numbers that differ from one merge to the next. */
async function seenIn(on: Installation, { unit }: TestUnit) {
  const board = await boardIn(on.boards, unit);
  const nameOf = (person: string | null) =>
    on.accounts.people.ofUnit(unit).find((one) => one.person === person)?.name ?? null;
  return {
    closed: board.closed?.into ?? null,
    cases: values(board.cases)
      .map(({ state, priv, caseType }) => [
        priv.externalId,
        state.kind,
        board.setup.caseTypes.find((type) => type.id === caseType)?.name,
        nameOf(priv.takenBy),
        Object.values(priv.asked),
      ])
      .sort(),
    types: board.setup.caseTypes.map(({ name }) => name),
    reasons: board.setup.reasons.map(({ text }) => text),
    counts: Object.values(board.counts).flatMap((line) => line.piles),
    ideas: board.ideas.map(({ problem, suggestion, whys, phase }) => [
      problem,
      suggestion,
      whys,
      phase,
    ]),
    actions: board.actions.map(({ text, due, state, priv }) => [
      text,
      due,
      state.kind,
      nameOf(priv.owner),
    ]),
    members: board.members.map(({ person, role }) => `${nameOf(person)}: ${role}`).sort(),
    initials: new Set(on.accounts.people.ofUnit(unit).map(({ initials }) => initials)).size,
  };
}

describe('one unit becomes part of another', () => {
  test('[INS-28] what would be moved is told in numbers before anything is done', async () => {
    const { east, west } = await eastAndWest(installation);
    expect(await installation.merging.preview(east.slug, west.slug)).toEqual({
      ok: true,
      value: {
        ...{ cases: 3, known: 1, counted: 4, caseTypes: 1, reasons: 0 },
        ...{ people: 2, peopleKnown: 1, ideas: 1, actions: 1 },
      },
    });
    expect((await boardIn(installation.boards, east.unit)).closed).toBeUndefined();
  });

  test('[INS-20] [INS-22] [INS-23] cases, counts, ideas and people are in the other unit, and the one is closed', async () => {
    const { east, west, boThere } = await eastAndWest(installation);
    expect(await installation.merging.merge(east.slug, west.slug, 'nav øst')).toEqual({
      ok: true,
      value: null,
    });
    const board = await boardIn(installation.boards, west.unit);
    const seen = await seenIn(installation, west);
    expect(seen).toMatchObject({
      cases: [
        ['A-1', 'taken', 'Uføre', 'Kari Nordmann 2', []],
        ['A-2', 'waiting', 'dagpenger', null, ['Lønn']],
        ['B-1', 'ready', 'dagpenger', null, []],
      ],
      types: ['dagpenger', 'Telt post', 'Uføre'],
      reasons: ['Mangler dokument'],
      counts: [{ received: board.day.day, unregistered: 8, ready: 0 }],
      ideas: [['Lang kø', 'To på vakt', ['Post fra helgen'], 'testing']],
      actions: [['Ring', board.day.day, 'open', 'Kari Nordmann 2']],
    });
    expect(seen.members).toEqual([
      'Bo Vest: member',
      'Guro Nes: leader',
      'Kari Nordmann 2: member',
      'Kari Nordmann: member',
      'Per Vest: leader',
    ]);
    expect(seen.initials).toBe(5);
    expect(personIn(board, boThere.person)).toBe('member');
    const references = values(board.cases).map(({ priv }) => priv.reference);
    expect(new Set(references).size).toBe(3);
    const left = await boardIn(installation.boards, east.unit);
    expect(openCases(left)).toBe(0);
    expect(left.closed).toMatchObject({ into: 'Nav Vest' });
    expect(left.members).toHaveLength(3);
    expect(installation.logged.join()).not.toContain('refused');
  });

  test('[INS-20] hundreds of cases come in several commands, each of them once and in their order', async () => {
    const { boards, merging } = installation;
    const east = await newUnit(installation, 'Nav Øst');
    const west = await newUnit(installation, 'Nav Vest');
    const guro = await seat(installation, east.unit, 'Guro Nes', 'guro@example.no', 'leader');
    const { setup, day } = await boardIn(boards, east.unit);
    const cases = Array.from({ length: 450 }, (_, n) => ({
      caseType: setup.caseTypes[0]!.id,
      received: addDays(day.day, -(n % 20)),
      deadline: null,
      difficulty: null,
      externalId: `A-${n}`,
      registered: true,
    }));
    await give(boards, east.unit, guro, { type: 'ImportCases', cases });
    const before = column(await boardIn(boards, east.unit), 'ready');
    await merging.merge(east.slug, west.slug, 'Nav Øst');
    const after = column(await boardIn(boards, west.unit), 'ready');
    const ids = (cards: typeof before) => cards.map(({ priv }) => priv.externalId);
    expect(ids(after)).toEqual(ids(before));
    expect(openCases(await boardIn(boards, east.unit))).toBe(0);
  });

  test('[INS-27] not into itself, not from or into one that is closed, not without its name, and once of two at once', async () => {
    const { merging, closing } = installation;
    const { east, west } = await eastAndWest(installation);
    const south = await newUnit(installation, 'Nav Sør');
    const codes = async (from: string, into: string, typed: string) => {
      const told = await merging.merge(from, into, typed);
      return told.ok ? 'ok' : told.refusal.code;
    };
    expect(await codes(east.slug, east.slug, 'Nav Øst')).toBe('E_BAD_OP');
    expect(await codes(east.slug, 'nowhere', 'Nav Øst')).toBe('E_NOT_FOUND');
    expect(await codes(east.slug, west.slug, 'Nav Vest')).toBe('E_BAD_OP');
    await closing.close(south.slug, 'Nav Sør');
    expect(await codes(east.slug, south.slug, 'Nav Øst')).toBe('E_UNIT_CLOSED');
    expect(await codes(south.slug, east.slug, 'Nav Sør')).toBe('E_UNIT_CLOSED');
    const two = await Promise.all([
      codes(east.slug, west.slug, 'Nav Øst'),
      codes(east.slug, west.slug, 'Nav Øst'),
    ]);
    expect(two.sort()).toEqual(['E_BUSY', 'ok']);
    expect(openCases(await boardIn(installation.boards, west.unit))).toBe(3);
    expect(await closing.reopen(east.slug)).toMatchObject({ refusal: { code: 'E_UNIT_CLOSED' } });
  });

  test('[INS-26] what is too much for the other unit is refused before anything is done', async () => {
    const { boards, merging } = installation;
    const many = Array.from({ length: 101 }, (_, n) => `Type ${n}`);
    const east = await newUnit(installation, 'Nav Øst', many);
    const west = await newUnit(
      installation,
      'Nav Vest',
      many.map((name) => `${name} vest`),
    );
    const before = await boards.current(west.unit);
    expect(await merging.merge(east.slug, west.slug, 'Nav Øst')).toEqual({
      ok: false,
      refusal: { code: 'E_LIMIT', limit: 200 },
    });
    expect(await boards.current(west.unit)).toEqual(before);
    expect((await boardIn(boards, east.unit)).closed).toBeUndefined();
  });
});

/** A board that cannot be asked any more after so many orders: as far as a process came before it was killed. */
function broken(after: number) {
  const given: string[] = [];
  const ordersTo = (boards: Orders): Orders => ({
    async submit(unit, id, command, actor) {
      if (given.length >= after) throw new Error('killed');
      given.push(command.type);
      return boards.submit(unit, id, command, actor);
    },
  });
  return { given, ordersTo };
}

test('[INS-25] killed at any of its commands it is gone on with at the next start, and nothing is doubled or lost', async () => {
  const { east, west } = await eastAndWest(installation);
  await installation.close();
  const prepared = testFolder();
  cpSync(folder, prepared, { recursive: true });
  const whole = await mergedAfter(prepared, Number.POSITIVE_INFINITY, east, west);
  expect(whole.orders).toBeGreaterThan(12);
  for (let n = 0; n <= whole.orders; n += 1) {
    const { seen } = await mergedAfter(prepared, n, east, west);
    expect(seen, `killed after ${n}`).toEqual(whole.seen);
  }
  rmSync(prepared, { recursive: true });
  installation = openInstallation(folder, testClock());
});

async function mergedAfter(prepared: string, after: number, east: TestUnit, west: TestUnit) {
  const place = testFolder();
  cpSync(prepared, place, { recursive: true });
  const { given, ordersTo } = broken(after);
  const killed = openInstallation(place, testClock(), ordersTo);
  await killed.merging.merge(east.slug, west.slug, 'Nav Øst');
  await killed.close();
  const next = openInstallation(place, testClock());
  await next.accounts.settle();
  await next.merging.goOn();
  const seen = [await seenIn(next, east), await seenIn(next, west)];
  expect(next.database.connection.prepare('select 1 from owed_commands').get()).toBeUndefined();
  await next.close();
  rmSync(place, { recursive: true });
  return { seen, orders: given.length };
}
