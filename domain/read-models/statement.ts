import type { Board } from '../board';
import type { Day } from '../calendar';
import type { CommandOf } from '../command';
import { decideStatement } from '../counts/decide-state';
import { NO_COUNTS } from '../counts/evolve';
import { stockOf } from '../counts/stock';
import { NO_FACTS } from '../decision';
import type { CaseTypeId, CommandId } from '../ids';
import type { Refusal } from '../refusal';

/** What a statement would come to for one type. */
export type StatementRow = {
  readonly caseType: CaseTypeId;
  readonly name: string;
  readonly before: number;
  readonly received: number;
  readonly finished: number;
  readonly recounted: number;
  readonly after: number;
};

export type Statement =
  | { readonly ok: true; readonly rows: readonly StatementRow[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** What stating this stock would do, type by type, by the rule that decides it; types of which nothing is new have no row. */
export function statementOn(
  board: Board,
  told: Pick<CommandOf<'StateCounts'>, 'rows' | 'days'>,
  today: Day,
): Statement {
  const decision = decideStatement(
    board,
    { type: 'StateCounts', ...told },
    {
      commandId: 'asked' as CommandId,
      now: board.at,
      today,
      actor: { kind: 'system' },
      facts: NO_FACTS,
    },
  );
  if (decision.kind === 'refusal') return { ok: false, refusal: decision.refusal };
  const events = decision.kind === 'quiet' ? [] : decision.events;
  const rows = events.flatMap((event): StatementRow[] => {
    if (event.type !== 'CountsChanged') return [];
    const { caseType, received, finished, piles } = event.data;
    const before = stockOf((board.counts[caseType] ?? NO_COUNTS).piles);
    const growth = piles.reduce((sum, pile) => sum + pile.unregistered + pile.ready, 0);
    const name = board.setup.caseTypes.find((one) => one.id === caseType)?.name ?? '';
    const recounted = growth - received + finished;
    return [{ caseType, name, before, received, finished, recounted, after: before + growth }];
  });
  return { ok: true, rows };
}
