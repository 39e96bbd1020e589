import { unreachable } from '../assert';
import type { ClosingEvent } from '../closing/closing';
import type { CountEvent } from '../counts/counts';
import type { DayEvent } from '../day/day';
import type { RecordedEvent } from '../event';
import type { PeopleEvent } from '../people/people';
import type { SetupEvent } from '../setup/setup';
import type { StaffingEvent } from '../staffing/staffing';
import type { UndoEvent } from '../undo/undo';
import { day, number, person, text, type Values, yesOrNo } from './value';

export type OfTheUnit = Extract<
  RecordedEvent,
  CountEvent | SetupEvent | PeopleEvent | StaffingEvent | DayEvent | ClosingEvent | UndoEvent
>;

export function unitValues(event: OfTheUnit): Values {
  switch (event.type) {
    case 'CountsChanged': {
      const { caseType, kind, received, registered, finished } = event.data;
      const byKind = { received, registered, finished, recounted: 0, stated: received };
      return {
        caseType: { as: 'caseType', id: caseType },
        kind: text(kind),
        count: number(byKind[kind]),
        finished: number(finished),
      };
    }
    case 'UnitCreated':
    case 'UnitChanged':
      return { name: text(event.data.name) };
    case 'CaseTypeSet':
      return { name: text(event.data.name), retired: yesOrNo(event.data.retired) };
    case 'DutySet':
      return { name: text(event.data.name), retired: yesOrNo(event.data.retired) };
    case 'ReasonSet':
      return { name: text(event.data.text), retired: yesOrNo(event.data.retired) };
    case 'CaseTypeMoved':
      return { caseType: { as: 'caseType', id: event.data.caseType } };
    case 'UnitDetailsSet':
    case 'RetentionSet':
    case 'PrivacyFactsSet':
    case 'ImportMappingKept':
      return {};
    case 'PersonAdmitted':
    case 'RoleChanged':
      return {
        person: person(event.priv?.person ?? null),
        role: text(event.priv?.role ?? ''),
        byOwner: yesOrNo(event.priv?.by === null),
      };
    case 'PersonRemoved':
      return { person: person(event.priv?.person ?? null) };
    case 'PresenceChanged':
      return {
        person: person(event.priv?.person ?? null),
        away: yesOrNo(event.data.sums.away === 1),
      };
    case 'WeekSet':
      return { person: person(event.priv?.person ?? null) };
    case 'DaysPlanned':
      return {
        person: person(event.priv?.person ?? null),
        count: number(event.priv?.days.length ?? 0),
      };
    case 'CutoffSealed':
      return { upToDate: yesOrNo(event.data.upToDate), count: number(event.data.unregistered) };
    case 'DayCorrected':
      return { day: day(event.data.day) };
    case 'DayOpened':
      return { day: day(event.data.day), count: number(event.data.returned.length) };
    case 'UnitClosed':
      return { into: text(event.data.into ?? '') };
    case 'UnitReopened':
    case 'CommandUndone':
      return {};
    default:
      return unreachable(event);
  }
}
