import type { Figure } from './figure';
import type { WithUnit } from './unit';

export type Order = {
  /** A short run shows that a bench works; its figures say little. */
  readonly length: 'full' | 'short';
  /** A unit on the product, or on the bare server. */
  readonly withUnit: WithUnit;
};

export type Bench = {
  /** What it starts from and how many accounts it uses, in one line. */
  readonly about: string;
  /** Whether the bare server can do the same. */
  readonly isForBare: boolean;
  readonly run: (order: Order) => Promise<readonly Figure[]>;
};
