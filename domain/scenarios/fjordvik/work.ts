import { must } from '../../assert';
import { addDays } from '../../calendar';
import { dayOf } from '../../calendar/oslo-time';
import { addWorkingDays } from '../../calendar/working-days';
import type { Case } from '../../cases/case';
import { needsApproval } from '../../cases/decide-approval';
import { column, columnSize } from '../../cases/order';
import type { ReasonId } from '../../ids';
import { type Act, clock } from './acts';
import { importCards, newCard } from './cards';
import { WAITING_REASONS, WAITS_THAT_COME } from './lists';
import type { Key } from './people';
import type { Telling } from './telling';

/** Cards that shall lie in the queue when the story ends: what is finished in a day follows from it. */
const QUEUE = 84;
const A_DAY = 12;

/** The work on the cards: they come, are taken, and are finished or wait. */
export function workActs(telling: Telling): readonly Act[] {
  const { chance, board, dayNumber } = telling;
  const queue = columnSize(board, 'ready') + columnSize(board, 'taken');
  const today = dayNumber === 0 ? 8 : Math.round(A_DAY + 4 + (queue - QUEUE) / 6);
  const rounds = Math.max(6, Math.min(26, today));
  return [
    { minute: clock(7, 5), tell: (one) => importCards(one, incoming(one)) },
    { minute: clock(7, 55), tell: (one) => register(one, 0.5) },
    { minute: clock(10, 20), tell: (one) => register(one, 0.7) },
    { minute: clock(12, 40), tell: (one) => register(one, 1) },
    { minute: clock(9, 50), tell: byTelephone },
    ...Array.from({ length: 5 }, (_, n) => ({ minute: clock(8, 2) + n * 7, tell: begin })),
    ...Array.from({ length: rounds }, () => ({
      minute: chance.between(clock(8, 44), clock(15, 20)),
      tell: work,
    })),
    { minute: clock(10, 35), tell: reviewDue },
    { minute: clock(13, 5), tell: receiveDocuments },
    { minute: clock(8, 15), tell: receiveDocuments },
    { minute: clock(11, 30), tell: approve },
    { minute: clock(14, 30), tell: approve },
  ];
}

function incoming({ chance }: Telling) {
  return { number: chance.between(8, 13), oldest: 21, registered: false };
}

function register(telling: Telling, part: number): void {
  const arrived = column(telling.board, 'arrived');
  for (const { id } of arrived.slice(0, Math.ceil(arrived.length * part)))
    telling.as('camilla', { type: 'RegisterCase', caseId: id });
}

/** Now and then a case comes another way than by the morning's list. */
function byTelephone(telling: Telling): void {
  if (!telling.chance.happens(0.7)) return;
  const card = { ...newCard(telling, 2), registered: telling.chance.happens(0.5), lifted: false };
  telling.as('farid', { type: 'AddCase', ...card });
}

function begin(telling: Telling): void {
  const idle = telling.atWork().filter((key) => heldBy(telling, key).length === 0);
  if (idle.length > 0) telling.tries(telling.chance.of(idle), { type: 'TakeNext' });
}

/** Somebody comes to the end of a case, one way or another, and takes the next. */
function work(telling: Telling): void {
  const who = telling.someone();
  const [card] = heldBy(telling, who);
  if (card !== undefined) conclude(telling, who, card);
  telling.tries(who, { type: 'TakeNext' });
}

function conclude(telling: Telling, who: Key, card: Case): void {
  const { chance } = telling;
  const caseId = card.id;
  if (card.cameBack !== 'waiting' && chance.happens(0.3)) hold(telling, who, card);
  else if (chance.happens(0.03)) {
    const reason = telling.known<ReasonId>(`putBack${chance.between(0, 1)}`);
    telling.as(who, { type: 'PutBackCase', caseId, reason });
  } else if (needsApproval(telling.board, card))
    telling.as(who, { type: 'SendToApproval', caseId });
  else telling.as(who, { type: 'FinishCase', caseId });
}

function hold(telling: Telling, who: Key, card: Case): void {
  const { chance, today } = telling;
  const number = chance.happens(0.15) ? 2 : 1;
  const first = chance.between(0, WAITS_THAT_COME.length - 1);
  const waits = Array.from({ length: number }, (_, n) => {
    const wanted = WAITS_THAT_COME[(first + n * 5) % WAITS_THAT_COME.length];
    const found = WAITING_REASONS.find((one) => one.key === wanted);
    const { key, party, reviewDays, asked } = must(found, 'a reason of the unit');
    const nextReview = addWorkingDays(today, Math.min(reviewDays, 6), []);
    return {
      reason: telling.known<ReasonId>(`wait ${key}`),
      party,
      nextReview,
      asked: chance.of(asked),
    };
  });
  telling.as(who, { type: 'HoldCase', caseId: card.id, waits, keep: chance.happens(0.4) });
}

/** At first they look at what is due now and then, later nearly always: one of the unit's measures. Lately they got behind. */
function reviewDue(telling: Telling): void {
  const { chance, dayNumber, days, today } = telling;
  const lately = dayNumber >= days.length - 4;
  const careful = dayNumber < 8 ? 0.45 : lately ? 0.15 : 0.82;
  for (const card of column(telling.board, 'waiting')) {
    if (card.state.kind !== 'waiting' || !chance.happens(careful)) continue;
    for (const wait of card.state.waits.filter(({ nextReview }) => nextReview <= today)) {
      telling.pause(50);
      telling.tries(telling.someone(), {
        type: 'ReviewWait',
        caseId: card.id,
        wait: wait.id,
        nextReview: addWorkingDays(today, chance.between(3, 5), []),
        reminded: chance.happens(0.5),
      });
    }
  }
}

/** What has waited for a while comes in the end. */
function receiveDocuments(telling: Telling): void {
  const { chance, today } = telling;
  for (const card of column(telling.board, 'waiting')) {
    if (card.state.kind !== 'waiting') continue;
    const since = dayOf(card.state.since);
    if (since >= addDays(today, -2) || !chance.happens(0.11)) continue;
    const one = card.state.waits.length > 1 && chance.happens(0.5);
    const wait = one ? (card.state.waits[0]?.id ?? null) : null;
    telling.as(telling.someone(), { type: 'ReceiveDocument', caseId: card.id, wait });
  }
}

const RETURNS = [
  'Begrunnelsen nevner ikke perioden før juni',
  'Riktig hjemmel, men feil ledd i vedtaket',
  'Beregningen mangler feriepengegrunnlaget',
];

/** A second person looks at it, and says yes or what is missing. */
function approve(telling: Telling): void {
  const { chance } = telling;
  for (const card of column(telling.board, 'approval')) {
    const others = telling.atWork().filter((key) => telling.cast[key] !== card.priv.preparedBy);
    if (others.length === 0 || chance.happens(0.25)) continue;
    const who = chance.of(others);
    if (chance.happens(0.18))
      telling.as(who, { type: 'ReturnCase', caseId: card.id, reason: chance.of(RETURNS) });
    else telling.as(who, { type: 'ApproveCase', caseId: card.id });
  }
}

function heldBy(telling: Telling, who: Key): readonly Case[] {
  const person = telling.cast[who];
  return column(telling.board, 'taken').filter((card) => card.priv.takenBy === person);
}
