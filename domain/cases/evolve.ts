import { must } from '../assert';
import { type Board, withCase } from '../board';
import type { RecordedEvent } from '../event';
import { get } from '../ordered-map';
import { type Case, FORGOTTEN } from './case';
import type { CaseEvent } from './events';
import { afterList } from './evolve-list';
import { afterPrivate } from './evolve-private';
import { afterPublic } from './evolve-public';
import { released, reservationEnded } from './released';

type Recorded = Extract<RecordedEvent, CaseEvent>;
export type OnOneCase = Exclude<
  Recorded,
  {
    type:
      | 'CasesAdded'
      | 'CaseReopened'
      | 'ReservationsEnded'
      | 'CasesReleased'
      | 'CasesUpdated'
      | 'CasesMarked'
      | 'MissingKept';
  }
>;

/**
 * What an event about cases does to the board. It never refuses: what `decide` found out stands in the event.
 *
 * Law [P1] is kept by the shape of the code: `afterPublic` reads and writes everything but `priv`, `afterPrivate` writes
 * `priv` and nothing else reads it.
 */
export function evolveCases(board: Board, event: Recorded): Board {
  switch (event.type) {
    case 'CasesAdded':
      return added(board, event);
    case 'CaseReopened':
      return reopened(board, event);
    case 'ReservationsEnded':
      return event.data.cases.reduce((soFar, id) => reservationEnded(soFar, id, event), board);
    case 'CasesReleased':
      return released(board, event);
    case 'CasesUpdated':
    case 'CasesMarked':
    case 'MissingKept':
      return afterList(board, event);
    default: {
      const card = must(get(board.cases, event.data.caseId), 'an event names a case on the board');
      const after = {
        ...afterPublic(card, event),
        rev: event.seq,
        priv: afterPrivate(card.priv, event),
      };
      return withTotals(withCase(board, after), event);
    }
  }
}

function added(board: Board, event: Extract<Recorded, { type: 'CasesAdded' }>): Board {
  const { cases } = event.data;
  const registered = cases.filter((one) => one.registered).length;
  const withCards = cases.reduce((soFar, one, place) => {
    const priv = event.priv?.cases[place];
    return withCase(soFar, {
      id: one.caseId,
      caseType: one.caseType,
      received: one.received,
      deadline: one.deadline,
      difficulty: one.difficulty,
      sourceKey: one.sourceKey,
      sourceVersion: one.sourceVersion,
      missing: null,
      newPost: false,
      post: null,
      added: event.seq,
      place,
      rev: event.seq,
      urgent: false,
      cameBack: null,
      state: { kind: one.registered ? 'ready' : 'arrived', since: event.at },
      waited: [],
      milestones: {
        addedAt: event.at,
        registeredAt: one.registered ? event.at : null,
        firstTakenAt: null,
        waits: 0,
        returns: 0,
        reopened: 0,
      },
      priv:
        priv == null
          ? FORGOTTEN
          : {
              ...FORGOTTEN,
              reference: priv.reference,
              externalId: priv.externalId,
              lastBy: event.priv?.by ?? null,
            },
    });
  }, board);
  return {
    ...withCards,
    references: board.references + cases.length,
    day: {
      ...board.day,
      received: board.day.received + (event.data.lifted ? 0 : cases.length),
      registered: board.day.registered + (event.data.lifted ? 0 : registered),
    },
  };
}

function reopened(board: Board, event: Extract<Recorded, { type: 'CaseReopened' }>): Board {
  const { restored, caseId, newReference } = event.data;
  const onBoard = get(board.cases, caseId);
  const before: Case = must(
    onBoard ??
      (restored === null ? null : { ...restored, priv: event.priv?.restored ?? FORGOTTEN }),
    'a case that is reopened is on the board or in the event',
  );
  const priv = event.priv?.restored ?? before.priv;
  const after: Case = {
    ...before,
    rev: event.seq,
    missing: null,
    newPost: false,
    cameBack: null,
    state: { kind: 'ready', since: event.at },
    milestones: { ...before.milestones, reopened: before.milestones.reopened + 1 },
    priv: {
      ...priv,
      takenBy: null,
      keptBy: null,
      preparedBy: null,
      lastBy: event.priv?.by ?? null,
    },
  };
  return {
    ...withCase(board, after),
    references: board.references + (newReference ? 1 : 0),
    day: { ...board.day, reopened: board.day.reopened + 1 },
  };
}

function withTotals(board: Board, event: OnOneCase): Board {
  const { day } = board;
  switch (event.type) {
    case 'CaseRegistered':
      return { ...board, day: { ...day, registered: day.registered + 1 } };
    case 'CaseApproved':
    case 'CaseFinished':
      return { ...board, day: { ...day, finished: day.finished + 1 } };
    case 'CaseWithdrawn':
      return { ...board, day: { ...day, withdrawn: day.withdrawn + 1 } };
    default:
      return board;
  }
}
