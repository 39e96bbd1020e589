import type { Board } from '../board';
import type { DutyId, PersonId } from '../ids';
import { type Refusal, refusal } from '../refusal';
import { dutiesIn, isAway, onDuties, planOf } from './plan';
import type { DayPlan } from './staffing';

/** What is wrong in a plan for a day; null when nothing is, or when there is no plan. */
export function wrongInPlan(
  board: Board,
  person: PersonId,
  plan: DayPlan | null,
  path: string,
): Refusal | null {
  if (plan === null) return null;
  const { share, duties } = plan;
  if (isAway(plan) !== (share === 0)) return refusal('E_BAD_OP', { field: `${path}share` });
  if (onDuties(plan) > share)
    return refusal('E_OVER_SHARE', { field: `${path}duties`, limit: share });
  if (new Set(duties.map((one) => one.duty)).size < duties.length)
    return refusal('E_BAD_OP', { field: `${path}duties` });
  for (const [n, { duty }] of duties.entries()) {
    const field = `${path}duties.${n}.duty`;
    const known = board.setup.duties.find((one) => one.id === duty);
    if (known === undefined) return refusal('E_NOT_FOUND', { field });
    if (known.retired && !hasDuty(board, person, duty)) return refusal('E_RETIRED', { field });
  }
  return null;
}

// Whoever has a duty that was retired meanwhile keeps it, and another day can be changed without taking it away.
function hasDuty({ staffing }: Board, person: PersonId, duty: DutyId): boolean {
  const plan = planOf(staffing, person);
  return plan !== undefined && dutiesIn(plan).includes(duty);
}
