import type { PersonId } from './ids';

/**
 * The shape of an event: its type, what is kept for good, and what is forgotten, which is null from then on. The private
 * part always says who did it (`by`, null for the system).
 */
export type Fact<Type extends string, Data, Priv = unknown> = {
  readonly type: Type;
  readonly data: Data;
  readonly priv: ({ readonly by: PersonId | null } & Priv) | null;
};
