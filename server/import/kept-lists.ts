import type { CommandId, PersonId, UnitId } from '@/domain/ids';
import type { ListReport } from './list';

/** A list as it is accepted: all of it will be given to the board, whatever happens to this process. */
export type AcceptedList = {
  readonly unit: UnitId;
  readonly commandId: CommandId;
  /** Whoever gave it; forgotten with the parts. */
  readonly by: PersonId | null;
  readonly at: number;
  /** What stands for its contents: `digest` of its parts. */
  readonly digest: string;
  /** What the report will say and the board does not tell. */
  readonly report: ListReport;
  /** Commands as JSON, in order. */
  readonly parts: readonly string[];
};

export type KeptList = {
  readonly digest: string;
  readonly by: PersonId | null;
  readonly parts: number;
  readonly report: ListReport;
  /** Whether the board has all of it. */
  readonly isDone: boolean;
};

/**
 * Lists that are given to the board in parts, so that others get their turn between them, and are nevertheless brought whole
 * or not at all: they are written down first, and one is accepted when the last of it is written.
 */
export interface KeptLists {
  find(unit: UnitId, commandId: CommandId): KeptList | null;
  /** When a list with these contents was accepted last. */
  newest(unit: UnitId, digest: string): number | null;
  digest(unit: UnitId, parts: Iterable<string>): string;
  /** Settles when the list is durable; others get their turn meanwhile. False when there is no room for it on the disk. */
  accept(list: AcceptedList): Promise<boolean>;
  part(unit: UnitId, commandId: CommandId, place: number): string | null;
  /** The parts are cleared, and who gave them. Without room on the disk the list stays owed, and the board takes nothing twice. */
  done(unit: UnitId, commandId: CommandId, report: ListReport): void;
  /** Those that the board does not have yet, in the order in which they were accepted. */
  owed(): readonly { readonly unit: UnitId; readonly commandId: CommandId }[];
}
