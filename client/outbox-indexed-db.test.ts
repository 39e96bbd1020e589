import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { CommandId } from '@/domain/ids';
import { outboxContract } from './outbox.contract';
import { createIndexedDbOutbox } from './outbox-indexed-db';

let devices = 0;
function freshName(): string {
  devices += 1;
  return `device-${devices}`;
}

outboxContract('IndexedDB', () => {
  const name = freshName();
  return () => createIndexedDbOutbox(name);
});

describe('outbox: IndexedDB alone', () => {
  it('[SYN-26] a command that this version cannot read is a dead letter and not lost', async () => {
    const name = freshName();
    const outbox = createIndexedDbOutbox(name);
    const commandId = 'a' as CommandId;
    await outbox.add({ commandId, command: { type: 'TakeNext' }, madeAt: 1 });
    const raw = await openDB(name);
    const strange = {
      commandId,
      command: { type: 'OfTomorrow', text: 'kept' },
      madeAt: 1,
      status: { kind: 'unsent' },
    };
    await raw.put('commands', strange, 1);
    raw.close();
    const [record] = (await createIndexedDbOutbox(name).read()).records;
    expect(record?.status.kind).toBe('dead');
    expect(record?.command).toEqual(strange.command);
  });

  it('[SYN-27] a device that will not store says so instead of pretending', async () => {
    const refusing = new IDBFactory();
    refusing.open = () => {
      throw new DOMException('no storage here', 'SecurityError');
    };
    const before = globalThis.indexedDB;
    globalThis.indexedDB = refusing;
    try {
      const outbox = createIndexedDbOutbox(freshName());
      await expect(outbox.read()).rejects.toThrow('no storage here');
    } finally {
      globalThis.indexedDB = before;
    }
  });
});
