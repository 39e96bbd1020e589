import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { emptyBoard } from '@/domain/board';
import { encodeBoard } from '@/domain/board-json';
import type { CommandId, PersonId } from '@/domain/ids';
import { keptName } from './kept-name';
import { forgetBoardsOnDevice } from './kept-on-device';
import { createIndexedDbOutbox } from './outbox-indexed-db';

test('[PAG-18] signing out forgets every board on the device, and no command that waits', async () => {
  const board = { seq: 1, hash: 'x', board: encodeBoard(emptyBoard), people: [], freshAt: 0 };
  const command = { type: 'RemovePerson', person: 'ida' as PersonId } as const;
  const outboxes = ['ida', 'ola'].map((person) =>
    createIndexedDbOutbox(keptName('sykepenger', person as PersonId)),
  );
  for (const outbox of outboxes) {
    await outbox.saveBoard(board, [], (await outbox.read()).epoch);
    await outbox.add({ commandId: 'one' as CommandId, command, madeAt: 5 });
  }
  const other = await openDB('of-somebody-else', 1, {
    upgrade: (fresh) => void fresh.createObjectStore('kept'),
  });
  await other.put('kept', 'theirs', 'key');

  await forgetBoardsOnDevice();

  for (const outbox of outboxes) {
    const kept = await outbox.read();
    expect(kept.board).toBeNull();
    expect(kept.records.map((record) => record.commandId)).toEqual(['one']);
  }
  expect(await other.get('kept', 'key')).toBe('theirs');
});
