import type { CommandOf } from '@/domain/command';
import type { CaseType } from '@/domain/setup/setup';
import { mergeEdit, replacedBy } from '../form/merge-edit';
import { textOf } from '../form/text-of';

/** What a person says about a case type. */
export type CaseTypeEdit = Pick<CaseType, 'name' | 'difficulty' | 'tracking' | 'needsApproval'> & {
  /** Left out where a form does not ask for it: it then stays as it is. */
  readonly routine?: string | null;
};

export function readCaseType(form: FormData): CaseTypeEdit {
  return {
    name: textOf(form, 'name').trim(),
    difficulty: asDifficulty(textOf(form, 'difficulty')),
    tracking: textOf(form, 'tracking') === 'counts' ? 'counts' : 'cards',
    needsApproval: form.has('needsApproval'),
    ...(form.has('routine') ? { routine: addressOf(textOf(form, 'routine')) } : {}),
  };
}

function addressOf(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/** A new case type, or my change to the one that was `opened`, on top of what others changed in it meanwhile. */
export function caseTypeCommand(
  opened: CaseType | null,
  written: CaseTypeEdit,
  now: readonly CaseType[],
  seen: CaseType | null = opened,
): CommandOf<'AddCaseType' | 'ChangeCaseType'> {
  if (opened === null) return { type: 'AddCaseType', ...written };
  const current = now.find((one) => one.id === opened.id) ?? opened;
  const asked = (type: CaseType) => editOf(type, written.routine !== undefined);
  const [before, after] = [asked(opened), asked(current)];
  const merged = mergeEdit(before, written, after);
  const replaces = replacedBy(before, written, after, asked(seen ?? opened));
  return { type: 'ChangeCaseType', caseType: opened.id, ...merged, replaces };
}

export function asDifficulty(text: string): CaseType['difficulty'] {
  if (text === '1') return 1;
  return text === '3' ? 3 : 2;
}

function editOf(type: CaseType, withRoutine: boolean): CaseTypeEdit {
  const { name, difficulty, tracking, needsApproval } = type;
  const edit = { name, difficulty, tracking, needsApproval };
  return withRoutine ? { ...edit, routine: type.routine ?? null } : edit;
}
