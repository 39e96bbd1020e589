import { type Problem, type Problems, problemsOf } from '../form/problem';
import { textOf } from '../form/text-of';
import { emailProblem } from './email-problem';
import { nameProblem } from './name-problem';

/** Who is new here, as it was written. */
export type NewAccount = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

export const NEW_ACCOUNT_FIELDS = ['name', 'email', 'password'] as const;

/** The fields are named as in NewAccountFields with the same prefix. */
export function readNewAccount(form: FormData, prefix = ''): NewAccount {
  return {
    name: textOf(form, `${prefix}name`),
    email: textOf(form, `${prefix}email`).trim(),
    password: textOf(form, `${prefix}password`),
  };
}

/** What stands in the way before anything is sent. How strong a password must be is the server's to say. */
export function newAccountProblems(account: NewAccount, prefix = ''): Problems {
  return problemsOf({
    [`${prefix}name`]: nameProblem(account.name),
    [`${prefix}email`]: emailProblem(account.email),
    [`${prefix}password`]: passwordProblem(account.password),
  });
}

/** A password may hold anything, spaces too, but not nothing. */
export function passwordProblem(password: string): Problem | null {
  return password === '' ? { code: 'E_EMPTY' } : null;
}
