import type { Actor } from './actor';
import type { Day } from './calendar';
import type { Case } from './cases/case';
import type { BoardEvent } from './event';
import type { CommandId, SourceKey } from './ids';
import type { Refusal } from './refusal';

/** The world as `decide` is told it. It reads no clock, no zone, no randomness and no database. */
export type Context = {
  readonly commandId: CommandId;
  readonly now: number;
  /** The day of `now` in Europe/Oslo. */
  readonly today: Day;
  readonly actor: Actor;
  readonly facts: Facts;
};

/** What only the server can look up. A client decides without it and is corrected by the answer. */
export type Facts = {
  /** By external id: its key, and whether a case with that key is in the log, open or closed. */
  readonly sources: Readonly<Record<string, { readonly key: SourceKey; readonly known: boolean }>>;
  /** The case that a command names and that has left the board. */
  readonly closedCase: Case | null;
  /** False in a browser, and in the server for what comes too late: *take next* is decided by the server alone, and now. */
  readonly onServer: boolean;
};

export const NO_FACTS: Facts = { sources: {}, closedCase: null, onServer: false };

/** The three answers to a command: it happened, nothing was to be done, or no. */
export type Decision =
  | { readonly kind: 'events'; readonly events: readonly BoardEvent[] }
  | { readonly kind: 'quiet' }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

export const QUIET: Decision = { kind: 'quiet' };

export function happened(...events: readonly BoardEvent[]): Decision {
  return { kind: 'events', events };
}

export function refused(refusal: Refusal): Decision {
  return { kind: 'refusal', refusal };
}
