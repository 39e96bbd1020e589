import type { CommandId } from '@/domain/ids';
import { isIncluded, type Kept, type NewRecord, type Outbox } from './outbox';
import type { OutboxRecord } from './state';

/** What a device holds. Several outboxes may stand on one, as several tabs do. */
export type MemoryDevice = {
  kept: Kept;
  /** How often a tab has joined; undefined for never. */
  joins?: number;
};

export function emptyDevice(): MemoryDevice {
  return { kept: { board: null, records: [], epoch: 0 } };
}

/** For tests and simulations, and for a browser that will not store: then it lasts as long as its tab. */
export function createMemoryOutbox(device: MemoryDevice = emptyDevice()): Outbox {
  return {
    async read() {
      return device.kept;
    },
    async join() {
      device.joins = joins() + 1;
      return device.kept;
    },
    async add(command) {
      setRecords([...device.kept.records, unsent(command)]);
    },
    async markSent(commandIds) {
      const wanted = new Set(commandIds);
      const there = device.kept.records.filter(
        (one) => wanted.has(one.commandId) && isToBeSent(one),
      );
      edit((one) => (there.includes(one) ? { ...one, status: { kind: 'sent' } } : one));
      return there.map((one) => one.commandId);
    },
    async settle(changes) {
      const status = new Map(changes.map((change) => [change.commandId, change.status]));
      edit((one) => ({ ...one, status: status.get(one.commandId) ?? one.status }));
    },
    async takeBack(commandId) {
      const unsentOne = device.kept.records.find(
        (one) => one.commandId === commandId && one.status.kind === 'unsent',
      );
      edit((one) => (one === unsentOne ? { ...one, status: { kind: 'takenBack' } } : one));
      return unsentOne !== undefined;
    },
    async dismiss(commandId) {
      setRecords(device.kept.records.filter((one) => one.commandId !== commandId));
    },
    async sendAgain(commandId) {
      const again = device.kept.records.filter((one) => one.commandId === commandId);
      const rest = device.kept.records.filter((one) => one.commandId !== commandId);
      setRecords([...rest, ...again.map(sentAgain)]);
    },
    async saveBoard(board, included, epoch) {
      const { kept } = device;
      if (kept.epoch !== epoch || (kept.board !== null && kept.board.seq > board.seq)) return;
      const named = new Set<CommandId>(included);
      const records = kept.records.filter((one) => !isIncluded(one, board.seq, named));
      device.kept = { ...kept, board, records };
    },
    async restart(board, epoch) {
      if (device.kept.epoch === epoch) {
        device.kept = { board, records: device.kept.records.map(reoffered), epoch: epoch + 1 };
      }
      return device.kept.epoch;
    },
    async wipe({ keepCommands, again }) {
      if (again !== undefined && again !== joins()) return joins();
      const { records, epoch } = device.kept;
      device.kept = { board: null, records: keepCommands ? records : [], epoch: epoch + 1 };
      return joins();
    },
    close() {},
  };

  function joins(): number {
    return device.joins ?? 0;
  }

  function setRecords(records: readonly OutboxRecord[]): void {
    device.kept = { ...device.kept, records };
  }

  function edit(change: (one: OutboxRecord) => OutboxRecord): void {
    setRecords(device.kept.records.map(change));
  }
}

type WithStatus = Pick<OutboxRecord, 'status'>;

/** Answered on a log that is no more: it is asked again, under the same id. */
export function reoffered<T extends WithStatus>(one: T): T {
  return one.status.kind === 'answered' ? sentAgain(one) : one;
}

/** It has been on its way before and may have arrived, so it is never unsent again: an undo could not simply drop it. */
export function sentAgain<T extends WithStatus>(one: T): T {
  return { ...one, status: { kind: 'sent' } };
}

export function unsent({ commandId, command, madeAt }: NewRecord): OutboxRecord {
  return { commandId, command, madeAt, status: { kind: 'unsent' } };
}

export function isToBeSent({ status }: WithStatus): boolean {
  return status.kind === 'unsent' || status.kind === 'sent';
}
