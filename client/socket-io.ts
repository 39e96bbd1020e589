import { io } from 'socket.io-client';
import type { Snapshot } from '@/domain/protocol';
import type { Heard, Link, ServerMessage, Transport } from './transport';

/** Waiting for the line to open is the connection's own affair, and it waits a little longer than this. */
const OPEN_MS = 10_000;

/**
 * WebSocket first, long-polling where a proxy blocks it. Of Socket.IO's own repairs none is used: reconnecting, resending
 * and catching up must go together with what the device keeps, and are in connection.ts and sender.ts.
 */
export const socketIoTransport: Transport = {
  open(listener) {
    const socket = io({
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnection: false,
      forceNew: true,
      timeout: OPEN_MS,
    });
    let isClosed = false;
    const closed = () => {
      if (isClosed) return;
      isClosed = true;
      socket.disconnect();
      listener.closed();
    };
    socket.on('connect', () => listener.opened());
    socket.on('connect_error', closed);
    socket.on('disconnect', closed);
    socket.io.on('ping', () => listener.heard());
    for (const name of ['events', 'people', 'presence', 'notice', 'keys', 'bye'] as const) {
      // What comes from our own server is in the shape that its types say.
      socket.on(name, (body: unknown) => listener.message({ name, body } as ServerMessage));
    }
    return linkOver(socket, () => {
      isClosed = true;
    });
  },

  async fetchSnapshot(address) {
    try {
      const response = await fetch(address, {
        credentials: 'same-origin',
        headers: { accept: 'application/json' },
      });
      // A no is not looked at here: the next hello says why, in the words of the protocol.
      return response.ok ? ((await response.json()) as Snapshot) : null;
    } catch {
      // The network is gone, or the answer was cut off: as normal as a closed line, and treated as one.
      return null;
    }
  },
};

function linkOver(socket: ReturnType<typeof io>, closing: () => void): Link {
  // Why an answer will not come: the socket tells of its end in the same way, whoever has ended it.
  let why: 'closed' | 'silent' = 'closed';
  return {
    close() {
      why = 'silent';
      closing();
      socket.disconnect();
    },
    ask(name, message, limitMs) {
      return new Promise<Heard<never>>((resolve) => {
        const gone = () => resolve({ ok: false, why });
        socket.once('disconnect', gone);
        socket.timeout(limitMs).emit(name, message, (error: Error | null, answer: never) => {
          socket.off('disconnect', gone);
          resolve(error === null ? { ok: true, answer } : { ok: false, why: 'silent' });
        });
      });
    },
  };
}
