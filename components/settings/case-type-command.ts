import type { CommandOf } from '@/domain/command';
import type { CaseType } from '@/domain/setup/setup';
import { mergeEdit, replacedBy } from '../form/merge-edit';
import { textOf } from '../form/text-of';

/** What a person says about a case type. */
export type CaseTypeEdit = Pick<CaseType, 'name' | 'difficulty' | 'tracking' | 'needsApproval'>;

export function readCaseType(form: FormData): CaseTypeEdit {
  return {
    name: textOf(form, 'name').trim(),
    difficulty: asDifficulty(textOf(form, 'difficulty')),
    tracking: textOf(form, 'tracking') === 'counts' ? 'counts' : 'cards',
    needsApproval: form.has('needsApproval'),
  };
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
  const [before, after] = [editOf(opened), editOf(current)];
  const merged = mergeEdit(before, written, after);
  const replaces = replacedBy(before, written, after, editOf(seen ?? opened));
  return { type: 'ChangeCaseType', caseType: opened.id, ...merged, replaces };
}

export function asDifficulty(text: string): CaseType['difficulty'] {
  if (text === '1') return 1;
  return text === '3' ? 3 : 2;
}

function editOf({ name, difficulty, tracking, needsApproval }: CaseType): CaseTypeEdit {
  return { name, difficulty, tracking, needsApproval };
}
