import { LIMITS } from '@/domain/limits';
import type { Refusal, RefusalCode } from '@/domain/refusal';
import { checkText } from '@/domain/text/plain-text';

/** What only a page can say: these have their sentence under `account.problem`, refusals theirs under `refusal`. */
export type PageProblemCode =
  | 'noAnswer'
  | 'badAnswer'
  | 'badEmail'
  | 'wrongSignIn'
  | 'wrongPassword'
  | 'differentPasswords'
  | 'badNumber'
  | 'badTime'
  | 'dayTwice'
  | 'badDays'
  | 'badPastDay'
  | 'badUnitNumber'
  | 'changedMeanwhile'
  | 'otherName';

export type Problem = {
  readonly code: RefusalCode | PageProblemCode;
  readonly limit?: number;
  readonly retryAfterMs?: number;
};

/** By the name of the field, and under WHOLE_FORM what no single field is to blame for. */
export type Problems = Readonly<Record<string, Problem>>;

export const WHOLE_FORM = 'form';

export const NO_PROBLEMS: Problems = {};

export function hasProblems(problems: Problems): boolean {
  return Object.keys(problems).length > 0;
}

/** A no from the board or the server, beside the field that it names when the form has that field. */
export function placeRefusal(refusal: Refusal, fields: readonly string[]): Problems {
  const { code, field, limit, retryAfterMs } = refusal;
  const problem: Problem = {
    code,
    ...(limit === undefined ? {} : { limit }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
  const place = fields.find((one) => field === one || field?.startsWith(`${one}.`) === true);
  return { [place ?? WHOLE_FORM]: problem };
}

/** One line of text by the board's own rule, before it is sent. */
export function lineProblem(text: string, graphemes: number): Problem | null {
  const checked = checkText(text, {
    max: graphemes,
    maxBytes: graphemes * LIMITS.bytesPerGrapheme,
  });
  if (checked.ok) return null;
  return { code: checked.code, ...(checked.code === 'E_TOO_LONG' ? { limit: graphemes } : {}) };
}

/** The problems that are one, by field. */
export function problemsOf(found: Readonly<Record<string, Problem | null>>): Problems {
  const problems: Record<string, Problem> = {};
  for (const [field, problem] of Object.entries(found)) {
    if (problem !== null) problems[field] = problem;
  }
  return problems;
}
