import type { Actor } from '@/domain/actor';
import type { Day } from '@/domain/calendar';
import { instantOf, type TimeOfDay } from '@/domain/calendar/oslo-time';
import type { Command, CommandOf } from '@/domain/command';
import type { CaseId, CaseTypeId, CommandId, PersonId, ReasonId } from '@/domain/ids';
import { BJORN, ELI, GURO, type Line, SYSTEM, the } from './line';
import { COUNTS } from './story-of-counts';
import { LISTS } from './story-of-lists';
import { MOVING } from './story-of-moving';
import { PANELS, PANELS_AGAIN } from './story-of-panels';

/** One order of the story, and when it is given. */
export type Told = {
  readonly id: CommandId;
  readonly at: number;
  readonly actor: Actor;
  readonly command: Command;
};

const KARI: Actor = { kind: 'person', person: 'kari' as PersonId, role: 'member' };

/**
 * Six working days of a small unit in which every type of event happens at least once: what the log of a version is
 * frozen from. New orders go to the end, so that the beginning of two frozen logs can be compared.
 */
export function story(): readonly Told[] {
  return [
    ...day('2026-11-23', '08:00', [...SETTING_UP, ...FIRST_DAY]),
    ...day('2026-11-24', '08:00', SECOND_DAY),
    ...day('2026-11-25', '08:00', THIRD_DAY),
    ...day('2026-11-26', '08:00', PANELS),
    ...day('2026-11-27', '08:00', PANELS_AGAIN),
    ...day('2026-11-30', '08:00', COUNTS),
    ...day('2026-12-01', '08:00', LISTS),
    ...day('2026-12-02', '08:00', MOVING),
  ];
}

// A minute between one order and the next, except where an undo follows on the heels of what it undoes.
function day(date: string, time: TimeOfDay, lines: readonly Line[]): Told[] {
  const start = instantOf(date as Day, time);
  let at = start;
  return lines.map(([id, actor, command]) => {
    at += command.type === 'Undo' ? 1_000 : 60_000;
    return { id: the(id), at, actor, command };
  });
}

const INJURY = the<CaseTypeId>('type-injury');
const COMPLAINT = the<CaseTypeId>('type-complaint');
const EXTENSION = the<CaseTypeId>('type-extension');
const CASES = {
  a: the<CaseId>('case-a'),
  b: the<CaseId>('case-b'),
  c: the<CaseId>('case-c'),
  d: the<CaseId>('case-d'),
};

const SETTING_UP: readonly Line[] = [
  ['create', SYSTEM, { type: 'CreateUnit', name: 'Fjordvik' }],
  ['admit-guro', SYSTEM, { type: 'AdmitPerson', person: the('guro'), role: 'leader' }],
  ['admit-eli', SYSTEM, { type: 'AdmitPerson', person: the('eli'), role: 'member' }],
  ['admit-bjorn', SYSTEM, { type: 'AdmitPerson', person: the('bjorn'), role: 'reader' }],
  ['admit-kari', SYSTEM, { type: 'AdmitPerson', person: the('kari'), role: 'member' }],
  ['role-bjorn', GURO, { type: 'ChangeRole', person: the('bjorn'), role: 'member' }],
  [
    'change',
    GURO,
    {
      type: 'ChangeUnit',
      name: 'Fjordvik',
      cutoff: '13:30',
      meeting: '09:15',
      replaces: { name: 'Fjordvik', cutoff: '14:00', meeting: '09:00' },
    },
  ],
  ['close', GURO, { type: 'AddClosedDay', day: the('2026-12-24') }],
  ['type-injury', GURO, caseType('Yrkesskade', 2)],
  ['type-complaint', GURO, caseType('Klage', 3, { needsApproval: true })],
  ['type-extension', GURO, caseType('Forlengelse', 1, { tracking: 'counts' })],
  [
    'why-back',
    GURO,
    {
      type: 'AddReason',
      list: 'putBack',
      text: 'Mangler kompetanse',
      party: null,
      reviewDays: null,
    },
  ],
  [
    'why-over',
    GURO,
    { type: 'AddReason', list: 'handOver', text: 'Jevner ut', party: null, reviewDays: null },
  ],
  [
    'why-wait',
    GURO,
    {
      type: 'AddReason',
      list: 'waiting',
      text: 'Inntektsmelding',
      party: 'employer',
      reviewDays: 5,
    },
  ],
];

const FIRST_DAY: readonly Line[] = [
  [
    'import',
    SYSTEM,
    {
      type: 'ImportCases',
      cases: [imported('SAK-10', '2026-11-02'), imported('SAK-11', '2026-11-03')],
    },
  ],
  ['case-a', GURO, added(INJURY, '2026-11-10', 'SAK-1')],
  ['case-b', GURO, added(COMPLAINT, '2026-11-11', 'SAK-2')],
  ['case-c', GURO, added(INJURY, '2026-11-12', null)],
  ['case-d', GURO, added(INJURY, '2026-11-13', 'SAK-4')],
  ['oops', GURO, added(INJURY, '2026-11-13', 'SAK-5')],
  ['undo-oops', GURO, { type: 'Undo', undoes: the('oops') }],
  ['register-a', ELI, { type: 'RegisterCase', caseId: CASES.a }],
  ['register-b', ELI, { type: 'RegisterCase', caseId: CASES.b }],
  ['register-c', ELI, { type: 'RegisterCase', caseId: CASES.c }],
  ['register-d', ELI, { type: 'RegisterCase', caseId: CASES.d }],
  ['next-eli', ELI, { type: 'TakeNext' }],
  ['take-b', ELI, { type: 'TakeCase', caseId: CASES.b }],
  ['send-b', ELI, { type: 'SendToApproval', caseId: CASES.b }],
  ['return-b', BJORN, { type: 'ReturnCase', caseId: CASES.b, reason: 'Mangler vedtak' }],
  ['send-b-again', ELI, { type: 'SendToApproval', caseId: CASES.b }],
  ['approve-b', BJORN, { type: 'ApproveCase', caseId: CASES.b }],
  ['take-a', BJORN, { type: 'TakeCase', caseId: CASES.a }],
  ['keep-a', BJORN, { type: 'KeepCase', caseId: CASES.a, until: the('2026-11-30') }],
  [
    'note-a',
    BJORN,
    { type: 'WriteNote', caseId: CASES.a, note: 'Ringt arbeidsgiver', replaces: null },
  ],
  [
    'hold-a',
    BJORN,
    { type: 'HoldCase', caseId: CASES.a, waits: [wait('Lønn'), wait(null)], keep: true },
  ],
  [
    'review-a',
    ELI,
    { type: 'ReviewWait', caseId: CASES.a, wait: 0, nextReview: the('2026-12-04'), reminded: true },
  ],
  ['urgent-c', GURO, { type: 'MarkUrgent', caseId: CASES.c, reason: 'Frist i morgen' }],
  ['take-c', ELI, { type: 'TakeCase', caseId: CASES.c }],
  [
    'over-c',
    ELI,
    { type: 'HandOverCase', caseId: CASES.c, to: the('bjorn'), reason: the<ReasonId>('why-over') },
  ],
  ['back-c', BJORN, { type: 'PutBackCase', caseId: CASES.c, reason: the<ReasonId>('why-back') }],
  ['calm-c', GURO, { type: 'ClearUrgency', caseId: CASES.c }],
  ['change-d', GURO, changed(CASES.d)],
  ['withdraw-d', GURO, { type: 'WithdrawCase', caseId: CASES.d, why: 'duplicate' }],
  [
    'counts-in',
    ELI,
    {
      type: 'ReceiveCounts',
      caseType: EXTENSION,
      received: the('2026-11-20'),
      number: 12,
      registered: false,
    },
  ],
  ['counts-reg', ELI, { type: 'RegisterCounts', caseType: EXTENSION, number: 7 }],
  ['counts-out', ELI, { type: 'FinishCounts', caseType: EXTENSION, number: 3 }],
  ['away-kari', GURO, { type: 'MarkAway', person: the('kari') }],
];

const SECOND_DAY: readonly Line[] = [
  ['reopen-b', GURO, { type: 'ReopenCase', caseId: CASES.b }],
  ['received-a', ELI, { type: 'ReceiveDocument', caseId: CASES.a, wait: 0 }],
  ['received-all', ELI, { type: 'ReceiveDocument', caseId: CASES.a, wait: null }],
  ['finish-a', BJORN, { type: 'FinishCase', caseId: CASES.a }],
  ['next-kari', KARI, { type: 'TakeNext' }],
  ['recount', GURO, recounted()],
  ['retire', GURO, { type: 'RetireReason', reason: the<ReasonId>('why-over'), retired: true }],
];

const THIRD_DAY: readonly Line[] = [
  ['remove-kari', GURO, { type: 'RemovePerson', person: the('kari') }],
  ['last', GURO, { type: 'WriteNote', caseId: CASES.c, note: 'Sist', replaces: null }],
];

function caseType(
  name: string,
  difficulty: 1 | 2 | 3,
  more: Partial<CommandOf<'AddCaseType'>> = {},
): Command {
  return {
    type: 'AddCaseType',
    name,
    difficulty,
    tracking: 'cards',
    needsApproval: false,
    ...more,
  };
}

function added(caseTypeId: CaseTypeId, received: string, externalId: string | null): Command {
  const deadline = the<Day>('2026-12-31');
  return {
    type: 'AddCase',
    caseType: caseTypeId,
    received: the(received),
    deadline,
    difficulty: null,
    externalId,
    registered: false,
    lifted: false,
  };
}

function imported(externalId: string, received: string): CommandOf<'ImportCases'>['cases'][number] {
  return {
    caseType: INJURY,
    received: the(received),
    deadline: null,
    difficulty: 3,
    externalId,
    registered: true,
  };
}

function wait(asked: string | null): CommandOf<'HoldCase'>['waits'][number] {
  return { reason: the('why-wait'), party: 'employer', nextReview: the('2026-11-30'), asked };
}

function changed(caseId: CaseId): Command {
  const replaces = { caseType: INJURY, deadline: the<Day>('2026-12-31'), difficulty: null };
  return {
    type: 'ChangeCase',
    caseId,
    caseType: COMPLAINT,
    deadline: null,
    difficulty: 2,
    replaces,
  };
}

function recounted(): Command {
  const sees = { unregistered: 5, ready: 4 };
  return {
    type: 'Recount',
    caseType: EXTENSION,
    received: the('2026-11-20'),
    sees,
    becomes: { unregistered: 4, ready: 4 },
  };
}
