import * as z from 'zod';
import { type FieldProblem, text } from '@/domain/fields';
import { LIMITS } from '@/domain/limits';

/** What people write in forms about themselves. What a name may be is told by the unit it is for. */
const EMAIL_MAX = 254;
/** More than any name or password; whoever sends more is told by the field's own rule how much it may be. */
const LINE_MAX = 20_000;

/** An address in lower case. It is text that a person writes, so a national identity number is refused here too. */
export const email = text(EMAIL_MAX).transform((value, context) => {
  const lower = value.toLowerCase();
  if (z.email().max(EMAIL_MAX).safeParse(lower).success) return lower;
  context.issues.push({
    code: 'custom',
    input: undefined,
    params: { refusal: 'E_BAD_TEXT' } satisfies FieldProblem,
  });
  return z.NEVER;
});

export const password = z.string().max(LINE_MAX);
export const personName = z.string().max(LINE_MAX);
export const unitName = text(LIMITS.nameGraphemes);
