import { KEPT_NAMES } from './kept-name';
import { createIndexedDbOutbox } from './outbox-indexed-db';

/**
 * Forgets the boards that this device keeps, of whichever person and unit: for signing out on a page that has no board.
 * Commands that have not been sent stay, each with the person who gave it, and go on when that person comes back.
 */
export async function forgetBoardsOnDevice(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined || !name.startsWith(KEPT_NAMES)) continue;
    const outbox = createIndexedDbOutbox(name);
    await outbox.wipe({ keepCommands: true });
    outbox.close();
  }
}
