import { must } from '@/domain/assert';
import type { ClientMessages } from '@/domain/protocol';
import type { Timers } from '../timers';
import type { Heard, Link, LinkListener, ServerMessage, Transport } from '../transport';

type Name = keyof ClientMessages;
type Asked = {
  readonly name: Name;
  readonly message: unknown;
  readonly answer: (heard: Heard<never>) => void;
};

/** A line of which the test is the other end: it sees what is asked, and answers or closes when it likes. */
export class HandLine implements Transport {
  readonly asked: Asked[] = [];
  #listener: LinkListener | null = null;

  open(listener: LinkListener): Link {
    this.#listener = listener;
    return {
      ask: (name, message) =>
        new Promise<Heard<never>>((answer) => this.asked.push({ name, message, answer })),
      close: () => {},
    };
  }

  async fetchSnapshot(): Promise<null> {
    return null;
  }

  opened(): void {
    must(this.#listener, 'a line was opened').opened();
  }

  said(message: ServerMessage): void {
    must(this.#listener, 'a line was opened').message(message);
  }

  closed(): void {
    must(this.#listener, 'a line was opened').closed();
  }

  /** What was asked last under this name. */
  last<One extends Name>(name: One): ClientMessages[One]['send'] {
    return this.#lastAsked(name).message as ClientMessages[One]['send'];
  }

  async answer<One extends Name>(name: One, answer: ClientMessages[One]['answer']): Promise<void> {
    this.#lastAsked(name).answer({ ok: true, answer: answer as never });
    await quiet();
  }

  #lastAsked(name: Name): Asked {
    const asked = this.asked.findLast((one) => one.name === name);
    return must(asked ?? null, `${name} was asked`);
  }
}

/** Timers that run when the test says so, all that there are. */
export class HandTimers implements Timers {
  #waiting: (() => void)[] = [];

  now(): number {
    return 1_000;
  }

  after(_ms: number, run: () => void): () => void {
    this.#waiting.push(run);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== run);
    };
  }

  async run(): Promise<void> {
    for (const run of this.#waiting.splice(0)) run();
    await quiet();
  }
}

/** Lets everything that is under way come to its end. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
