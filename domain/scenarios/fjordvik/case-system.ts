import { must } from '../../assert';
import { addDays } from '../../calendar';
import { type Case, FORGOTTEN } from '../../cases/case';
import type { ListedCase } from '../../cases/commands';
import { column } from '../../cases/order';
import { dayValues } from '../../day/recent-days';
import type { CaseTypeId } from '../../ids';
import type { MovedCase } from '../../moving/moving';
import { newCard } from './cards';
import type { Telling } from './telling';

const SYSTEM = { kind: 'system' } as const;

/** How the list of the case system is read, as it was said the first time it came. */
export function readsTheList(telling: Telling): void {
  telling.as('ingrid', {
    type: 'KeepImportMapping',
    columns: {
      ...{ reference: 'Saksnummer', type: 'Sakstype', received: 'Mottatt', deadline: 'Frist' },
      ...{ difficulty: null, version: 'Versjon', post: 'Siste post' },
    },
    always: null,
    registered: true,
    complete: true,
    types: [],
    names: [{ name: 'SN', caseType: telling.caseType('business') }],
  });
}

/** The list of a morning: two cases are new, one has another deadline, one has post while it waits, and two are gone. */
export function listOfTheMorning(telling: Telling): void {
  const ready = column(telling.board, 'ready');
  const [changed] = ready;
  const waits = column(telling.board, 'waiting').find((card) => !card.newPost);
  const gone = ready.slice(-2).map(({ id }) => id);
  const rows = [newRow(telling), newRow(telling), later(changed), post(telling, waits)];
  telling.give(SYSTEM, {
    type: 'ReconcileCases',
    cases: rows.flatMap((row) => row ?? []),
    missing: gone,
    begun: false,
  });
  telling.pause(200);
  const [first, second] = gone;
  if (first !== undefined)
    telling.tries('ingrid', { type: 'CloseMissing', cases: [first], how: 'withdrawn' });
  telling.pause(8);
  if (second !== undefined) telling.tries('ingrid', { type: 'KeepMissing', cases: [second] });
}

const ROW = { difficulty: null, version: null, post: null, registered: true } as const;

function newRow(telling: Telling): ListedCase {
  const { caseType, received, deadline, externalId } = newCard(telling, 1);
  return {
    ...ROW,
    ...{ caseType, received, deadline },
    externalId: must(externalId, 'a new card has an id'),
  };
}

function later(card: Case | undefined): ListedCase | null {
  const externalId = card?.priv.externalId;
  if (card === undefined || externalId == null) return null;
  const { caseType, received } = card;
  const deadline = addDays(card.deadline ?? received, 14);
  return { ...ROW, caseType, received, deadline, externalId, version: 2 };
}

function post(telling: Telling, card: Case | undefined): ListedCase | null {
  const externalId = card?.priv.externalId;
  if (card === undefined || externalId == null) return null;
  const { caseType, received, deadline } = card;
  return { ...ROW, caseType, received, deadline, externalId, post: telling.today };
}

/** Two finished cases were told too late, and the day is put right. */
export function yesterdayWasAnother(telling: Telling): void {
  const day = telling.board.recentDays[0];
  if (day === undefined) return;
  const sees = dayValues(day);
  const becomes = { ...sees, finished: sees.finished + 2, stock: Math.max(0, sees.stock - 2) };
  telling.as('guro', { type: 'CorrectDay', day: day.figures.day, sees, becomes });
}

/** The owner closes the wrong unit, and sees it at once. */
export function closedByMistake(telling: Telling): void {
  telling.give(SYSTEM, { type: 'CloseUnit', into: null });
  telling.pause(90);
  telling.give(SYSTEM, { type: 'ReopenUnit' });
}

/** A small unit became part of this one, and brought what it had open. */
export function takesOver(telling: Telling): void {
  const there = 'elsewhere' as CaseTypeId;
  const lists = {
    caseTypes: [
      {
        there,
        ...({
          name: 'Yrkesskade',
          difficulty: 3,
          tracking: 'cards',
          needsApproval: false,
        } as const),
        retired: false,
      },
    ],
    reasons: [],
  };
  const cases = [4, 6, 9].map((days) => broughtCase(telling, there, days));
  telling.give(SYSTEM, { type: 'BringCases', lists, cases });
}

function broughtCase(telling: Telling, caseType: CaseTypeId, days: number): MovedCase {
  const { reference: _reference, ...nobody } = FORGOTTEN;
  const since = telling.now - days * 24 * 60 * 60 * 1_000;
  return {
    card: {
      caseType,
      received: addDays(telling.today, -days),
      ...{ deadline: null, difficulty: null, urgent: false, cameBack: null },
      ...{ sourceVersion: null, missing: null, newPost: false, post: null },
      state: { kind: 'ready', since },
      waited: [],
      milestones: {
        ...{ addedAt: since, registeredAt: since, firstTakenAt: null },
        ...{ waits: 0, returns: 0, reopened: 0 },
      },
    },
    priv: { ...nobody, externalId: `SP-${telling.nextCaseNumber()}` },
  };
}
