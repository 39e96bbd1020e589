import type { Board } from '@/domain/board';
import type { ClientCommand } from '@/domain/command';
import type { CommandId, PersonId } from '@/domain/ids';
import type { Answer, Place } from '@/domain/protocol';
import type { Refusal } from '@/domain/refusal';

/** A command of mine whose effect is not in the confirmed board yet. */
export type Pending = {
  readonly commandId: CommandId;
  readonly command: ClientCommand;
  /** Epoch milliseconds, by the server's clock as well as this device can guess it. */
  readonly madeAt: number;
  readonly status: PendingStatus;
  /** False until the device's own store has it. Only what is stored is sent, so that a crash cannot forget what was sent. */
  readonly stored: boolean;
};

export type PendingStatus =
  | { readonly kind: 'unsent' }
  /** At least once. Whether it arrived is not known. */
  | { readonly kind: 'sent' }
  /** Yes; it is part of every board from `seq` on, in the log that has this place. */
  | Answered;

export type Answered = {
  readonly kind: 'answered';
  readonly seq: number;
  /** Where the log stood by then. */
  readonly log?: Place;
  /** `seq` is that of its own last event. A quiet one has none. */
  readonly hasEvent?: true;
};

/** A command of mine that was not accepted, with all that was typed, until I have seen it. */
export type Returned = {
  readonly commandId: CommandId;
  readonly command: ClientCommand;
  readonly madeAt: number;
  readonly status: ReturnedStatus;
};

export type ReturnedStatus =
  /** The board said no. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly at: number }
  /** A dead letter: it can never be accepted as it is, or failed too often. It no longer blocks the rest. */
  | { readonly kind: 'dead'; readonly refusal: Refusal; readonly at: number };

/** One line of the device's store. `takenBack` is what an undo leaves behind for the other tabs to see. */
export type OutboxRecord = {
  readonly commandId: CommandId;
  readonly command: ClientCommand;
  readonly madeAt: number;
  readonly status: PendingStatus | ReturnedStatus | { readonly kind: 'takenBack' };
};

export type ClientState = {
  readonly me: PersonId;
  /** What the server has told, and nothing else. */
  readonly confirmed: Board;
  /** The hash of the confirmed board's last event, '' for none. */
  readonly hash: string;
  /** In the order in which they were made. */
  readonly pending: readonly Pending[];
  readonly returned: readonly Returned[];
  /**
   * My commands that came back as events, newest last. The device's store, or another tab, may still call them pending;
   * replaying one of these on a board that has it would show it twice.
   */
  readonly included: ReadonlyMap<CommandId, number>;
};

/** What became of a command, for whoever waits for it. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly seq: number; readonly quiet: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Undone before it was sent. */
  | { readonly kind: 'takenBack' };

export type Settled = { readonly commandId: CommandId; readonly outcome: Outcome };

/** The answer to one command, paired with it, and where the log stood by then. */
export type AnswerTo = {
  readonly commandId: CommandId;
  readonly answer: Answer;
  readonly log?: Place;
};
