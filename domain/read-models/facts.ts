import { must } from '../assert';
import type { Board } from '../board';
import type { Day } from '../calendar';
import { type Case, isClosed, stateSince } from '../cases/case';
import { recentDay } from '../day/recent-days';
import type { RecordedEvent } from '../event';
import { get } from '../ordered-map';
import { touchedCases } from '../undo/evolve';
import type { CaseFact, FactChange } from './fact-changes';
import { msByParty } from './waiting';

/** What one event changes in the projections: a pure function of the event and the board after it. */
export function factChanges(event: RecordedEvent, after: Board): readonly FactChange[] {
  switch (event.type) {
    case 'CutoffSealed':
      return [
        {
          table: 'cutoff',
          day: event.data.day,
          set: {
            ...must(after.day.sealed, 'a sealed cut-off is on the board'),
            corrected: false,
          },
        },
      ];
    case 'DayOpened':
      return [
        { table: 'day', set: { ...event.data.figures, corrected: false } },
        ...event.data.returned.flatMap((id) => caseChange(after, id)),
      ];
    case 'UnitCreated':
    case 'UnitChanged':
      return [{ table: 'unit', name: event.data.name }];
    case 'UnitClosed':
      return [{ table: 'closed', closed: must(after.closed, 'a closed unit says so') }];
    case 'UnitReopened':
      return [{ table: 'closed', closed: null }];
    case 'PersonAdmitted':
    case 'RoleChanged':
      return event.priv === null
        ? []
        : [{ table: 'member', person: event.priv.person, role: event.priv.role }];
    case 'PersonRemoved':
      return event.priv === null
        ? []
        : [{ table: 'member', person: event.priv.person, role: null }];
    case 'DayCorrected':
      return dayChanges(after, event.data.day);
    case 'CommandUndone':
      return [
        ...event.data.days.flatMap(({ day }) => dayChanges(after, day)),
        ...touchedCases(event).flatMap((id) => caseChange(after, id)),
      ];
    // Marks stand on the board alone; no figure is made of them.
    case 'CasesMarked':
    case 'MissingKept':
      return [];
    default:
      return touchedCases(event).flatMap((id) => caseChange(after, id));
  }
}

/** The row of one case. Waits that are still open are not in it: they are on the board. */
export function caseFact(card: Case): CaseFact {
  const closed = isClosed(card.state);
  return {
    caseId: card.id,
    sourceKey: card.sourceKey,
    caseType: card.caseType,
    difficulty: card.difficulty,
    received: card.received,
    deadline: card.deadline,
    addedAt: card.milestones.addedAt,
    registeredAt: card.milestones.registeredAt,
    firstTakenAt: card.milestones.firstTakenAt,
    closedAt: closed ? stateSince(card.state) : null,
    outcome: card.state.kind === 'done' || card.state.kind === 'withdrawn' ? card.state.kind : null,
    returns: card.milestones.returns,
    reopened: card.milestones.reopened,
    waitedMs: msByParty(card.waited),
  };
}

function dayChanges(after: Board, day: Day): FactChange[] {
  const known = recentDay(after.recentDays, day);
  if (known === undefined) return [];
  const { figures, seal, found } = known;
  const corrected = found !== null;
  const row: FactChange = { table: 'day', set: { ...figures, corrected } };
  return seal === null ? [row] : [row, { table: 'cutoff', day, set: { ...seal, corrected } }];
}

function caseChange(after: Board, id: Case['id']): FactChange[] {
  const card = get(after.cases, id);
  return [
    card === undefined ? { table: 'case', gone: id } : { table: 'case', set: caseFact(card) },
  ];
}
