import type { Actor, Role } from '../actor';
import type { Command } from '../command';
import type { CommandId, PersonId } from '../ids';

/** One order of a scenario, by whom and when. Its id is fixed, since other orders name what it makes. */
export type Step = {
  readonly commandId: CommandId;
  readonly at: number;
  readonly actor: Actor;
  readonly command: Command;
};

/** Somebody of a scenario's unit. Names are invented, and stand in no command. */
export type Player<Key extends string = string> = {
  readonly key: Key;
  readonly name: string;
  /** What they are when the scenario ends; null for somebody who has left by then. */
  readonly role: Role | null;
};

/** Who stands for whom. */
export type Cast<Key extends string = string> = Readonly<Record<Key, PersonId>>;

/**
 * A starting point with a past: commands in the order of their instants. The turns of the day between them are not in it;
 * whoever plays it lets them come as the time passes.
 */
export type Scenario = {
  readonly unit: string;
  readonly steps: readonly Step[];
};
