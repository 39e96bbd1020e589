import type { Socket } from 'socket.io';
import type { ServerMessageName, ServerMessages } from '@/domain/protocol';
import { refusal } from '@/domain/refusal';
import type { Clock } from '../clock';
import type { Wire, WireListener } from './wire';

/** A line with more than this before it is closed is not worth waiting for. */
const WORTH_WAITING_BYTES = 64 * 1024;

/** The two kinds of Socket.IO packet that announce attachments. */
const ATTACHMENTS = new Set(['5', '6']);

/** A Socket.IO socket as the gateway sees it. */
export class SocketWire implements Wire {
  readonly id: string;
  readonly #socket: Socket;
  readonly #clock: Clock;
  /** Since when the transport has taken nothing of what is queued. */
  #stuckSince: number | null = null;

  constructor(socket: Socket, clock: Clock) {
    this.id = socket.id;
    this.#socket = socket;
    this.#clock = clock;
    socket.conn.on('drain', () => {
      this.#stuckSince = null;
    });
  }

  listen(listener: WireListener): void {
    const socket = this.#socket;
    // Before the parser: it would gather the attachments of a packet until all have come.
    socket.conn.on('packet', ({ type, data }) => {
      if (type !== 'message' || (typeof data === 'string' && !ATTACHMENTS.has(data.charAt(0))))
        return;
      listener.broken(refusal('E_BINARY'));
    });
    socket.onAny((name: string, ...rest: readonly unknown[]) => {
      const last = rest.at(-1);
      const answer = typeof last === 'function' ? (body: unknown) => void last(body) : () => {};
      listener.request(name, typeof rest[0] === 'function' ? undefined : rest[0], answer);
    });
    socket.on('disconnect', () => listener.closed());
  }

  send<Name extends ServerMessageName>(name: Name, body: ServerMessages[Name]): void {
    this.#socket.emit(name, body);
  }

  close(): void {
    if ((this.backlog()?.bytes ?? 0) <= WORTH_WAITING_BYTES) {
      this.#socket.disconnect(true);
      return;
    }
    // Closing waits for what is queued, and a WebSocket half a minute more for the other side: all that time the queue
    // of a client that does not read would lie in memory.
    const { transport } = insideOf(this.#socket);
    if (transport.socket?.terminate === undefined) this.#socket.conn.close(true);
    else transport.socket.terminate();
  }

  backlog(): { readonly bytes: number; readonly since: number } | null {
    const bytes = queuedBytes(this.#socket);
    if (bytes === 0) return null;
    this.#stuckSince ??= this.#clock.now();
    return { bytes, since: this.#stuckSince };
  }
}

type Packet = { readonly data?: unknown };
type Inside = {
  readonly writeBuffer: readonly Packet[];
  readonly transport: {
    readonly socket?: { readonly bufferedAmount?: number; terminate?(): void };
  };
};

function insideOf({ conn }: Socket): Inside {
  return conn as unknown as Inside;
}

// Socket.IO has no word for it (https://github.com/socketio/socket.io/issues/4435): some waits in its own queue, and what it
// has handed on waits in the WebSocket's.
function queuedBytes(socket: Socket): number {
  const { writeBuffer, transport } = insideOf(socket);
  const handedOn = transport.socket?.bufferedAmount ?? 0;
  return writeBuffer.reduce((sum, packet) => sum + sizeOf(packet.data), handedOn);
}

function sizeOf(data: unknown): number {
  return typeof data === 'string' || Buffer.isBuffer(data) ? data.length : 0;
}
