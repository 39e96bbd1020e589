import { must } from '../assert';
import type { Day } from '../calendar';
import type { Difficulty } from '../cases/case';
import { column } from '../cases/order';
import type { CommandOf } from '../command';
import type { CaseId, CaseTypeId, PersonId, ReasonId } from '../ids';
import { eventsOf, GivenUnit, leader, member, SYSTEM } from './given';

/** A small unit for tests: Guro leads, Eli and Bjørn work, Rita reads. */
export const guro = leader('guro');
export const eli = member('eli');
export const bjorn = member('bjorn');
export const ELI = 'eli' as PersonId;
export const BJORN = 'bjorn' as PersonId;
export const GURO = 'guro' as PersonId;

export type SmallUnit = {
  readonly unit: GivenUnit;
  readonly injury: CaseTypeId;
  readonly complaint: CaseTypeId;
  readonly extension: CaseTypeId;
  readonly lacksCompetence: ReasonId;
  readonly workload: ReasonId;
  readonly incomeReport: ReasonId;
};

/** Case types: injury (cards), complaint (cards, a second person), extension (counts). One reason in each list. */
export function smallUnit(at?: number): SmallUnit {
  const unit = new GivenUnit(at);
  unit.when(SYSTEM, { type: 'CreateUnit', name: 'Fjordvik' });
  unit.when(SYSTEM, { type: 'AdmitPerson', person: GURO, role: 'leader' });
  unit.when(SYSTEM, { type: 'AdmitPerson', person: ELI, role: 'member' });
  unit.when(SYSTEM, { type: 'AdmitPerson', person: BJORN, role: 'member' });
  unit.when(SYSTEM, { type: 'AdmitPerson', person: 'rita' as PersonId, role: 'reader' });
  const caseType = (
    name: string,
    difficulty: Difficulty,
    more: { counts?: true; approval?: true } = {},
  ) => {
    unit.when(guro, {
      type: 'AddCaseType',
      name,
      difficulty,
      tracking: more.counts === true ? 'counts' : 'cards',
      needsApproval: more.approval === true,
    });
    return unit.lastId() as string as CaseTypeId;
  };
  const reason = (list: 'putBack' | 'handOver' | 'waiting', text: string) => {
    const waiting = list === 'waiting';
    unit.when(guro, {
      type: 'AddReason',
      list,
      text,
      party: waiting ? 'employer' : null,
      reviewDays: waiting ? 5 : null,
    });
    return unit.lastId() as string as ReasonId;
  };
  return {
    unit,
    injury: caseType('Yrkesskade', 3),
    complaint: caseType('Klage', 3, { approval: true }),
    extension: caseType('Forlengelse', 1, { counts: true }),
    lacksCompetence: reason('putBack', 'Mangler kompetanse'),
    workload: reason('handOver', 'Jevner ut'),
    incomeReport: reason('waiting', 'Inntektsmelding'),
  };
}

type Given = {
  received?: string;
  deadline?: string;
  arrived?: true;
  type?: CaseTypeId;
  externalId?: string;
};

/** Adds a case and gives its id. Ready unless it is said to have just arrived. */
export function addCase(small: SmallUnit, given: Given = {}): CaseId {
  const decision = small.unit.when(guro, {
    type: 'AddCase',
    caseType: given.type ?? small.injury,
    received: (given.received ?? '2026-10-01') as Day,
    deadline: (given.deadline ?? null) as Day | null,
    difficulty: null,
    externalId: given.externalId ?? null,
    registered: given.arrived !== true,
    lifted: false,
  });
  eventsOf(decision);
  return small.unit.lastId() as string as CaseId;
}

/** A case that Eli has taken. */
export function takenByEli(small: SmallUnit, given: Given = {}): CaseId {
  const caseId = addCase(small, given);
  eventsOf(small.unit.when(eli, { type: 'TakeCase', caseId }));
  return caseId;
}

/** A case that waits for an income report, looked at again on the 21st. */
export function waitingCase(small: SmallUnit, keep = false): CaseId {
  const caseId = takenByEli(small);
  eventsOf(
    small.unit.when(eli, {
      type: 'HoldCase',
      caseId,
      waits: [
        {
          reason: small.incomeReport,
          party: 'employer',
          nextReview: '2026-10-21' as Day,
          asked: 'Lønn for august',
        },
      ],
      keep,
    }),
  );
  return caseId;
}

/** The ids in a column, in the order of the board. */
export function idsIn(small: SmallUnit, name: Parameters<typeof column>[1]): CaseId[] {
  return column(small.unit.board, name).map((card) => card.id);
}

/** The change of a case type, and nothing else of it, to cards or to counts. */
export function trackedAs(
  { unit }: Pick<SmallUnit, 'unit'>,
  caseType: CaseTypeId,
  tracking: 'cards' | 'counts',
): CommandOf<'ChangeCaseType'> {
  const {
    id: _id,
    retired: _retired,
    ...now
  } = must(
    unit.board.setup.caseTypes.find((one) => one.id === caseType),
    'a type of the unit',
  );
  return { type: 'ChangeCaseType', caseType, ...now, tracking, replaces: now };
}
