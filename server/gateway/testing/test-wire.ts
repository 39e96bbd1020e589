import type { ClientMessages, Events, ServerMessageName, ServerMessages } from '@/domain/protocol';
import type { Refusal } from '@/domain/refusal';
import type { Wire, WireListener } from '../wire';

type Told = {
  readonly [Name in ServerMessageName]: {
    readonly name: Name;
    readonly body: ServerMessages[Name];
  };
}[ServerMessageName];

/** A client without a network: what it is told is written down, and what it asks arrives at once. */
export class TestWire implements Wire {
  readonly told: Told[] = [];
  stuck: { bytes: number; since: number } | null = null;
  isClosed = false;
  #listener: WireListener | null = null;

  listen(listener: WireListener): void {
    this.#listener = listener;
  }

  send<Name extends ServerMessageName>(name: Name, body: ServerMessages[Name]): void {
    this.told.push({ name, body } as Told);
  }

  close(): void {
    this.isClosed = true;
  }

  backlog(): { readonly bytes: number; readonly since: number } | null {
    return this.stuck;
  }

  /** Asks in the words of the protocol. */
  ask<Name extends keyof ClientMessages>(
    name: Name,
    message: ClientMessages[Name]['send'],
  ): Promise<ClientMessages[Name]['answer']> {
    return this.raw(name, message) as Promise<ClientMessages[Name]['answer']>;
  }

  /** Asks anything at all. */
  raw(name: string, body: unknown): Promise<unknown> {
    return new Promise((resolve) => this.#listener?.request(name, body, resolve));
  }

  /** The client goes away. */
  hangUp(): void {
    this.#listener?.closed();
  }

  breakRule(because: Refusal): void {
    this.#listener?.broken(because);
  }

  events(): readonly Events[] {
    return this.told.flatMap((one) => (one.name === 'events' ? [one.body] : []));
  }

  bye(): Refusal | undefined {
    return this.told.flatMap((one) => (one.name === 'bye' ? [one.body] : []))[0];
  }
}
