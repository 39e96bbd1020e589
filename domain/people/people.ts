import type { Role } from '../actor';
import type { Fact } from '../fact';
import type { PersonId } from '../ids';
import type { SumsChange } from '../staffing/staffing';

/** People are ids and roles here. Names live in the `people` table, travel as their own message and are joined when drawn. */
export type Member = { readonly person: PersonId; readonly role: Role };

/** `sums` is what changes in who can be at work today: public, so that it survives the persons. */
export type PeopleEvent =
  | Fact<'PersonAdmitted', Sums, { readonly person: PersonId; readonly role: Role }>
  | Fact<'RoleChanged', Sums, { readonly person: PersonId; readonly role: Role }>
  | Fact<'PersonRemoved', Sums, { readonly person: PersonId }>;

type Sums = { readonly sums: SumsChange };
