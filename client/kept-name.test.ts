import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { CommandId, PersonId } from '@/domain/ids';
import { keptName } from './kept-name';
import { createIndexedDbOutbox } from './outbox-indexed-db';

test('[SYN-60] what one person has waiting is in a store of their own, and never another’s to send', async () => {
  const [ida, ola] = ['ida', 'ola'].map((person) =>
    createIndexedDbOutbox(keptName('sykepenger', person as PersonId)),
  );
  const elsewhere = createIndexedDbOutbox(keptName('foreldrepenger', 'ida' as PersonId));
  const command = { type: 'TakeNext' } as const;
  await ida!.add({ commandId: 'one' as CommandId, command, madeAt: 5 });
  expect(await ola!.markSent(['one' as CommandId])).toEqual([]);
  expect((await ola!.read()).records).toEqual([]);
  expect((await elsewhere.read()).records).toEqual([]);
  expect((await ida!.read()).records).toMatchObject([{ status: { kind: 'unsent' } }]);
});
