import { describe, expect, it } from 'vitest';
import { LIMITS } from '@/domain/limits';
import { isTooLarge, messageOf, nextBatch } from './batch';
import type { ClientState, Pending } from './state';

describe('what goes out in one message', () => {
  it('[SYN-57] fifty thousand commands of a week go out in order, at most a hundred and 64 kB at a time', () => {
    const note = 'Æ'.repeat(900);
    const all = Array.from({ length: 50_000 }, (_, n) => pending(n, n % 3 === 0 ? note : ''));
    const sent: Pending[] = [];
    for (let left = all; left.length > 0; left = all.slice(sent.length)) {
      const batch = nextBatch(stateOf(left));
      expect(batch.length).toBeGreaterThan(0);
      expect(batch.length).toBeLessThanOrEqual(LIMITS.commandsPerBatch);
      expect(bytesOf(messageOf(batch, 0))).toBeLessThanOrEqual(LIMITS.messageBytes);
      sent.push(...batch);
    }
    expect(sent.map(({ commandId }) => commandId)).toEqual(all.map(({ commandId }) => commandId));
  });

  it('[SYN-57] nothing goes out behind a command that the device has not stored yet, and no answered one again', () => {
    const [first, second, third, fourth] = [0, 1, 2, 3].map((n) => pending(n, ''));
    const state = stateOf([
      { ...first!, status: { kind: 'answered', seq: 1 } },
      second!,
      { ...third!, stored: false },
      fourth!,
    ]);
    expect(nextBatch(state).map(({ commandId }) => commandId)).toEqual([second!.commandId]);
  });

  it('[SYN-57] a command that no message could carry is known before it is queued, by its bytes', () => {
    expect(isTooLarge(pending(0, 'x'.repeat(64_000)))).toBe(false);
    expect(isTooLarge(pending(0, 'Æ'.repeat(40_000)))).toBe(true);
  });
});

describe('take next, which is meant for now', () => {
  const pressed: Pending = {
    ...pending(0, ''),
    command: { type: 'TakeNext' },
    madeAt: 50_000,
  };

  it('[SYN-63] goes out as it is at once, and as late when it has waited or may have been lost', () => {
    const said = (one: Pending, now: number) => messageOf([one], now).commands[0]?.late;
    expect(said(pressed, 50_100)).toBeUndefined();
    expect(said(pressed, 60_001)).toBe(true);
    expect(said({ ...pressed, status: { kind: 'sent' } }, 50_100)).toBe(true);
    expect(said({ ...pending(1, ''), madeAt: 50_000 }, 9_000_000)).toBeUndefined();
  });
});

function stateOf(list: readonly Pending[]): ClientState {
  return { pending: list } as unknown as ClientState;
}

function pending(n: number, note: string): Pending {
  const command = { type: 'WriteNote', caseId: 'a', note, replaces: null };
  return {
    commandId: `c${n}`,
    command,
    stored: true,
    status: { kind: 'unsent' },
  } as unknown as Pending;
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
