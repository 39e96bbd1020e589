import type { PersonId, UnitId } from '@/domain/ids';
import type { Answer, Notice } from '@/domain/protocol';
import type { Order } from './outcome';

/** A command ran into what another person did: what that person is to be told. */
export type Collision = {
  readonly unit: UnitId;
  readonly person: PersonId;
  readonly notice: Notice;
};

/** Null for an answer that stands in nobody's way. */
export function collisionOf(
  unit: UnitId,
  { actor, command }: Order,
  answer: Answer,
): Collision | null {
  if (answer.ok || actor.kind !== 'person') return null;
  const { code, stood } = answer.refusal;
  if (stood === undefined || stood.by === null || stood.by === actor.person) return null;
  const notice = { caseId: stood.caseId, by: actor.person, tried: command.type, code };
  return { unit, person: stood.by, notice };
}
