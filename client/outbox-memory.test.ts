import { outboxContract } from './outbox.contract';
import { createMemoryOutbox, emptyDevice } from './outbox-memory';

outboxContract('memory', () => {
  const device = emptyDevice();
  return () => createMemoryOutbox(device);
});
