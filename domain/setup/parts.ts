import { unreachable } from '../assert';
import type { BoardEvent } from '../event';
import type { CaseTypeId, DutyId } from '../ids';
import type { Duty, ImportMapping, PrivacyFacts, Retention, Setup } from './setup';

/** A part of the set-up as a whole: what an undo puts back. A duty is null when it was not on the list. */
export type SetupPart =
  | { readonly part: 'details'; readonly value: Pick<Setup, 'unitNumber' | 'caseLink'> }
  | { readonly part: 'caseTypeOrder'; readonly value: readonly CaseTypeId[] }
  | { readonly part: 'retention'; readonly value: Retention }
  | { readonly part: 'privacy'; readonly value: PrivacyFacts }
  | { readonly part: 'importMapping'; readonly value: ImportMapping | null }
  | { readonly part: 'duty'; readonly id: DutyId; readonly value: Duty | null };

type PartName =
  | { readonly part: Exclude<SetupPart['part'], 'duty'> }
  | { readonly part: 'duty'; readonly id: DutyId };

/** The part that an event sets; null for all that is not taken back but set again. */
export function partSetBy(event: BoardEvent): PartName | null {
  switch (event.type) {
    case 'UnitDetailsSet':
      return { part: 'details' };
    case 'CaseTypeMoved':
      return { part: 'caseTypeOrder' };
    case 'RetentionSet':
      return { part: 'retention' };
    case 'PrivacyFactsSet':
      return { part: 'privacy' };
    case 'ImportMappingKept':
      return { part: 'importMapping' };
    case 'DutySet':
      return { part: 'duty', id: event.data.id };
    default:
      return null;
  }
}

/** A part as it stands. */
export function partIn(setup: Setup, name: PartName): SetupPart {
  switch (name.part) {
    case 'details':
      return { part: 'details', value: { unitNumber: setup.unitNumber, caseLink: setup.caseLink } };
    case 'caseTypeOrder':
      return { part: 'caseTypeOrder', value: setup.caseTypes.map((one) => one.id) };
    case 'retention':
      return { part: 'retention', value: setup.retention };
    case 'privacy':
      return { part: 'privacy', value: setup.privacy };
    case 'importMapping':
      return { part: 'importMapping', value: setup.importMapping };
    case 'duty': {
      const value = setup.duties.find((one) => one.id === name.id) ?? null;
      return { part: 'duty', id: name.id, value };
    }
    default:
      return unreachable(name);
  }
}

export function withPart(setup: Setup, part: SetupPart): Setup {
  switch (part.part) {
    case 'details':
      return { ...setup, ...part.value };
    case 'caseTypeOrder':
      return { ...setup, caseTypes: inOrder(setup.caseTypes, part.value) };
    case 'retention':
      return { ...setup, retention: part.value };
    case 'privacy':
      return { ...setup, privacy: part.value };
    case 'importMapping':
      return { ...setup, importMapping: part.value };
    case 'duty':
      return { ...setup, duties: withDuty(setup.duties, part.id, part.value) };
    default:
      return unreachable(part);
  }
}

/** Parts come out of one function, so that equal ones are written alike. */
export function isSamePart(one: SetupPart, other: SetupPart): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function inOrder<T extends { readonly id: CaseTypeId }>(
  list: readonly T[],
  ids: readonly CaseTypeId[],
): readonly T[] {
  const place = ({ id }: T) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...list].sort((one, other) => place(one) - place(other));
}

function withDuty(duties: readonly Duty[], id: DutyId, duty: Duty | null): readonly Duty[] {
  if (duty === null) return duties.filter((one) => one.id !== id);
  return duties.map((one) => (one.id === id ? duty : one));
}
