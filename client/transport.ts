import type {
  ClientMessages,
  ServerMessageName,
  ServerMessages,
  Snapshot,
} from '@/domain/protocol';

/** The way to the server: Socket.IO in a browser (socket-io.ts), a fake wire in a simulation. */
export interface Transport {
  /** Opens one link. It is used until it closes, and never again. */
  open(listener: LinkListener): Link;
  /** Fetches a snapshot by HTTP from the address that the server gave. Null when that failed. */
  fetchSnapshot(address: string): Promise<Snapshot | null>;
}

export interface Link {
  ask<Name extends keyof ClientMessages>(
    name: Name,
    message: ClientMessages[Name]['send'],
    limitMs: number,
  ): Promise<Heard<ClientMessages[Name]['answer']>>;
  /** Closes it. The listener hears nothing more. */
  close(): void;
}

/**
 * An answer, or why there is none; a lost line is normal. `closed`: the other side or the network closed it meanwhile.
 * `silent`: nothing came in time, or this side closed it.
 */
export type Heard<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly why: 'closed' | 'silent' };

export type LinkListener = {
  opened(): void;
  message(message: ServerMessage): void;
  /** Any sign of life, also one that carries no message. */
  heard(): void;
  /** Once; also when it never opened. */
  closed(): void;
};

export type ServerMessage = {
  readonly [Name in ServerMessageName]: {
    readonly name: Name;
    readonly body: ServerMessages[Name];
  };
}[ServerMessageName];
