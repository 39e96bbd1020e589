import type { Outcome } from '@/client/state';
import type { ClientCommand } from '@/domain/command';
import type { CommandId } from '@/domain/ids';
import type { SimDevice } from './device';
import type { SimTab } from './sim-tab';
import { promised } from './violation';

/** A command that somebody gave, and what has become of it as far as the promises go. */
export type Made = {
  readonly commandId: CommandId;
  readonly command: ClientCommand;
  readonly device: SimDevice;
  readonly tab: SimTab;
  /**
   * `open` is promised not to vanish. `takenBack` and `dismissed` were wished for; `lost` died with a tab that had not
   * stored it; `wiped` went with the access; `restored` was confirmed on a log that an older copy took the place of.
   */
  fate: 'open' | 'takenBack' | 'dismissed' | 'lost' | 'wiped' | 'restored';
  outcome: Outcome | null;
  wasSentAgain: boolean;
};

/** All that was ever ordered in a run. */
export class Ledger {
  readonly #made = new Map<CommandId, Made>();

  get all(): readonly Made[] {
    return [...this.#made.values()];
  }

  get(commandId: CommandId): Made | undefined {
    return this.#made.get(commandId);
  }

  add(tab: SimTab, commandId: CommandId, command: ClientCommand, outcome: Promise<Outcome>): void {
    const made: Made = {
      commandId,
      command,
      device: tab.device,
      tab,
      fate: 'open',
      outcome: null,
      wasSentAgain: false,
    };
    this.#made.set(commandId, made);
    void outcome.then((settled) => {
      made.outcome = settled;
      if (settled.kind === 'takenBack') made.fate = 'takenBack';
    });
  }

  takenBack(commandId: CommandId): void {
    const made = this.#made.get(commandId);
    if (made !== undefined) made.fate = 'takenBack';
  }

  /** The last command that was made on a device: what an undo would be about. */
  lastOn(device: SimDevice): CommandId | null {
    return (
      this.all.findLast((made) => made.device === device && made.command.type !== 'Undo')
        ?.commandId ?? null
    );
  }

  /** A tab dies. What it had not stored dies with it, and it had said so. */
  tabDies(tab: SimTab, isSettled: (commandId: CommandId) => boolean): void {
    const kept = tab.device.kept();
    const { client, connection } = tab.store.get();
    for (const made of this.all) {
      if (
        made.tab !== tab ||
        made.fate !== 'open' ||
        kept.has(made.commandId) ||
        isSettled(made.commandId)
      )
        continue;
      const pending = client.pending.find((one) => one.commandId === made.commandId);
      const wasPromised = pending?.stored === true && connection.stored;
      promised(
        !wasPromised,
        'SYN-27',
        () => `${made.commandId} was shown as stored and is not on the device`,
      );
      made.fate = 'lost';
    }
  }

  /** Access is gone, and what was made under it. */
  wiped(device: SimDevice): void {
    for (const made of this.all) {
      const isWaiting = made.fate === 'open' || made.fate === 'restored';
      if (made.device === device && isWaiting) made.fate = 'wiped';
    }
  }
}
