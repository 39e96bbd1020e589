import type { Actor } from '../actor';
import { must } from '../assert';
import type { Day } from '../calendar';
import type { Case } from '../cases/case';
import type { ListedCase } from '../cases/commands';
import { compareList } from '../cases/compare-list';
import type { Decision } from '../decision';
import type { CaseTypeId, SourceKey } from '../ids';
import { values } from '../ordered-map';
import { eventsOf } from './given';
import { guro, type SmallUnit, smallUnit } from './unit';

/** A line of a list; what is not said is as in a case that `addCase` adds. */
export type Line = Partial<Omit<ListedCase, 'externalId' | 'received' | 'deadline' | 'post'>> & {
  readonly received?: string;
  readonly deadline?: string | null;
  readonly post?: string;
};

export function listed(small: SmallUnit, externalId: string, line: Line = {}): ListedCase {
  const { received = '2026-10-01', deadline, post = null, ...rest } = line;
  return {
    caseType: small.injury,
    received: received as Day,
    ...(deadline === undefined ? {} : { deadline: deadline as Day | null }),
    difficulty: null,
    externalId,
    version: null,
    post: post as Day | null,
    registered: true,
    ...rest,
  };
}

/** Tells the unit of all these ids what the store would say: none of them has left the board. */
export function knowing({ unit }: SmallUnit, ids: readonly string[], left: readonly string[] = []) {
  const sources = Object.fromEntries(
    [...ids, ...left].map((id) => [
      id,
      { key: `key-${id}` as SourceKey, known: left.includes(id) },
    ]),
  );
  unit.facts = { ...unit.facts, sources };
}

type Whole = { readonly types?: readonly CaseTypeId[]; readonly by?: Actor };

/** Compares a list with the board and brings what it comes to, as the server does. Part of a list without `types`. */
export function bring(
  small: SmallUnit,
  cases: readonly ListedCase[],
  { types = [], by = guro }: Whole = {},
): Decision {
  const { unit } = small;
  knowing(
    small,
    cases.map((one) => one.externalId),
  );
  const { missing } = compareList(unit.board, { cases, types }, by);
  return unit.when(by, { type: 'ReconcileCases', cases, missing, begun: false });
}

export function cardOf({ unit }: SmallUnit, externalId: string): Case {
  return must(
    values(unit.board.cases).find((card) => card.priv.externalId === externalId),
    `a case ${externalId}`,
  );
}

/** A unit with cases from a list, in their first version. */
export function withCases(...ids: readonly string[]): SmallUnit {
  const small = smallUnit();
  eventsOf(
    bring(
      small,
      ids.map((id) => listed(small, id, { version: 1 })),
    ),
  );
  return small;
}
