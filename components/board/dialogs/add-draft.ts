import type { Day } from '@/domain/calendar';
import type { Difficulty } from '@/domain/cases/case';
import type { CommandOf } from '@/domain/command';
import type { CaseTypeId } from '@/domain/ids';
import type { RefusalCode } from '@/domain/refusal';
import { asTyped, typedDay } from '../../ui/typed-day';

/** A new case as far as it has been filled in; days as they were typed. */
export type AddDraft = {
  readonly caseType: CaseTypeId | null;
  readonly received: string;
  readonly deadline: string;
  readonly externalId: string;
  readonly difficulty: Difficulty | null;
  readonly registered: boolean;
  /** One of a count that gets a card of its own. */
  readonly lifted: boolean;
};

/** Nothing filled in but today, or a command that came back, as the person filled it in. */
export function addDraft(today: Day, command?: CommandOf<'AddCase'>): AddDraft {
  return {
    caseType: command?.caseType ?? null,
    received: asTyped(command?.received ?? today),
    deadline: command === undefined || command.deadline === null ? '' : asTyped(command.deadline),
    externalId: command?.externalId ?? '',
    difficulty: command?.difficulty ?? null,
    registered: command?.registered ?? false,
    lifted: command?.lifted ?? false,
  };
}

export type ReadAdd =
  | { readonly ok: true; readonly command: CommandOf<'AddCase'> }
  | { readonly ok: false; readonly code: RefusalCode; readonly field: keyof AddDraft };

/** The command that was meant, or the first field that cannot be read. */
export function addCommand(draft: AddDraft, counted: boolean, today: Day): ReadAdd {
  const { caseType, difficulty, registered, lifted } = draft;
  const received = typedDay(draft.received, today);
  const deadline = typedDay(draft.deadline, today);
  const externalId = draft.externalId.trim();
  if (caseType === null) return { ok: false, code: 'E_EMPTY', field: 'caseType' };
  if (received === null) return { ok: false, code: 'E_BAD_DATE', field: 'received' };
  if (deadline === null && draft.deadline.trim() !== '') {
    return { ok: false, code: 'E_BAD_DATE', field: 'deadline' };
  }
  return {
    ok: true,
    command: {
      type: 'AddCase',
      caseType,
      received,
      deadline,
      difficulty,
      externalId: externalId === '' ? null : externalId,
      registered,
      lifted: counted && lifted,
    },
  };
}
