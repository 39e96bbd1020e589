import type { SimDevice } from './device';
import type { Ledger } from './ledger';
import type { SimTab } from './sim-tab';
import type { Truth } from './truth';
import { promised } from './violation';

/** A run whose trouble is over and whose outboxes are empty. */
type AtRest = {
  readonly ledger: Ledger;
  readonly truth: Truth;
  readonly devices: readonly SimDevice[];
};

type Running = Pick<AtRest, 'truth' | 'devices'> & {
  readonly tabs: readonly SimTab[];
  readonly usedTabsOf: (device: SimDevice) => readonly SimTab[];
};

/** What is not as it should be at rest; null when all is. */
export function whatWaits(run: Running): string | null {
  for (const device of run.devices) {
    if (run.usedTabsOf(device).length === 0) return `${device.person} has no tab`;
  }
  for (const { store, person, isLeft } of run.tabs) {
    if (isLeft) continue;
    const { client, connection } = store.get();
    if (connection.kind !== 'current') return `${person} is ${connection.kind} (${connection.why})`;
    if (client.pending.length > 0) return `${person} has ${client.pending.length} commands pending`;
    if (client.confirmed.seq !== run.truth.seq)
      return `${person} is at ${client.confirmed.seq} of ${run.truth.seq}`;
    promised(client.hash === run.truth.hash, 'S1', () => `${person} has another log`);
  }
  return null;
}

/** What was made came to something, once, and in order. */
export function checkEnd(run: AtRest): void {
  for (const made of run.ledger.all) {
    const { commandId, fate, outcome } = made;
    const inLog = run.truth.lastOf(commandId) !== null;
    const returned = run.devices.some((device) =>
      device.memory.kept.records.some((one) => one.commandId === commandId),
    );
    const isAccounted = inLog || returned || run.truth.answerTo(commandId) !== null;
    promised(
      fate !== 'open' || isAccounted,
      'S7',
      () => `${made.command.type} ${commandId} was made and never came to anything`,
    );
    // The no of a log that is no more binds nobody, and a device that did not store could not note it.
    const isNoted = fate !== 'wiped' && !(fate === 'restored' && made.device.wasFull);
    const isWrongNo = outcome?.kind === 'refused' && inLog && !made.wasSentAgain && isNoted;
    promised(!isWrongNo, 'S4', () => `${commandId} was called refused and is in the log`);
    // On a device that did not store, what was sent is still noted as unsent, and its person was told that it does not.
    promised(
      fate !== 'takenBack' || !inLog || made.device.wasFull,
      'SYN-15',
      () => `${commandId} was taken back and is in the log`,
    );
  }
  // Without a store in common the tabs of a device each send for themselves, and have said that they are not stored.
  for (const device of run.devices) if (!device.wasFull) checkOrder(run, device);
}

/** [S10] What a device has whose tabs have all lost their access: nothing, unless it does not do what it is told. */
export function checkLeft({ person, memory, wasFull, keepsCommands }: SimDevice): void {
  if (wasFull) return;
  const { board, records } = memory.kept;
  promised(board === null, 'S10', () => `the device of ${person} still has a board`);
  const isGone = keepsCommands || records.length === 0;
  promised(isGone, 'S10', () => `the device of ${person} still has commands`);
}

/** [S7] What was made in one tab is in the log in the order in which it was made. */
function checkOrder({ ledger, truth }: AtRest, device: SimDevice): void {
  const before = new Map<SimTab, number>();
  for (const commandId of device.stored) {
    const made = ledger.get(commandId);
    const seq = truth.lastOf(commandId);
    if (made === undefined || seq === null || made.wasSentAgain || made.fate === 'lost') continue;
    const isInOrder = seq > (before.get(made.tab) ?? 0);
    promised(isInOrder, 'S7', () => `${commandId} of ${device.person} overtook the one before it`);
    before.set(made.tab, seq);
  }
}
