import { unreachable } from '../assert';
import { type Board, newDay } from '../board';
import type { RecordedEvent } from '../event';
import type { CaseType, SetupEvent } from './setup';

export function evolveSetup(board: Board, event: Extract<RecordedEvent, SetupEvent>): Board {
  const { setup } = board;
  switch (event.type) {
    case 'UnitCreated':
      return { ...board, setup: { ...setup, name: event.data.name }, day: newDay(event.data.day) };
    case 'UnitChanged':
      return { ...board, setup: { ...setup, ...event.data } };
    case 'CaseTypeSet':
      return { ...board, setup: { ...setup, caseTypes: replaced(setup.caseTypes, event.data) } };
    case 'ReasonSet':
      return { ...board, setup: { ...setup, reasons: replaced(setup.reasons, event.data) } };
    case 'DutySet':
      return { ...board, setup: { ...setup, duties: replaced(setup.duties, event.data) } };
    case 'UnitDetailsSet':
      return { ...board, setup: { ...setup, ...event.data } };
    case 'CaseTypeMoved':
      return { ...board, setup: { ...setup, caseTypes: moved(setup.caseTypes, event.data) } };
    case 'RetentionSet':
      return { ...board, setup: { ...setup, retention: event.data } };
    case 'PrivacyFactsSet':
      return { ...board, setup: { ...setup, privacy: event.data } };
    case 'ImportMappingKept':
      return { ...board, setup: { ...setup, importMapping: event.data } };
    default:
      return unreachable(event);
  }
}

function replaced<T extends { readonly id: string }>(list: readonly T[], one: T): readonly T[] {
  return list.some((other) => other.id === one.id)
    ? list.map((other) => (other.id === one.id ? one : other))
    : [...list, one];
}

function moved(
  caseTypes: readonly CaseType[],
  { caseType, before }: Extract<SetupEvent, { type: 'CaseTypeMoved' }>['data'],
): readonly CaseType[] {
  const others = caseTypes.filter((one) => one.id !== caseType);
  const place = others.findIndex((one) => one.id === before);
  const end = place === -1 ? others.length : place;
  const one = caseTypes.filter(({ id }) => id === caseType);
  return [...others.slice(0, end), ...one, ...others.slice(end)];
}
