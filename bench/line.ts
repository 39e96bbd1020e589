import { WebSocket } from 'ws';
import type { ClientMessages, ServerMessageName } from '@/domain/protocol';

/** Against a hang, and no measure of speed. */
const OPEN_MS = 30_000;

export type LineListener = {
  readonly message: (name: ServerMessageName, body: unknown) => void;
  readonly lost: (why: string) => void;
};

/**
 * Socket.IO over a WebSocket, written out by hand. Hundreds of screens run in one process here and would each run on a
 * machine of their own: with the usual client they need more of the processor than the server that is measured.
 */
export class Line {
  readonly #socket: WebSocket;
  readonly #answers = new Map<string, (body: never) => void>();
  #asked = 0;
  #bytes = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** Connects; `origin` is the server's own address. */
  static open(origin: string, cookie: string, listener: LineListener): Promise<Line> {
    const socket = new WebSocket(
      `${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
      {
        origin,
        headers: cookie === '' ? {} : { cookie },
        perMessageDeflate: false,
        handshakeTimeout: OPEN_MS,
      },
    );
    const line = new Line(socket);
    return new Promise((resolve, reject) => {
      socket.once('error', (error) =>
        reject(new Error('A line could not be opened.', { cause: error })),
      );
      socket.once('close', (code) => listener.lost(`its line was closed (${code})`));
      socket.on('message', (data: Buffer) => {
        line.#bytes += data.length;
        const packet = read(data.toString('utf8'));
        switch (packet.kind) {
          case 'open':
            socket.send('40');
            break;
          case 'ping':
            socket.send('3');
            break;
          case 'connected':
            resolve(line);
            break;
          case 'answer':
            line.#answers.get(packet.number)?.(packet.body as never);
            line.#answers.delete(packet.number);
            break;
          case 'message':
            listener.message(packet.name, packet.body);
            break;
          case 'end':
            listener.lost('the server took leave');
        }
      });
    });
  }

  /** All that was received, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  ask<Name extends 'hello' | 'submit'>(
    name: Name,
    body: ClientMessages[Name]['send'],
  ): Promise<ClientMessages[Name]['answer']> {
    const number = String(this.#asked++);
    return new Promise((resolve) => {
      this.#answers.set(number, resolve);
      this.#socket.send(`42${number}${JSON.stringify([name, body])}`);
    });
  }

  close(): void {
    this.#socket.removeAllListeners('close');
    this.#socket.close();
  }
}

type Packet =
  | { readonly kind: 'open' | 'ping' | 'connected' | 'end' }
  | { readonly kind: 'answer'; readonly number: string; readonly body: unknown }
  | { readonly kind: 'message'; readonly name: ServerMessageName; readonly body: unknown };

// What is told to everybody is read once: hundreds of screens get the very same text.
let latest: { readonly text: string; readonly packet: Packet } = {
  text: '',
  packet: { kind: 'end' },
};

function read(text: string): Packet {
  if (text !== latest.text) latest = { text, packet: parse(text) };
  return latest.packet;
}

/** `0` opens, `2` is a ping, `40` connected; `42` is a message and `43` an answer, with a number before the JSON. */
function parse(text: string): Packet {
  if (text.startsWith('0')) return { kind: 'open' };
  if (text === '2') return { kind: 'ping' };
  if (text.startsWith('40')) return { kind: 'connected' };
  const [head = '', kind, number = ''] = /^4([23])(\d*)/.exec(text) ?? [];
  if (kind === undefined) return { kind: 'end' };
  const [first, second] = JSON.parse(text.slice(head.length));
  return kind === '3'
    ? { kind: 'answer', number, body: first }
    : { kind: 'message', name: first, body: second };
}
