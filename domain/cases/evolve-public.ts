import { unreachable } from '../assert';
import type { Day } from '../calendar';
import type { Case, CaseState } from './case';
import type { OnOneCase } from './evolve';
import { documentReceived, held, reviewed, withWaitsEnded } from './waits';

type PublicCase = Omit<Case, 'priv'>;

/** The case after an event, but for its private part, which nothing here may read. */
export function afterPublic(card: PublicCase, event: OnOneCase): PublicCase {
  const { milestones } = card;
  const since = event.at;
  switch (event.type) {
    case 'CaseRegistered':
      return {
        ...card,
        state: { kind: 'ready', since },
        milestones: { ...milestones, registeredAt: milestones.registeredAt ?? event.at },
      };
    case 'CaseTaken':
    case 'CaseHandedOver':
      return {
        ...card,
        cameBack: null,
        state: { kind: 'taken', since, until: event.data.until },
        milestones: { ...milestones, firstTakenAt: milestones.firstTakenAt ?? event.at },
      };
    case 'CaseKept':
      return { ...card, state: keptUntil(card.state, event.data.until) };
    case 'CasePutBack':
      return { ...card, cameBack: null, state: { kind: 'ready', since } };
    case 'CaseMarkedUrgent':
      return { ...card, urgent: true };
    case 'UrgencyCleared':
      return { ...card, urgent: false };
    case 'CaseHeld':
      return held(card, event);
    case 'WaitReviewed':
      return { ...card, newPost: false, state: reviewed(card.state, event) };
    case 'DocumentReceived':
      return documentReceived(card, event);
    case 'CaseSentToApproval':
      return { ...card, cameBack: null, state: { kind: 'approval', since } };
    case 'CaseReturned':
      return {
        ...card,
        cameBack: 'approval',
        state:
          event.data.until === null
            ? { kind: 'ready', since }
            : { kind: 'taken', since, until: event.data.until },
        milestones: { ...milestones, returns: milestones.returns + 1 },
      };
    case 'CaseApproved':
    case 'CaseFinished':
      return { ...closed(card, event.at), state: { kind: 'done', at: event.at } };
    case 'CaseWithdrawn':
      return {
        ...closed(card, event.at),
        state: { kind: 'withdrawn', at: event.at, why: event.data.why },
      };
    case 'CaseChanged':
      return {
        ...card,
        caseType: event.data.caseType,
        deadline: event.data.deadline,
        difficulty: event.data.difficulty,
      };
    case 'NoteWritten':
      return card;
    default:
      return unreachable(event);
  }
}

// Whatever the list of the case system had us look at is settled with it.
function closed(card: PublicCase, at: number): PublicCase {
  return { ...withWaitsEnded(card, at), missing: null, newPost: false };
}

function keptUntil(state: CaseState, until: Day): CaseState {
  return state.kind === 'taken' ? { ...state, until } : state;
}
