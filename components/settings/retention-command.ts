import type { CommandOf } from '@/domain/command';
import { LIMITS } from '@/domain/limits';
import type { Retention } from '@/domain/setup/setup';
import { mergeEdit, replacedBy } from '../form/merge-edit';
import { type Problems, problemsOf } from '../form/problem';
import { textOf } from '../form/text-of';

export const KEPT = [
  'cases',
  'staffing',
  'improvement',
] as const satisfies readonly (keyof Retention)[];

export type ReadRetention =
  | { readonly ok: true; readonly edit: Retention }
  | { readonly ok: false; readonly problems: Problems };

/** From one day to what may be kept at most. */
export function readRetention(form: FormData): ReadRetention {
  const days = {
    cases: daysIn(form, 'cases'),
    staffing: daysIn(form, 'staffing'),
    improvement: daysIn(form, 'improvement'),
  };
  const { cases, staffing, improvement } = days;
  if (cases !== null && staffing !== null && improvement !== null)
    return { ok: true, edit: { cases, staffing, improvement } };
  const problem = (what: keyof Retention) =>
    days[what] === null ? ({ code: 'badDays', limit: LIMITS.retentionDays[what] } as const) : null;
  return {
    ok: false,
    problems: problemsOf({
      cases: problem('cases'),
      staffing: problem('staffing'),
      improvement: problem('improvement'),
    }),
  };
}

/** My change, on top of what others changed since the dialog opened. */
export function retentionCommand(
  opened: Retention,
  written: Retention,
  current: Retention,
  seen: Retention = opened,
): CommandOf<'SetRetention'> {
  const [before, now] = [editOf(opened), editOf(current)];
  const replaces = replacedBy(before, written, now, editOf(seen));
  return { type: 'SetRetention', ...mergeEdit(before, written, now), replaces };
}

function editOf({ cases, staffing, improvement }: Retention): Retention {
  return { cases, staffing, improvement };
}

function daysIn(form: FormData, what: keyof Retention): number | null {
  const text = textOf(form, what).trim();
  const days = Number(text);
  const fits = /^\d{1,3}$/.test(text) && days >= 1 && days <= LIMITS.retentionDays[what];
  return fits ? days : null;
}
