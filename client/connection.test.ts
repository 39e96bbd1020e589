import { describe, expect, it } from 'vitest';
import type { PersonId } from '@/domain/ids';
import type { Events, HelloAnswer } from '@/domain/protocol';
import { Connection, type ConnectionListener } from './connection';
import type { Link, LinkListener, Transport } from './transport';

describe('the line', () => {
  it('[S3] what a poll brings together with the answer to a hello is asked for again, and not left out', async () => {
    const server = { seq: 3 };
    const wire = new PolledWire(server);
    const board = new SeqsOnly();
    const connection = new Connection({
      slug: 'fjordvik',
      transport: wire,
      timers: { now: () => 0, after: () => () => {} },
      random: () => 0,
      listener: board.listener,
    });
    connection.start();
    // The fourth event is committed while the hello is answered, and comes in the same payload as the answer.
    wire.opened();
    server.seq = 4;
    wire.tell(4);
    await board.until(() => connection.state.kind === 'live');
    expect(board.seqs).toEqual([1, 2, 3, 4]);
    expect(wire.hellos).toBe(2);
  });
});

/** A link on which whatever is told after an answer is heard before those who await the answer go on. */
class PolledWire implements Transport {
  hellos = 0;
  readonly #server: { readonly seq: number };
  #listener: LinkListener | null = null;

  constructor(server: { readonly seq: number }) {
    this.#server = server;
  }

  open(listener: LinkListener): Link {
    this.#listener = listener;
    return {
      ask: async (_name, message) => {
        this.hellos += 1;
        const { lastSeq } = message as { readonly lastSeq: number };
        return { ok: true, answer: welcome(upTo(lastSeq, this.#server.seq)) as never };
      },
      close: () => {},
    };
  }

  fetchSnapshot(): Promise<null> {
    return Promise.resolve(null);
  }

  opened(): void {
    this.#listener?.opened();
  }

  tell(seq: number): void {
    this.#listener?.message({ name: 'events', body: upTo(seq - 1, seq) });
  }
}

/** A board that keeps the numbers of its events alone, in order and without a gap. */
class SeqsOnly {
  readonly seqs: number[] = [];
  #changed = () => {};
  readonly listener: ConnectionListener = {
    position: () => ({ lastSeq: this.seqs.length, lastHash: '' }),
    welcomed: () => {},
    events: ({ from, events }) => {
      if (from > this.seqs.length + 1) return false;
      this.seqs.push(...events.map(({ seq }) => seq).filter((seq) => seq > this.seqs.length));
      return true;
    },
    snapshot: async () => false,
    message: () => {},
    heard: () => {},
    changed: () => this.#changed(),
  };

  /** Settles at the first change of the line after which it is so. */
  until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#changed = () => {
        if (isSo()) resolve();
      };
    });
  }
}

function upTo(after: number, last: number): Events {
  const seqs = Array.from({ length: last - after }, (_, place) => after + 1 + place);
  return { from: after + 1, events: seqs.map((seq) => ({ seq })) as never, hash: '' };
}

function welcome(missed: Events): HelloAnswer {
  return {
    ok: true,
    you: { person: 'eli' as PersonId, role: 'member' },
    people: [],
    unit: { slug: 'fjordvik' },
    now: 0,
    build: 'tested',
    missed,
  };
}
