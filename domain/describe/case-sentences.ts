import { unreachable } from '../assert';
import type { Day } from '../calendar';
import type { Party } from '../cases/case';
import type { CaseEvent } from '../cases/events';
import type { RecordedEvent } from '../event';
import type { ReasonId } from '../ids';
import type { MovingEvent } from '../moving/moving';
import { day, number, person, text, type Values, yesOrNo } from './value';

export type OfCases = Extract<RecordedEvent, CaseEvent | MovingEvent>;

export function caseValues(event: OfCases): Values {
  switch (event.type) {
    case 'CasesAdded':
      return { count: number(event.data.cases.length), listed: yesOrNo(event.data.listed) };
    case 'CasesBrought':
    case 'ReservationsEnded':
    case 'MissingKept':
      return { count: number(event.data.cases.length) };
    case 'CasesUpdated':
      return updatedValues(event);
    case 'CasesMarked':
      return markedValues(event);
    case 'CasesReleased':
      return {
        person: person(event.priv?.from ?? null),
        to: person(event.priv?.to ?? null),
        back: yesOrNo(event.data.until === null),
      };
    case 'CaseTaken':
    case 'CaseKept':
      return { until: day(event.data.until) };
    case 'CasePutBack':
      return { reason: { as: 'reason', id: event.data.reason } };
    case 'CaseHandedOver':
      return {
        to: person(event.priv?.to ?? null),
        reason: { as: 'reason', id: event.data.reason },
      };
    case 'CaseMarkedUrgent':
      return { reason: text(event.priv?.reason ?? '') };
    case 'CaseHeld':
      return heldValues(event.data.waits);
    case 'WaitReviewed':
      return { nextReview: day(event.data.nextReview), reminded: yesOrNo(event.data.reminded) };
    case 'DocumentReceived':
      return { last: yesOrNo(event.data.last) };
    case 'CaseReturned':
      return { to: person(event.priv?.to ?? null), reason: text(event.priv?.reason ?? '') };
    case 'CaseWithdrawn':
      return { why: { as: 'withdrawal', why: event.data.why } };
    case 'CaseChanged':
      return {
        caseType: { as: 'caseType', id: event.data.caseType },
        deadline: day(event.data.deadline),
      };
    case 'CaseRegistered':
    case 'UrgencyCleared':
    case 'CaseSentToApproval':
    case 'CaseApproved':
    case 'CaseFinished':
    case 'CaseReopened':
    case 'NoteWritten':
      return {};
    default:
      return unreachable(event);
  }
}

// The sentence is about one case; of several it tells what the first has become.
function updatedValues({ data }: Extract<OfCases, { type: 'CasesUpdated' }>): Values {
  const [first] = data.cases;
  if (first === undefined) return { changed: yesOrNo(false) };
  return {
    changed: yesOrNo(true),
    caseType: { as: 'caseType', id: first.caseType },
    received: day(first.received),
    deadline: day(first.deadline),
  };
}

function markedValues({ data }: Extract<OfCases, { type: 'CasesMarked' }>): Values {
  const [post] = data.post;
  const mark = data.missing.length > 0 ? 'missing' : post === undefined ? 'back' : 'post';
  return { mark: text(mark), day: day(post?.day ?? null) };
}

function heldValues(waits: readonly { reason: ReasonId; party: Party; nextReview: Day }[]): Values {
  const first = waits[0];
  if (first === undefined) return { count: number(0) };
  return {
    count: number(waits.length),
    reason: { as: 'reason', id: first.reason },
    party: { as: 'party', party: first.party },
    nextReview: day(first.nextReview),
  };
}
