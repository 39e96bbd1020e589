import type { ServerMessageName, ServerMessages } from '@/domain/protocol';
import type { Refusal } from '@/domain/refusal';

/**
 * One line to one client, as the gateway sees it. Socket.IO is an adapter of this (socket-io.ts); the fake wire of the
 * simulation is another.
 */
export interface Wire {
  /** Told once, at the beginning. */
  listen(listener: WireListener): void;
  send<Name extends ServerMessageName>(name: Name, body: ServerMessages[Name]): void;
  /** What has been sent is delivered first, as far as the line allows. */
  close(): void;
  /** What the client has not taken yet, and since when it has taken nothing; null when it keeps up. */
  backlog(): { readonly bytes: number; readonly since: number } | null;
}

export type WireListener = {
  /** What a client asks or tells: the name and the body are the client's, and nothing is known of either. */
  request(name: string, body: unknown, answer: (body: unknown) => void): void;
  /** The client broke the rules of the line itself. It is to be told why, and closed. */
  broken(because: Refusal): void;
  /** The client or the network closed it. Not told after `close`. */
  closed(): void;
};

/** Sends one message to many, encoded once. */
export type Spread = <Name extends ServerMessageName>(
  wires: readonly Wire[],
  name: Name,
  body: ServerMessages[Name],
) => void;

export const spreadOneByOne: Spread = (wires, name, body) => {
  for (const wire of wires) wire.send(name, body);
};
