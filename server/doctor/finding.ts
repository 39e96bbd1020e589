import type { World } from './world';

/** Something that is not as it should be, and what to do about it. */
export type Finding = {
  /** For tests and for whoever searches the documentation. */
  readonly id: string;
  /** A fault keeps the server from its work, or loses something sooner or later; a warning may be meant. */
  readonly level: 'fault' | 'warning';
  readonly what: string;
  /** One sentence. */
  readonly fix: string;
};

/** One thing that is looked at; null when it is in order, or when what it looks at is not there. */
export type Check = (world: World) => Finding | null | Promise<Finding | null>;

export function fault(id: string, what: string, fix: string): Finding {
  return { id, level: 'fault', what, fix };
}

export function warning(id: string, what: string, fix: string): Finding {
  return { id, level: 'warning', what, fix };
}
