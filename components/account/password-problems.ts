import { type Problems, problemsOf } from '../form/problem';
import { passwordProblem } from './new-account';

/** What stands in the way of a new password before it is sent, by the fields of its form. */
export function passwordProblems(current: string, next: string, repeated: string): Problems {
  return problemsOf({
    currentPassword: passwordProblem(current),
    ...inNew(next, repeated),
  });
}

/** The same for somebody who does not know the one before. */
export function newPasswordProblems(next: string, repeated: string): Problems {
  return problemsOf(inNew(next, repeated));
}

function inNew(next: string, repeated: string) {
  const differs = { code: 'differentPasswords' } as const;
  return { newPassword: passwordProblem(next), repeated: next === repeated ? null : differs };
}
