import type { Actor } from '@/domain/actor';
import type { Command } from '@/domain/command';
import type { DutyId, IdeaId, PersonId } from '@/domain/ids';
import type { DayPlan } from '@/domain/staffing/staffing';

/** People of whom nothing may be left, and what they leave behind them everywhere. */
export const PEOPLE = Array.from({ length: 25 }, (_none, n) => `plantet-${n}` as PersonId);

export function agreed(of: string | null, n: number): Command {
  const what = { text: 'Avtale', due: null, owner: person(n) };
  return { type: 'AddAction', ...what, idea: of as IdeaId | null };
}

export function part(share: number): DayPlan {
  return { share, place: 'home', duties: [] };
}

export function weekOf(share: number) {
  const day = { ...part(share), duties: [] as { duty: DutyId; share: number }[] };
  return [day, day, day, day, day] as const;
}

export function person(n: number): PersonId {
  return `plantet-${n}` as PersonId;
}

export function actor(n: number): Actor {
  return { kind: 'person', person: person(n), role: 'member' };
}

// Who is in the unit is known with a role, and for as long as that is so.
export const NAMED = /"(plantet-\d+)"(?!,"role")/g;
export const SHARES = /"share":(?:3[1-9]|[4-8]\d),/g;
