import type { Actor } from '@/domain/actor';
import type { Command } from '@/domain/command';
import type { PersonId } from '@/domain/ids';

/** A line of the story that logs are frozen from, and the people in it. */
export type Line = readonly [id: string, actor: Actor, command: Command];

export const SYSTEM: Actor = { kind: 'system' };
export const GURO: Actor = { kind: 'person', person: 'guro' as PersonId, role: 'leader' };
export const ELI: Actor = { kind: 'person', person: 'eli' as PersonId, role: 'member' };
export const BJORN: Actor = { kind: 'person', person: 'bjorn' as PersonId, role: 'member' };

/** An id of the story: what an order makes has the id of the order. */
export function the<Id extends string>(id: string): Id {
  return id as Id;
}
