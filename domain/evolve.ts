import { FORGOTTEN_ACTION } from './actions/actions';
import { evolveActions } from './actions/evolve';
import type { Board } from './board';
import { FORGOTTEN } from './cases/case';
import { evolveCases } from './cases/evolve';
import { evolveClosing } from './closing/evolve';
import { evolveCounts } from './counts/evolve';
import { evolveDay } from './day/evolve';
import type { RecordedEvent } from './event';
import { evolveIdeas } from './ideas/evolve';
import { FORGOTTEN_IDEA } from './ideas/ideas';
import { evolveMoving } from './moving/evolve';
import { entries, fromSorted } from './ordered-map';
import { evolvePeople } from './people/evolve';
import { evolvePriorities } from './priorities/evolve';
import { FORGOTTEN_PRIORITY } from './priorities/priorities';
import { evolveSetup } from './setup/evolve';
import { evolveStaffing } from './staffing/evolve';
import { evolveUndo, remembered } from './undo/evolve';

/** The board after one more event. Pure, total, and the same in the server, in every browser and for every past board. */
export function evolve(board: Board, event: RecordedEvent): Board {
  const after = panelAfter(board, event);
  const settles = event.type === 'DayOpened' || event.type === 'CommandUndone';
  const undoable = settles ? after.undoable : remembered(board, after, event);
  return { ...after, undoable, seq: event.seq, at: event.at };
}

/** A fold. The board's collections share what an event does not touch, so a batch costs what its events cost. */
export function evolveAll(board: Board, events: readonly RecordedEvent[]): Board {
  return events.reduce(evolve, board);
}

/** The board without persons and without the free text of cases: what a past board is for everybody. */
export function stripBoard(board: Board): Board {
  return {
    ...board,
    members: [],
    staffing: { ...board.staffing, away: [], plans: [] },
    cases: fromSorted(stripped(board)),
    priorities: board.priorities.map((one) => ({ ...one, priv: FORGOTTEN_PRIORITY })),
    ideas: board.ideas.map((one) => ({ ...one, priv: FORGOTTEN_IDEA })),
    actions: board.actions.map((one) => ({ ...one, priv: FORGOTTEN_ACTION })),
    undoable: [],
  };
}

function* stripped(board: Board) {
  for (const [id, card] of entries(board.cases)) yield [id, { ...card, priv: FORGOTTEN }] as const;
}

function panelAfter(board: Board, event: RecordedEvent): Board {
  switch (event.type) {
    case 'CountsChanged':
      return evolveCounts(board, event);
    case 'UnitCreated':
    case 'UnitChanged':
    case 'CaseTypeSet':
    case 'ReasonSet':
    case 'DutySet':
    case 'UnitDetailsSet':
    case 'CaseTypeMoved':
    case 'RetentionSet':
    case 'PrivacyFactsSet':
    case 'ImportMappingKept':
      return evolveSetup(board, event);
    case 'PersonAdmitted':
    case 'RoleChanged':
    case 'PersonRemoved':
      return evolvePeople(board, event);
    case 'PresenceChanged':
    case 'WeekSet':
    case 'DaysPlanned':
      return evolveStaffing(board, event);
    case 'PriorityAdded':
    case 'PrioritiesRanked':
    case 'PriorityChanged':
    case 'PriorityAssigned':
    case 'PriorityFinished':
    case 'PriorityTakenUp':
    case 'PriorityDropped':
      return evolvePriorities(board, event);
    case 'IdeaAdded':
    case 'IdeaChanged':
    case 'IdeaVoted':
    case 'IdeaWeighed':
    case 'WhyAnswered':
    case 'IdeaAssigned':
    case 'IdeaMoved':
      return evolveIdeas(board, event);
    case 'ActionAdded':
    case 'ActionChanged':
    case 'ActionAssigned':
    case 'ActionSettled':
    case 'ActionsReleased':
      return evolveActions(board, event);
    case 'CutoffSealed':
    case 'DayCorrected':
    case 'DayOpened':
      return evolveDay(board, event);
    case 'UnitClosed':
    case 'UnitReopened':
      return evolveClosing(board, event);
    case 'CasesBrought':
      return evolveMoving(board, event);
    case 'CommandUndone':
      return evolveUndo(board, event);
    default:
      return evolveCases(board, event);
  }
}
