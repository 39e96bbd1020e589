import { must } from '../../assert';
import { addDays } from '../../calendar';
import { addWorkingDays } from '../../calendar/working-days';
import { column } from '../../cases/order';
import type { ActionId, DutyId, IdeaId, ReasonId } from '../../ids';
import { found } from '../../short-list';
import { type Act, clock } from './acts';
import { newCard } from './cards';
import {
  closedByMistake,
  listOfTheMorning,
  readsTheList,
  takesOver,
  yesterdayWasAnother,
} from './case-system';
import type { Telling } from './telling';

/** What does not happen every day: on which working day of the story it did, and when. */
type Occasion = Act & { readonly day: number };

export function occasionsOf({ dayNumber }: Telling): readonly Act[] {
  return OCCASIONS.filter(({ day }) => day === dayNumber);
}

/**
 * A new type of event gets its occasion here, in a line or two, or is brought about by the work of every day: a test asks
 * for every type that the domain has.
 */
const OCCASIONS: readonly Occasion[] = [
  on(0, clock(7, 50), (one) => one.as('guro', role(one, 'leader'))),
  on(0, clock(7, 55), readsTheList),
  on(0, clock(16, 20), closedByMistake),
  on(1, clock(9, 30), otherMeetingTime('09:15')),
  ...[2, 8, 13, 18, 23].map((day) => on(day, clock(8, 12), listOfTheMorning)),
  ...[6, 16].map((day) => on(day, clock(8, 20), yesterdayWasAnother)),
  on(11, clock(9, 50), takesOver),
  on(5, clock(9, 32), otherMeetingTime('09:00')),
  on(2, clock(14, 5), (one) =>
    one.as('guro', {
      type: 'MoveCaseType',
      caseType: one.caseType('complaint'),
      before: one.caseType('freelance'),
    }),
  ),
  on(3, clock(14, 20), (one) => one.as('guro', closedDay(one))),
  on(4, clock(13, 40), retireDuty),
  on(9, clock(10, 50), siljeLeaves),
  ...[1, 6, 11, 15, 19].map((day) => on(day, clock(10, 12), urgent)),
  on(24, clock(8, 39), urgent),
  ...[6, 15, 19].map((day) => on(day, clock(10, 52), calm)),
  ...[1, 4, 8, 13, 18, 22].map((day) => on(day, clock(11, 20), handOver)),
  ...[2, 5, 9, 14, 19, 23].map((day) => on(day, clock(14, 55), keep)),
  ...[1, 3, 7, 10, 16, 21, 23].map((day) => on(day, clock(10, 42), writeNote)),
  ...[3, 11, 20].map((day) => on(day, clock(12, 2), changeCase)),
  ...[4, 12, 18].map((day) => on(day, clock(12, 6), withdraw)),
  ...[5, 14].map((day) => on(day, clock(15, 22), reopen)),
  ...[2, 10, 17, 22].map((day) => on(day, clock(9, 44), addedByMistake)),
  ...[6, 15, 21].map((day) => on(day, clock(15, 26), countedWrongly)),
  ...[8, 20].map((day) => on(day, clock(13, 34), recount)),
  ...[7, 19].map((day) => on(day, clock(13, 37), liftOut)),
  on(7, clock(9, 26), sayItBetter),
  on(14, clock(9, 26), longerTime),
];

function on(day: number, minute: number, tell: (telling: Telling) => unknown): Occasion {
  return { day, minute, tell: (telling) => void tell(telling) };
}

function role(telling: Telling, becomes: 'leader' | 'member') {
  return { type: 'ChangeRole', person: telling.cast.ingrid, role: becomes } as const;
}

function otherMeetingTime(meeting: '09:00' | '09:15') {
  return (telling: Telling) => {
    const { name, cutoff, meeting: now } = telling.board.setup;
    const replaces = { name, cutoff, meeting: now };
    return telling.as('guro', { type: 'ChangeUnit', name, cutoff, meeting, replaces });
  };
}

/** The day of the unit's own seminar, three weeks after the story. */
function closedDay({ days }: Telling) {
  const last = must(days.at(-1), 'a story has days');
  return { type: 'AddClosedDay', day: addWorkingDays(last, 15, []) } as const;
}

/** One that nobody needs any more. */
function retireDuty(telling: Telling): void {
  const duty = telling.note<DutyId>(
    'duty scanning',
    telling.as('guro', { type: 'AddDuty', name: 'Skanning' }),
  );
  telling.pause(30);
  telling.as('guro', { type: 'RetireDuty', duty, retired: true });
}

/** She helped out over the summer; what she had goes back to the queue. */
function siljeLeaves(telling: Telling): void {
  telling.tries('silje', { type: 'TakeNext' });
  telling.pause(50);
  telling.as('guro', { type: 'RemovePerson', person: telling.cast.silje });
}

const URGENT = ['Svar til klageinstansen', 'Bruker står uten inntekt', 'Frist fra Trygderetten'];

function urgent(telling: Telling): void {
  const card = column(telling.board, 'ready').filter(({ urgent: is }) => !is)[5];
  if (card === undefined) return;
  const reason = telling.chance.of(URGENT);
  telling.as('ingrid', { type: 'MarkUrgent', caseId: card.id, reason });
}

function calm(telling: Telling): void {
  const open = (['taken', 'ready', 'waiting'] as const).flatMap((name) =>
    column(telling.board, name),
  );
  const card = open.find((one) => one.urgent);
  if (card !== undefined) telling.as('ingrid', { type: 'ClearUrgency', caseId: card.id });
}

function handOver(telling: Telling): void {
  const card = telling.chance.of(column(telling.board, 'taken'));
  const who = must(telling.keyOf(card.priv.takenBy), 'a taken case is with somebody');
  const to = telling.atWork().find((key) => key !== who);
  if (to === undefined) return;
  const reason = telling.known<ReasonId>(`handOver${telling.chance.between(0, 2)}`);
  telling.as(who, { type: 'HandOverCase', caseId: card.id, to: telling.cast[to], reason });
}

function keep(telling: Telling): void {
  const card = telling.chance.of(column(telling.board, 'taken'));
  const who = must(telling.keyOf(card.priv.takenBy), 'a taken case is with somebody');
  const until = addDays(telling.today, telling.chance.between(3, 6));
  telling.tries(who, { type: 'KeepCase', caseId: card.id, until });
}

const NOTES = [
  'Arbeidsgiver bekrefter på telefon at beløpet er riktig.',
  'Se rutinen for varig endring før vedtak.',
  'Beregning gjort to ganger, avviket skyldes feriepenger.',
  'Ny søknad dekker samme periode.',
];

function writeNote(telling: Telling): void {
  const card = telling.chance.of(column(telling.board, 'taken'));
  const who = telling.keyOf(card.priv.takenBy) ?? 'guro';
  const note = telling.chance.of(NOTES);
  telling.tries(who, { type: 'WriteNote', caseId: card.id, note, replaces: card.priv.note });
}

/** It was of another kind than it was taken for. */
function changeCase(telling: Telling): void {
  const from = telling.caseType('days');
  const card = column(telling.board, 'ready').find((one) => one.caseType !== from);
  if (card === undefined) return;
  const { id, caseType, deadline, difficulty } = card;
  const replaces = { caseType, deadline, difficulty };
  const becomes = telling.caseType('freelance');
  telling.tries('guro', {
    type: 'ChangeCase',
    caseId: id,
    caseType: becomes,
    deadline,
    difficulty: difficulty === 3 ? null : 3,
    replaces,
  });
}

function withdraw(telling: Telling): void {
  const card = column(telling.board, 'ready').at(-1);
  if (card === undefined) return;
  const why = telling.chance.of(['duplicate', 'withdrawn', 'moved'] as const);
  telling.as('camilla', { type: 'WithdrawCase', caseId: card.id, why });
}

/** One that was finished today came back the same day. */
function reopen(telling: Telling): void {
  const card = column(telling.board, 'closed').find(({ state }) => state.kind === 'done');
  if (card !== undefined) telling.as('ingrid', { type: 'ReopenCase', caseId: card.id });
}

function addedByMistake(telling: Telling): void {
  const card = { ...newCard(telling, 1), registered: true, lifted: false };
  const undoes = telling.as('farid', { type: 'AddCase', ...card });
  telling.pause(4);
  telling.as('farid', { type: 'Undo', undoes });
}

function countedWrongly(telling: Telling): void {
  const caseType = telling.caseType('refund');
  const undoes = telling.tries('dag', { type: 'FinishCounts', caseType, number: 42 });
  if (undoes === null) return;
  telling.pause(6);
  telling.as('dag', { type: 'Undo', undoes });
}

/** Somebody goes through the pile and finds three fewer than were told. */
function recount(telling: Telling): void {
  const caseType = telling.caseType('placement');
  const pile = telling.board.counts[caseType]?.piles.find(({ ready }) => ready > 5);
  if (pile === undefined) return;
  const { received, unregistered, ready } = pile;
  telling.as('ingrid', {
    type: 'Recount',
    caseType,
    received,
    sees: { unregistered, ready },
    becomes: { unregistered, ready: ready - 3 },
  });
}

/** One of many that turns out to need a card of its own. */
function liftOut(telling: Telling): void {
  const caseType = telling.caseType('placement');
  const pile = telling.board.counts[caseType]?.piles.find(({ ready }) => ready > 0);
  if (pile === undefined) return;
  telling.as('eli', {
    type: 'AddCase',
    caseType,
    received: pile.received,
    deadline: null,
    difficulty: 3,
    externalId: null,
    registered: true,
    lifted: true,
  });
}

function sayItBetter(telling: Telling): void {
  const idea = must(found(telling.board.ideas, telling.known<IdeaId>('template')), 'it is there');
  const { problem, suggestion } = idea;
  telling.as('jonas', {
    type: 'ChangeIdea',
    idea: idea.id,
    problem,
    suggestion: 'Felles mal for selvstendige, som ber om alt i første brev.',
    replaces: { problem, suggestion },
  });
}

function longerTime(telling: Telling): void {
  const id = telling.known<ActionId>('action routine');
  const { text, due } = must(found(telling.board.actions, id), 'it is there');
  const later = addDays(telling.today, 6);
  telling.as('guro', {
    type: 'ChangeAction',
    action: id,
    text,
    due: later,
    replaces: { text, due },
  });
  telling.as('guro', { type: 'AssignAction', action: id, owner: telling.cast.farid });
}
