import { nameProblem } from '../account/name-problem';
import { type NewAccount, newAccountProblems, readNewAccount } from '../account/new-account';
import { type Problems, problemsOf } from '../form/problem';
import type { Body } from '../form/send';
import { textOf } from '../form/text-of';

/** An accepted invitation as it was written. */
export type Acceptance =
  | { readonly kind: 'signedIn'; readonly name: string }
  | ({ readonly kind: 'withAccount' } & NewAccount);

export function readAcceptance(form: FormData, withAccount: boolean): Acceptance {
  if (withAccount) return { kind: 'withAccount', ...readNewAccount(form) };
  return { kind: 'signedIn', name: textOf(form, 'name') };
}

export function acceptanceProblems(acceptance: Acceptance): Problems {
  if (acceptance.kind === 'withAccount') return newAccountProblems(acceptance);
  return problemsOf({ name: nameProblem(acceptance.name) });
}

export function acceptanceRequest({ kind: _kind, ...rest }: Acceptance): Body {
  return rest;
}
