import type { Actor } from '../../actor';
import { addDays } from '../../calendar';
import { addWorkingDays } from '../../calendar/working-days';
import type { CommandOf } from '../../command';
import type { CaseTypeId, DutyId, ReasonId } from '../../ids';
import type { DayPlan, Place, Week } from '../../staffing/staffing';
import { importCards } from './cards';
import {
  CASE_TYPES,
  COUNTS_THAT_COME,
  DUTIES,
  type DutyKey,
  HAND_OVER_REASONS,
  PUT_BACK_REASONS,
  WAITING_REASONS,
} from './lists';
import type { Key } from './people';
import { PEOPLE } from './people';
import type { Telling } from './telling';

export const UNIT_NAME = 'Sykepenger Fjordvik';
const SYSTEM: Actor = { kind: 'system' };
/** What lay there on the day on which they began: fewer by far when the story ends. */
const OLD_STOCK = 2_500;
const OLD_CARDS = 92;

/** The unit on the evening before its first morning: its people, its lists, and what lay there already. */
export function setUp(telling: Telling): void {
  admit(telling);
  fillLists(telling);
  settle(telling);
  planWeeks(telling);
  bringOldStock(telling);
}

function admit(telling: Telling): void {
  telling.give(SYSTEM, { type: 'CreateUnit', name: UNIT_NAME });
  for (const { key, role } of PEOPLE) {
    const person = telling.cast[key];
    // Ingrid leads only from the first morning on, and Silje has left when the story ends.
    const first = key === 'ingrid' || role === null ? 'member' : role;
    telling.give(SYSTEM, { type: 'AdmitPerson', person, role: first });
  }
}

function fillLists(telling: Telling): void {
  for (const { key, ...caseType } of CASE_TYPES)
    telling.note<CaseTypeId>(
      `type ${key}`,
      telling.as('guro', { type: 'AddCaseType', ...caseType }),
    );
  for (const { key, text, party, reviewDays } of WAITING_REASONS)
    addReason(telling, `wait ${key}`, { list: 'waiting', text, party, reviewDays });
  const plain = { party: null, reviewDays: null };
  for (const [n, text] of PUT_BACK_REASONS.entries())
    addReason(telling, `putBack${n}`, { list: 'putBack', text, ...plain });
  for (const [n, text] of HAND_OVER_REASONS.entries())
    addReason(telling, `handOver${n}`, { list: 'handOver', text, ...plain });
  for (const { key, name } of DUTIES)
    telling.note<DutyId>(`duty ${key}`, telling.as('guro', { type: 'AddDuty', name }));
}

function addReason(
  telling: Telling,
  name: string,
  reason: Omit<CommandOf<'AddReason'>, 'type'>,
): void {
  telling.note<ReasonId>(name, telling.as('guro', { type: 'AddReason', ...reason }));
}

function settle(telling: Telling): void {
  const { setup } = telling.board;
  telling.as('guro', {
    type: 'ChangeUnitDetails',
    unitNumber: '4488',
    caseLink: 'https://fagsystem.example/sak/{id}',
    replaces: { unitNumber: setup.unitNumber, caseLink: setup.caseLink },
  });
  telling.as('guro', {
    type: 'StatePrivacyFacts',
    purpose: 'Fordele dagens saker, se hva som venter og forbedre måten vi arbeider på.',
    controller: 'Nav Arbeid og ytelser, ved enhetsleder',
    dpia: 'Arkivsak 26/1187',
    discussed: addDays(telling.today, -6),
    replaces: setup.privacy,
  });
  telling.as('guro', {
    type: 'SetRetention',
    cases: 30,
    staffing: 3,
    improvement: 30,
    replaces: setup.retention,
  });
}

function planWeeks(telling: Telling): void {
  const away: DayPlan = { share: 0, place: 'away', duties: [] };
  const on = (share: number, place: Place = 'office', duty?: DutyKey, part = 50): DayPlan => ({
    share,
    place,
    duties:
      duty === undefined
        ? []
        : [{ duty: telling.known<DutyId>(`duty ${duty}`), share: Math.min(part, share) }],
  });
  const weeks: readonly (readonly [Key, Week])[] = [
    [
      'camilla',
      [
        on(100, 'office', 'mail'),
        on(100, 'home'),
        on(100, 'office', 'mail'),
        on(100, 'home'),
        on(100),
      ],
    ],
    ['dag', [on(50), on(50), on(50), on(50), on(50)]],
    [
      'eli',
      [
        on(100),
        on(100, 'office', 'waiting'),
        on(100),
        on(100, 'office', 'waiting'),
        on(100, 'home'),
      ],
    ],
    [
      'farid',
      [on(100, 'office', 'phone', 30), on(100), on(100, 'office', 'phone', 30), on(100), on(100)],
    ],
    ['guro', [on(80), on(80, 'home'), on(80), on(80), on(80, 'home')]],
    ['jonas', [on(50), on(50), on(100), on(50), away]],
  ];
  for (const [who, week] of weeks)
    telling.as(who, { type: 'SetWeek', person: telling.cast[who], week });
}

function bringOldStock(telling: Telling): void {
  for (const { key, share } of COUNTS_THAT_COME) {
    const days = key === 'placement' ? 20 : 14;
    for (let back = days; back > 0; back -= 1) {
      const received = addWorkingDays(telling.today, -back, []);
      const number = Math.round((OLD_STOCK * share) / 100 / days);
      const caseType = telling.caseType(key);
      telling.as('ingrid', { type: 'ReceiveCounts', caseType, received, number, registered: true });
    }
  }
  importCards(telling, { number: OLD_CARDS, oldest: 38, registered: true });
}
