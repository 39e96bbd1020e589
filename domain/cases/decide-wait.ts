import { personOf } from '../actor';
import type { Board } from '../board';
import { addDays, type Day } from '../calendar';
import { dayOf } from '../calendar/oslo-time';
import { isWorkingDay, nextWorkingDay } from '../calendar/working-days';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import type { PersonId } from '../ids';
import { LIMITS } from '../limits';
import { canWork } from '../people/decide';
import { refusal } from '../refusal';
import type { Case } from './case';
import { reservedUntil } from './decide-take';
import { completesNumber, findCase, findReason, mayActOnTaken, stoodInTheWay } from './find';
import { openWaits } from './waits';

export function decideHold(
  board: Board,
  command: CommandOf<'HoldCase'>,
  context: Context,
): Decision {
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  const { card } = found;
  const { kind } = card.state;
  if (kind !== 'taken' && kind !== 'ready' && kind !== 'waiting')
    return refused(stoodInTheWay(card));
  if (kind === 'taken' && !mayActOnTaken(card, context.actor))
    return refused(stoodInTheWay(card, 'E_NOT_YOURS'));
  const waits = openWaits(card).length + command.waits.length;
  if (waits > LIMITS.waitsPerCase)
    return refused(refusal('E_LIMIT', { field: 'waits', limit: LIMITS.waitsPerCase }));
  for (const [n, wait] of command.waits.entries()) {
    const reason = findReason(board, 'waiting', wait.reason, `waits.${n}.reason`);
    if (!reason.ok) return refused(reason.refusal);
    if (!isReviewDay(wait.nextReview, context.today)) {
      return refused(
        refusal('E_BAD_DATE', { field: `waits.${n}.nextReview`, limit: LIMITS.reviewDays }),
      );
    }
  }
  const asked = command.waits.flatMap((wait) => (wait.asked === null ? [] : [wait.asked]));
  if (completesNumber(card, asked))
    return refused(refusal('E_IDENTITY_NUMBER', { field: 'waits.0.asked' }));
  return held(board, card, command, context);
}

function held(
  board: Board,
  card: Case,
  command: CommandOf<'HoldCase'>,
  context: Context,
): Decision {
  const by = personOf(context.actor);
  const kept = card.state.kind === 'waiting' ? card.state.kept : command.keep;
  const first = card.milestones.waits;
  const waits = command.waits.map((wait, n) => ({
    id: first + n,
    reason: wait.reason,
    party: wait.party,
    nextReview: onWorkingDay(board, wait.nextReview),
  }));
  const asked = Object.fromEntries(
    command.waits.flatMap((wait, n) =>
      wait.asked === null ? [] : [[String(first + n), wait.asked]],
    ),
  );
  return happened({
    type: 'CaseHeld',
    data: { caseId: command.caseId, waits, kept },
    priv: { by, keptBy: keeper(card, command.keep, by), asked },
  });
}

// One more thing to wait for changes nothing in who has the case. A taken case stays with its holder, also when a leader
// puts it on hold for them.
function keeper(card: Case, keep: boolean, by: PersonId | null): PersonId | null {
  if (card.state.kind === 'waiting') return card.priv.keptBy;
  if (!keep) return null;
  return card.state.kind === 'taken' ? card.priv.takenBy : by;
}

/** Looked at, and decided: it waits on until a new day. Anybody may, since due cases belong to the unit. */
export function decideReview(
  board: Board,
  command: CommandOf<'ReviewWait'>,
  context: Context,
): Decision {
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  const { card } = found;
  const wait = openWaits(card).find((one) => one.id === command.wait);
  if (wait === undefined) return refused(stoodInTheWay(card));
  if (!isReviewDay(command.nextReview, context.today)) {
    return refused(refusal('E_BAD_DATE', { field: 'nextReview', limit: LIMITS.reviewDays }));
  }
  const nextReview = onWorkingDay(board, command.nextReview);
  const last = wait.reviews.at(-1);
  const sameToday =
    last !== undefined && dayOf(last.at) === context.today && last.reminded === command.reminded;
  if (sameToday && wait.nextReview === nextReview) return QUIET;
  return happened({
    type: 'WaitReviewed',
    data: { caseId: card.id, wait: wait.id, nextReview, reminded: command.reminded },
    priv: { by: personOf(context.actor) },
  });
}

/**
 * What we waited for has come. When it was the last thing, the case goes back at its original received date: to the one
 * who kept it while it waited, if they are at work, and to the queue otherwise.
 */
export function decideDocument(
  board: Board,
  command: CommandOf<'ReceiveDocument'>,
  context: Context,
): Decision {
  const found = findCase(board, command.caseId, context);
  if (!found.ok) return refused(found.refusal);
  const { card } = found;
  if (card.state.kind !== 'waiting') {
    return card.cameBack === 'waiting' ? QUIET : refused(stoodInTheWay(card));
  }
  const open = card.state.waits;
  const ended = command.wait === null ? open : open.filter((wait) => wait.id === command.wait);
  if (ended.length === 0) return refused(stoodInTheWay(card));
  const last = ended.length === open.length;
  const toKeeper = last && card.state.kept && canWork(board, card.priv.keptBy);
  return happened({
    type: 'DocumentReceived',
    data: {
      caseId: card.id,
      waits: ended.map((wait) => wait.id),
      last,
      until: toKeeper ? reservedUntil(board, context.today) : null,
    },
    priv: { by: personOf(context.actor) },
  });
}

function isReviewDay(day: Day, today: Day): boolean {
  return day > today && day <= addDays(today, LIMITS.reviewDays);
}

function onWorkingDay(board: Board, day: Day): Day {
  return isWorkingDay(day, board.setup.closedDays)
    ? day
    : nextWorkingDay(day, board.setup.closedDays);
}
