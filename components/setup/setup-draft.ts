import { LIMITS } from '@/domain/limits';
import { sameName } from '@/domain/text/confusable';
import { type NewAccount, newAccountProblems, readNewAccount } from '../account/new-account';
import { lineProblem, type Problem, type Problems, problemsOf } from '../form/problem';
import { textOf } from '../form/text-of';
import { asDifficulty, type CaseTypeEdit } from '../settings/case-type-command';

/** The first set-up as it was written, row by row. */
export type SetupDraft = {
  /** Null where none is asked for. */
  readonly code: string | null;
  readonly owner: NewAccount;
  readonly unitName: string;
  /** Rows without a name are nobody's case type. */
  readonly caseTypes: readonly CaseTypeRow[];
};

export type CaseTypeRow = CaseTypeEdit & {
  /** Names the fields of the row; rows that were taken away leave a gap. */
  readonly row: number;
};

export const STEPS = ['owner', 'unit', 'caseTypes'] as const;
export type Step = (typeof STEPS)[number];

export function readSetupDraft(
  form: FormData,
  rows: readonly number[],
  asksForCode: boolean,
): SetupDraft {
  return {
    code: asksForCode ? textOf(form, 'code').trim() : null,
    owner: readNewAccount(form, 'owner.'),
    unitName: textOf(form, 'unit.name'),
    caseTypes: rows.map((row) => ({
      row,
      name: textOf(form, caseTypeField(row, 'name')),
      difficulty: asDifficulty(textOf(form, caseTypeField(row, 'difficulty'))),
      tracking: textOf(form, caseTypeField(row, 'tracking')) === 'counts' ? 'counts' : 'cards',
      needsApproval: form.has(caseTypeField(row, 'needsApproval')),
    })),
  };
}

/** All that stands in the way, by field, in the order of the form. */
export function setupProblems(draft: SetupDraft): Problems {
  return {
    ...problemsOf({ code: draft.code === '' ? { code: 'E_EMPTY' } : null }),
    ...newAccountProblems(draft.owner, 'owner.'),
    ...problemsOf({ 'unit.name': lineProblem(draft.unitName, LIMITS.nameGraphemes) }),
    ...caseTypeProblems(draft.caseTypes),
  };
}

export function caseTypeField(
  row: number,
  field: 'name' | 'difficulty' | 'tracking' | 'needsApproval',
): string {
  return `caseTypes.${row}.${field}`;
}

/** On which step a field stands. What belongs to no field is said on the last one, where the button is. */
export function stepOf(field: string): Step {
  if (field === 'code' || field.startsWith('owner.')) return 'owner';
  return field.startsWith('unit.') ? 'unit' : 'caseTypes';
}

/** The rows that name a case type. */
export function namedRows(rows: readonly CaseTypeRow[]): readonly CaseTypeRow[] {
  return rows.filter((one) => one.name.trim() !== '');
}

function caseTypeProblems(rows: readonly CaseTypeRow[]): Problems {
  const named = namedRows(rows);
  const [first] = rows;
  if (named.length === 0)
    return first === undefined ? {} : { [caseTypeField(first.row, 'name')]: { code: 'E_EMPTY' } };
  return problemsOf(
    Object.fromEntries(
      named.map((one, place) => [caseTypeField(one.row, 'name'), problemAt(named, place)]),
    ),
  );
}

function problemAt(named: readonly CaseTypeRow[], place: number): Problem | null {
  const one = named[place];
  if (one === undefined) return null;
  const problem = lineProblem(one.name, LIMITS.nameGraphemes);
  if (problem !== null) return problem;
  return named.slice(0, place).some((other) => sameName(other.name, one.name))
    ? { code: 'E_DUPLICATE_NAME' }
    : null;
}
