import type { TimeOfDay } from '@/domain/calendar/oslo-time';
import type { CommandOf } from '@/domain/command';
import type { Setup } from '@/domain/setup/setup';
import { mergeEdit, replacedBy } from '../form/merge-edit';
import { type Problems, problemsOf } from '../form/problem';
import { textOf } from '../form/text-of';
import { typedTime } from './typed-time';

/** What a person says about the unit in its dialog. */
export type UnitEdit = Pick<Setup, 'name' | 'cutoff' | 'meeting'>;

export type ReadUnit =
  | { readonly ok: true; readonly edit: UnitEdit }
  | { readonly ok: false; readonly problems: Problems };

/** Both times must be there, and be times. */
export function readUnit(form: FormData): ReadUnit {
  const name = textOf(form, 'name').trim();
  const meeting = typedTime(textOf(form, 'meeting'));
  const cutoff = typedTime(textOf(form, 'cutoff'));
  if (meeting !== null && cutoff !== null) return { ok: true, edit: { name, meeting, cutoff } };
  const problem = (time: TimeOfDay | null) =>
    time === null ? ({ code: 'badTime' } as const) : null;
  return {
    ok: false,
    problems: problemsOf({ meeting: problem(meeting), cutoff: problem(cutoff) }),
  };
}

/** My change of the unit, on top of what others changed since the dialog opened. */
export function unitCommand(
  opened: Setup,
  written: UnitEdit,
  current: Setup,
  seen: Setup = opened,
): CommandOf<'ChangeUnit'> {
  const [before, now] = [editOf(opened), editOf(current)];
  const replaces = replacedBy(before, written, now, editOf(seen));
  return { type: 'ChangeUnit', ...mergeEdit(before, written, now), replaces };
}

function editOf({ name, cutoff, meeting }: Setup): UnitEdit {
  return { name, cutoff, meeting };
}
