import { unreachable } from '../assert';
import type { CasePrivate } from './case';
import type { OnOneCase } from './evolve';

/**
 * The private part of a case after an event. An event whose own private part is forgotten says nothing of persons: they
 * become unknown, and what other events told of the case stays.
 */
export function afterPrivate(before: CasePrivate, event: OnOneCase): CasePrivate {
  const priv: CasePrivate = { ...before, lastBy: event.priv?.by ?? null };
  switch (event.type) {
    case 'CaseTaken':
      return { ...priv, takenBy: event.priv?.by ?? null, keptBy: null };
    case 'CasePutBack':
      return {
        ...priv,
        takenBy: null,
        passedBy: withPerson(priv.passedBy, event.priv?.from ?? null),
      };
    case 'CaseHandedOver':
      return { ...priv, takenBy: event.priv?.to ?? null, keptBy: null };
    case 'CaseMarkedUrgent':
      return { ...priv, urgentReason: event.priv?.reason ?? null };
    case 'UrgencyCleared':
      return { ...priv, urgentReason: null };
    case 'CaseHeld':
      return {
        ...priv,
        takenBy: null,
        keptBy: event.priv?.keptBy ?? null,
        asked: { ...priv.asked, ...event.priv?.asked },
      };
    case 'DocumentReceived':
      return afterDocument(priv, event);
    case 'CaseSentToApproval':
      return { ...priv, takenBy: null, preparedBy: before.takenBy };
    case 'CaseReturned':
      return { ...priv, takenBy: event.priv?.to ?? null, returnReason: event.priv?.reason ?? null };
    case 'CaseApproved':
    case 'CaseFinished':
    case 'CaseWithdrawn':
      return { ...priv, takenBy: null, keptBy: null, asked: {} };
    case 'NoteWritten':
      return { ...priv, note: event.priv?.note ?? null };
    case 'CaseRegistered':
    case 'CaseKept':
    case 'WaitReviewed':
    case 'CaseChanged':
      return priv;
    default:
      return unreachable(event);
  }
}

function afterDocument(
  priv: CasePrivate,
  event: Extract<OnOneCase, { type: 'DocumentReceived' }>,
): CasePrivate {
  const ended = new Set(event.data.waits.map(String));
  const asked = Object.fromEntries(Object.entries(priv.asked).filter(([wait]) => !ended.has(wait)));
  if (!event.data.last) return { ...priv, asked };
  const takenBy = event.data.until === null ? null : priv.keptBy;
  return { ...priv, asked, takenBy, keptBy: null };
}

function withPerson(
  persons: CasePrivate['passedBy'],
  one: CasePrivate['takenBy'],
): CasePrivate['passedBy'] {
  return one === null || persons.includes(one) ? persons : [...persons, one];
}
