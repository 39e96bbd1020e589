import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import { Server } from 'socket.io';
import { LIMITS } from '@/domain/limits';
import { refusal } from '@/domain/refusal';
import type { Clock } from '../clock';
import type { AddressOf } from '../http/address';
import { createRateLimiter } from '../http/rate-limiter';
import type { Gateway } from './gateway';
import { type Turned, turnedAway } from './handshake';
import { SocketWire } from './socket-wire';
import type { Spread } from './wire';

export type SocketIoOptions = {
  /** What a browser may name as its origin, spelled exactly so. */
  readonly origins: readonly string[];
  readonly addressOf: AddressOf;
  readonly clock: Clock;
  /** Handshakes of one address. An office is one address, and after a restart all of it comes back at once. */
  readonly handshakesPerSecond?: number;
  readonly patience?: LinePatience;
};

/** How long a line is held for a client that does not do its part. */
export type LinePatience = {
  /** Together they are the longest that either side takes for live what is dead. */
  readonly pingEveryMs: number;
  readonly pongWithinMs: number;
  /** After a handshake that nobody goes on with. */
  readonly connectWithinMs: number;
};

/** Socket.IO as a carrier of wires. Of what it offers beside that, nothing is used: no rooms, no recovery, no retries. */
export interface SocketIo {
  readonly spread: Spread;
  /** From now on its sockets belong to this gateway. `server` need not listen: what comes to the path may be handed to it. */
  serve(gateway: Gateway, server: HttpServer): void;
  close(): Promise<void>;
}

/** The envelope of a message around what LIMITS.messageBytes allows. */
const ENVELOPE_BYTES = 1_024;
const PATIENCE: LinePatience = {
  pingEveryMs: 5_000,
  pongWithinMs: 5_000,
  connectWithinMs: 10_000,
};
const HANDSHAKES_PER_SECOND = 500;

export function createSocketIo({
  origins,
  addressOf,
  clock,
  handshakesPerSecond = HANDSHAKES_PER_SECOND,
  patience = PATIENCE,
}: SocketIoOptions): SocketIo {
  const io = new Server({
    path: '/socket.io/',
    serveClient: false,
    // Each message would be compressed anew for each socket. What is large comes by HTTP, compressed once.
    perMessageDeflate: false,
    maxHttpBufferSize: LIMITS.messageBytes + ENVELOPE_BYTES,
    pingInterval: patience.pingEveryMs,
    pingTimeout: patience.pongWithinMs,
    connectTimeout: patience.connectWithinMs,
    // Upgrades on other paths are the business of whoever owns the server.
    destroyUpgrade: false,
  });
  const handshakes = createRateLimiter(
    { perSecond: handshakesPerSecond, burst: handshakesPerSecond },
    clock,
  );

  return {
    spread(wires, name, body) {
      const ids = wires.flatMap((wire) => (wire instanceof SocketWire ? [wire.id] : []));
      if (ids.length > 0) io.local.to(ids).emit(name, body);
    },
    serve(gateway, server) {
      io.attach(server);
      io.engine.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
        const turned =
          turnedAway(request, origins) ?? tooMany(request, addressOf(request), handshakes);
        if (turned === null) next();
        else turnAway(request, response, turned);
      });
      io.on('connection', (socket) => {
        gateway.connect(new SocketWire(socket, clock), headersOf(socket.handshake.headers));
      });
    },
    close: () => io.close(),
  };
}

function tooMany(
  request: IncomingMessage,
  address: string,
  handshakes: ReturnType<typeof createRateLimiter>,
): Turned | null {
  const isHandshake = !new URL(request.url ?? '/', 'http://unused').searchParams.has('sid');
  return isHandshake && handshakes.take(address) > 0 ? { status: 429, code: 'E_RATE' } : null;
}

function turnAway(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code }: Turned,
): void {
  const body = JSON.stringify({ ok: false, refusal: refusal(code) });
  if (request.headers.upgrade === undefined) {
    response
      .writeHead(status, { 'content-type': 'application/json', connection: 'close' })
      .end(body);
    return;
  }
  // What stands in for the response of an upgrade says nothing to anybody.
  const head = [
    `HTTP/1.1 ${status} ${REASONS[status]}`,
    'Connection: close',
    'Content-Type: application/json',
  ];
  request.socket.end(`${head.join('\r\n')}\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
}

const REASONS = { 400: 'Bad Request', 403: 'Forbidden', 429: 'Too Many Requests' } as const;

function headersOf(headers: IncomingMessage['headers']): Headers {
  const list = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) list.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return list;
}
