import type { Role } from '../actor';
import type { Board } from '../board';
import type { Day } from '../calendar';
import type { Case } from '../cases/case';
import type { PersonId } from '../ids';
import { values } from '../ordered-map';
import type { Retention } from '../setup/setup';
import type { DayPlan, Hundredths, Place } from '../staffing/staffing';

/**
 * All that the live board holds about one person, for that person alone: their right of access. Nobody else is in it, no
 * text of a case, and no sum of anything that somebody did.
 */
export type OwnBoard = {
  readonly role: Role | null;
  /** Who is in the unit is told by these; how long each kind of thing stays follows from them. */
  readonly retention: Retention;
  readonly staffing: OwnStaffing;
  readonly cases: readonly OwnCase[];
  readonly priorities: readonly { readonly text: string }[];
  readonly ideas: readonly OwnIdea[];
  readonly actions: readonly { readonly text: string; readonly due: Day | null }[];
  /** When something was changed that the board still could take back: the board remembers who did it for that long. */
  readonly undoable: readonly number[];
};

export type OwnStaffing = {
  /** Monday to Friday; null: whole days at the office, and nothing stored. */
  readonly week: readonly OwnDay[] | null;
  readonly days: readonly { readonly day: Day; readonly plan: OwnDay }[];
  readonly today: OwnDay | null;
};

export type OwnDay = {
  readonly share: Hundredths;
  readonly place: Place;
  readonly duties: readonly { readonly duty: string; readonly share: Hundredths }[];
};

/** In which way a case names somebody. `passed`: put back, and therefore not offered again. */
export const CASE_PARTS = ['taken', 'kept', 'prepared', 'passed', 'last'] as const;
export type CasePart = (typeof CASE_PARTS)[number];

export type OwnCase = {
  readonly reference: string | null;
  readonly caseType: string;
  readonly parts: readonly CasePart[];
};

export const IDEA_PARTS = ['owner', 'proposer', 'voter'] as const;
export type IdeaPart = (typeof IDEA_PARTS)[number];

export type OwnIdea = { readonly problem: string; readonly parts: readonly IdeaPart[] };

export function ownBoard(board: Board, person: PersonId): OwnBoard {
  const { setup, members, priorities, ideas, actions } = board;
  return {
    role: members.find((one) => one.person === person)?.role ?? null,
    retention: setup.retention,
    staffing: ownStaffing(board, person),
    cases: values(board.cases).flatMap((card) => ownCase(board, card, person)),
    priorities: priorities
      .filter(({ priv }) => priv.owner === person)
      .map(({ text }) => ({ text })),
    ideas: ideas.flatMap(({ problem, priv }) => {
      const parts = IDEA_PARTS.filter((part) => {
        if (part === 'voter') return priv.voters.includes(person);
        return (part === 'owner' ? priv.owner : priv.proposedBy) === person;
      });
      return parts.length === 0 ? [] : [{ problem, parts }];
    }),
    actions: actions
      .filter(({ priv }) => priv.owner === person)
      .map(({ text, due }) => ({ text, due })),
    undoable: board.undoable.filter(({ by }) => by === person).map(({ at }) => at),
  };
}

function ownStaffing({ staffing, setup }: Board, person: PersonId): OwnStaffing {
  const named = ({ share, place, duties }: DayPlan): OwnDay => ({
    share,
    place,
    duties: duties.map((one) => ({
      duty: setup.duties.find(({ id }) => id === one.duty)?.name ?? '',
      share: one.share,
    })),
  });
  const plan = staffing.plans.find((one) => one.person === person);
  return {
    week: plan?.week?.map(named) ?? null,
    days: (plan?.days ?? []).map((one) => ({ day: one.day, plan: named(one.plan) })),
    today: plan === undefined || plan.today === null ? null : named(plan.today),
  };
}

function ownCase({ setup }: Board, { caseType, priv }: Case, person: PersonId): readonly OwnCase[] {
  const isNamed: Readonly<Record<CasePart, boolean>> = {
    taken: priv.takenBy === person,
    kept: priv.keptBy === person,
    prepared: priv.preparedBy === person,
    passed: priv.passedBy.includes(person),
    last: priv.lastBy === person,
  };
  const parts = CASE_PARTS.filter((part) => isNamed[part]);
  if (parts.length === 0) return [];
  const name = setup.caseTypes.find(({ id }) => id === caseType)?.name ?? '';
  return [{ reference: priv.reference, caseType: name, parts }];
}
