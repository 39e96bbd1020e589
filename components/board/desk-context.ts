import { createContext, useContext } from 'react';
import { must } from '@/domain/assert';
import type { ClientCommand, CommandOf } from '@/domain/command';
import type { CaseId, CaseTypeId, CommandId, PersonId, PriorityId } from '@/domain/ids';
import type { Refusal } from '@/domain/refusal';
import type { NoteDraft } from './case-note';
import type { ImprovementView } from './improvement/improvement-view';

type Filled<Type extends ClientCommand['type']> = {
  readonly caseId: CaseId;
  /** What was typed before, when the board said no to it. */
  readonly draft?: CommandOf<Type>;
};

/** The dialogs of the desk: one question or a few before a command is given. */
export type DialogRequest =
  | { readonly kind: 'add'; readonly draft?: CommandOf<'AddCase'> }
  | { readonly kind: 'counts'; readonly caseType: CaseTypeId }
  | { readonly kind: 'stock'; readonly draft?: CommandOf<'StateStock'> }
  | { readonly kind: 'recentDays'; readonly draft?: CommandOf<'CorrectDay'> }
  | ({ readonly kind: 'hold' } & Filled<'HoldCase'>)
  | ({ readonly kind: 'putBack' } & Filled<'PutBackCase'>)
  | ({ readonly kind: 'handOver' } & Filled<'HandOverCase'>)
  | ({ readonly kind: 'urgent' } & Filled<'MarkUrgent'>)
  | ({ readonly kind: 'return' } & Filled<'ReturnCase'>)
  | ({ readonly kind: 'withdraw' } & Filled<'WithdrawCase'>)
  | ({ readonly kind: 'keep' } & Filled<'KeepCase'>)
  | ({ readonly kind: 'review'; readonly wait: number } & Filled<'ReviewWait'>)
  | ({ readonly kind: 'change' } & Filled<'ChangeCase'>)
  | { readonly kind: 'owner'; readonly priority: PriorityId }
  /** A priority whose text came back. */
  | { readonly kind: 'priority'; readonly draft: CommandOf<'AddPriority' | 'ChangePriority'> }
  | {
      readonly kind: 'person';
      readonly person: PersonId;
      readonly draft?: CommandOf<'PlanDays' | 'SetWeek'>;
    }
  | { readonly kind: 'staffing' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'changes' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'find' };

export type Given =
  | { readonly ok: true; readonly commandId: CommandId }
  | { readonly ok: false; readonly refusal: Refusal };

/** What any part of the desk can ask for. The functions keep their identity, so that cards need not be drawn again. */
export type Desk = {
  readonly openCase: (caseId: CaseId | null, noteDraft?: NoteDraft) => void;
  /** Opens the side panel of the improvement, or closes it. */
  readonly showImprovement: (view: ImprovementView | null) => void;
  /** What is typed in the panels and not sent, by name; see improvement-view.ts. */
  readonly drafts: Map<string, unknown>;
  /** Focus comes back to `opener`; by default to what has it now, and a menu that closes has to name something that stays. */
  readonly ask: (dialog: DialogRequest | null, opener?: Element | null) => void;
  readonly showMoveMenu: (caseId: CaseId, anchor: HTMLElement) => void;
  /**
   * Gives a command. With `told`, what the device itself says no to is shown as a toast; a dialog leaves it out and
   * shows the no beside what was typed.
   */
  readonly give: (command: ClientCommand, told?: 'told') => Given;
  readonly undo: (commandId: CommandId) => void;
  readonly say: (sentence: string) => void;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  return must(useContext(DeskContext), 'the desk is drawn inside its provider');
}
