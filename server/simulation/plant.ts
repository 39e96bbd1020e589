import type { merge } from '@/client/merge';
import type { Outbox } from '@/client/outbox';
import type { MemoryDevice } from '@/client/outbox-memory';
import type { Transport } from '@/client/transport';
import type { GatewayAccess, GatewayBoards } from '../gateway/ports';
import type { Wire } from '../gateway/wire';
import type { EventStore } from '../store/event-store';
import type { MemoryDisk } from '../store/memory/disk';

/**
 * A mistake that somebody could make, as a wrapper around a part that is right. The product has no switch for it; the
 * simulation must find it (planted.test.ts). Each is told nothing but the part it stands around.
 */
export type Plant = {
  readonly store?: (store: EventStore) => EventStore;
  readonly boards?: (boards: GatewayBoards) => GatewayBoards;
  readonly access?: (access: GatewayAccess) => GatewayAccess;
  /** All wires that are open, for one that tells more of them than it should. */
  readonly toldToo?: (wires: readonly Wire[], open: readonly Wire[]) => readonly Wire[];
  readonly beforeRestart?: (disk: MemoryDisk) => void;
  readonly outbox?: (outbox: Outbox) => Outbox;
  readonly tabDied?: (device: MemoryDevice) => void;
  readonly merge?: typeof merge;
  readonly transport?: (transport: Transport) => Transport;
};
