import { describe, expect, it } from 'vitest';
import type { CommandId } from '@/domain/ids';
import type { SubmitAnswer } from '@/domain/protocol';
import { type Refusal, type RefusalCode, refusal } from '@/domain/refusal';
import { Sender } from './sender';
import type { Pending } from './state';
import type { Heard } from './transport';

type Reply = Heard<SubmitAnswer>;

describe('a command that spoils the queue', () => {
  it('[SYN-58] one that cannot be decided is laid aside after five tries, and the rest goes on', async () => {
    const line = new Line(['good', 'poison', 'last'], (ids) =>
      answers(ids.map((id) => (id === 'poison' ? refusal('E_BAD_OP', { retry: true }) : null))),
    );
    await line.runs();
    expect(line.gaveUp).toEqual([['poison', 'E_BAD_OP']]);
    expect(line.accepted).toEqual(['good', 'last']);
    expect(line.sent.filter((ids) => ids.includes('poison'))).toHaveLength(5);
  });

  it('[SYN-58] one that closes the line is found by sending one at a time, and laid aside after five tries', async () => {
    const line = new Line(['good', 'poison', 'last'], (ids) =>
      ids.includes('poison') ? { ok: false, why: 'closed' } : answers(ids.map(() => null)),
    );
    await line.runs();
    expect(line.gaveUp).toEqual([['poison', 'E_BUSY']]);
    expect(line.accepted).toEqual(['good', 'last']);
  });

  it('[SYN-58] one that makes a message unreadable gets a no of its own when it is alone', async () => {
    const line = new Line(['good', 'poison', 'last'], (ids) =>
      ids.includes('poison')
        ? { ok: true, answer: { refusal: refusal('E_BAD_OP') } }
        : answers(ids.map(() => null)),
    );
    await line.runs();
    expect(line.gaveUp).toEqual([['poison', 'E_BAD_OP']]);
    expect(line.accepted).toEqual(['good', 'last']);
  });

  it('[SYN-58] a server that is too busy is no fault of a command, however often it says so', async () => {
    let busy = 40;
    const line = new Line(['good'], (ids) => {
      busy -= 1;
      return answers(ids.map(() => (busy > 0 ? refusal('E_BUSY', { retry: true }) : null)));
    });
    await line.runs();
    expect([line.gaveUp, line.accepted, line.sent.length]).toEqual([[], ['good'], 40]);
  });
});

/** A sender with a queue of names on a line that answers as it is told, and timers that are over at once. */
class Line {
  readonly sent: (readonly string[])[] = [];
  readonly accepted: string[] = [];
  readonly gaveUp: (readonly [string, RefusalCode])[] = [];
  readonly #sender: Sender;
  #queue: readonly string[];
  #emptied = () => {};

  constructor(queue: readonly string[], reply: (ids: readonly string[]) => Reply) {
    this.#queue = queue;
    this.#sender = new Sender({
      timers: { now: () => 0, after: atOnce },
      random: () => 0,
      ready: () => true,
      next: (most) => this.#queue.slice(0, most).map(pending),
      markSent: async (ids) => new Set(ids),
      submit: async (batch) => {
        const ids = batch.map(({ commandId }) => commandId);
        this.sent.push(ids);
        return reply(ids);
      },
      answered: async (given) => {
        for (const { commandId, answer } of given) {
          if (answer.ok) this.accepted.push(commandId);
          this.#leaves(commandId);
        }
      },
      gaveUp: async (commandId, no: Refusal) => {
        this.gaveUp.push([commandId, no.code]);
        this.#leaves(commandId);
      },
    });
  }

  /** Settles when nothing is left in the queue. */
  runs(): Promise<void> {
    return new Promise((resolve) => {
      this.#emptied = resolve;
      this.#sender.pump();
    });
  }

  #leaves(id: string): void {
    this.#queue = this.#queue.filter((one) => one !== id);
    if (this.#queue.length === 0) this.#emptied();
  }
}

function atOnce(_ms: number, run: () => void): () => void {
  const waiting = setImmediate(run);
  return () => clearImmediate(waiting);
}

function answers(nos: readonly (Refusal | null)[]): Reply {
  const given = nos.map((no) =>
    no === null ? ({ ok: true, seq: 1 } as const) : ({ ok: false, refusal: no } as const),
  );
  return { ok: true, answer: { answers: given } };
}

function pending(id: string): Pending {
  return { commandId: id as CommandId } as Pending;
}
