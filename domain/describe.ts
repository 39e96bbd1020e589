import { caseValues, type OfCases } from './describe/case-sentences';
import { type OfPanels, panelValues } from './describe/panel-sentences';
import { type OfTheUnit, unitValues } from './describe/unit-sentences';
import { number, person, text, type Value, type Values } from './describe/value';
import type { RecordedEvent } from './event';
import { isOfIntegration } from './ids';
import type { Refusal } from './refusal';

/**
 * One sentence per event and per refusal, in one place: the history of a case, toasts, the screen reader and exports all
 * call it. It names a message and what stands in it; the words are in `messages/`, and names are joined when drawn.
 */
export type Described = { readonly key: string; readonly values: Values };

export function describeEvent(event: RecordedEvent): Described {
  return {
    key: `event.${event.type}`,
    values: { by: doerOf(event), ...valuesOf(event) },
  };
}

export function describeRefusal(no: Refusal): Described {
  const stood = no.stood;
  return {
    key: `refusal.${no.code}`,
    values: {
      field: text(no.field ?? ''),
      limit: number(no.limit ?? 0),
      by: person(stood?.by ?? null),
      state: text(stood?.state ?? ''),
      ...(stood === undefined ? {} : { at: { as: 'instant', at: stood.at } as const }),
    },
  };
}

function doerOf({ commandId, priv }: RecordedEvent): Value {
  return isOfIntegration(commandId) ? { as: 'integration' } : person(priv?.by ?? null);
}

function valuesOf(event: RecordedEvent): Values {
  if (isOfCases(event)) return caseValues(event);
  return isOfPanels(event) ? panelValues(event) : unitValues(event);
}

function isOfCases(event: RecordedEvent): event is OfCases {
  switch (event.type) {
    case 'CasesAdded':
    case 'CasesBrought':
    case 'ReservationsEnded':
    case 'CasesReleased':
    case 'CasesUpdated':
    case 'CasesMarked':
    case 'MissingKept':
      return true;
    default:
      return 'caseId' in event.data;
  }
}

function isOfPanels(event: OfPanels | OfTheUnit): event is OfPanels {
  switch (event.type) {
    case 'PrioritiesRanked':
    case 'ActionsReleased':
      return true;
    default:
      return ['priority', 'idea', 'action'].some((named) => named in event.data);
  }
}
