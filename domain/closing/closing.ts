import type { Fact } from '../fact';

/** A unit that is closed: nobody changes anything in it, and its figures and its history stay. */
export type Closed = {
  /** Epoch milliseconds. */
  readonly at: number;
  /** The name of the unit that its work went to; null when it went nowhere. */
  readonly into: string | null;
};

/** By the owner of the installation, who need not be a person of the unit: `by` is null. */
export type ClosingEvent =
  | Fact<'UnitClosed', Pick<Closed, 'into'>>
  | Fact<'UnitReopened', Readonly<Record<never, never>>>;
