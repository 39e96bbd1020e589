import type { CommandOf } from '@/domain/command';
import type { CountEvent } from '@/domain/counts/counts';
import type { CaseTypeId } from '@/domain/ids';
import type { CountsOrder, StatedCounts, StatedType } from '@/domain/import/counts-order';
import { LIMITS } from '@/domain/limits';
import { type Refusal, refusal } from '@/domain/refusal';
import type { CaseType } from '@/domain/setup/setup';
import type { Boards } from './boards';
import { typeFinder } from './type-finder';

/**
 * Tells the board what the stock of a unit is, as one command under the id that came with it: given again it gets the same
 * answer and the same report, and nothing happens twice.
 */
export async function stateCounts(
  boards: Boards,
  { unit, who, commandId, rows, days }: CountsOrder,
): Promise<StatedCounts> {
  const { setup } = (await boards.current(unit)).board;
  const named = withTypes(setup.caseTypes, { rows, days });
  if ('refusal' in named) return { ok: false, refusal: named.refusal };
  const now = await who();
  if (!now.ok) return now;
  const answer = await boards.submit(unit, commandId, named, now.actor);
  if (!answer.ok) return answer;
  if (answer.quiet === true) return { ok: true, seq: answer.seq, report: { types: [] } };
  // The events of one command lie together, and the answer names the last of them: one for each type.
  const first = Math.max(0, answer.seq - LIMITS.caseTypes);
  const events = await boards.events(unit, first, answer.seq - first);
  const types = events.flatMap((event) =>
    event.commandId === commandId && event.type === 'CountsChanged'
      ? [statedType(setup.caseTypes, event.data)]
      : [],
  );
  return { ok: true, seq: answer.seq, report: { types } };
}

type Told = Pick<CountsOrder, 'rows' | 'days'>;

function withTypes(
  caseTypes: readonly CaseType[],
  { rows, days }: Told,
): CommandOf<'StateCounts'> | { readonly refusal: Refusal } {
  const idOf = typeFinder(caseTypes);
  const unknown = (field: string) => ({ refusal: refusal('E_IMPORT_TYPE', { field }) });
  const ofRows = rows.map((row) => ({ ...row, caseType: idOf(row.caseType) }));
  const ofDays = days.map((one) => ({
    ...one,
    day: one.day ?? null,
    caseType: idOf(one.caseType),
  }));
  if (!allKnown(ofRows))
    return unknown(`rows.${ofRows.findIndex((row) => row.caseType === null)}.caseType`);
  if (!allKnown(ofDays))
    return unknown(`days.${ofDays.findIndex((day) => day.caseType === null)}.caseType`);
  return { type: 'StateCounts', rows: ofRows, days: ofDays };
}

type Known<Row> = Row & { readonly caseType: CaseTypeId };

function allKnown<Row extends { readonly caseType: CaseTypeId | null }>(
  rows: readonly Row[],
): rows is readonly Known<Row>[] {
  return rows.every((row) => row.caseType !== null);
}

function statedType(caseTypes: readonly CaseType[], data: CountEvent['data']): StatedType {
  const { caseType, received, registered, finished, piles } = data;
  const growth = piles.reduce((sum, pile) => sum + pile.unregistered + pile.ready, 0);
  const name = caseTypes.find((one) => one.id === caseType)?.name ?? '';
  const recounted = growth - received + finished;
  return { caseType, name, received, registered, finished, recounted };
}
