import { lineProblem, type Problem } from '../form/problem';

/** An address with one @ and something on each side; whether anybody reads it is not ours to know. */
export function emailProblem(email: string): Problem | null {
  const problem = lineProblem(email, LONGEST_EMAIL);
  if (problem !== null) return problem;
  return LOOKS_LIKE_EMAIL.test(email.trim()) ? null : { code: 'badEmail' };
}

// RFC 5321 gives a path 256 characters with its angle brackets.
const LONGEST_EMAIL = 254;
const LOOKS_LIKE_EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
