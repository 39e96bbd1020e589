import { request } from 'node:http';
import { io, type Socket } from 'socket.io-client';
import WebSocket from 'ws';

export const ORIGIN = 'http://localhost:3000';
/** What a test has opened, to be closed after it. */
export const stops: (() => Promise<void> | void)[] = [];

export async function connect(
  port: number,
  cookie: string,
  transports = ['websocket'],
): Promise<Socket> {
  const socket = io(`http://127.0.0.1:${port}`, {
    transports,
    reconnection: false,
    forceNew: true,
    extraHeaders: { origin: ORIGIN, cookie },
  });
  stops.push(() => void socket.disconnect());
  await new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(null));
    socket.once('connect_error', reject);
  });
  return socket;
}

/** Opens a WebSocket by hand: what the answer to the upgrade was. */
export function webSocket(
  port: number,
  query: string,
  origin: string | undefined,
): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve, reject) => {
    const address = `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket${query}`;
    const socket = new WebSocket(address, origin === undefined ? {} : { headers: { origin } });
    socket.once('open', () => {
      socket.terminate();
      resolve({ status: 101, body: null });
    });
    socket.once('unexpected-response', (_request, response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }),
      );
    });
    socket.once('error', reject);
  });
}

export function http(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

/** Sends one packet as it is on a line of its own; true when that closes the line. */
export function closedBy(port: number, packet: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
      headers: { origin: ORIGIN, cookie: 'eli-0' },
    });
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text.startsWith('0')) socket.send('40');
      if (text.startsWith('40')) socket.send(packet);
    });
    socket.once('close', () => resolve(true));
    socket.once('error', reject);
  });
}

/** Asks `submit` with a body that no client library would write. */
export function rawAnswer(socket: Socket, json: string): Promise<unknown> {
  return new Promise((resolve) => {
    const id = 777;
    const read = (data: unknown) => {
      if (typeof data !== 'string' || !data.startsWith(`3${id}`)) return;
      socket.io.engine.off('data', read);
      resolve((JSON.parse(data.slice(`3${id}`.length)) as unknown[])[0]);
    };
    socket.io.engine.on('data', read);
    socket.io.engine.write(`2${id}["submit",${json}]`);
  });
}

export function received(socket: Socket, name: string, times: number): Promise<void> {
  return new Promise((resolve) => {
    let left = times;
    socket.on(name, () => {
      left -= 1;
      if (left === 0) resolve();
    });
  });
}

/** The client's end stops reading, as a suspended computer does. */
export function pause(socket: Socket): void {
  const { ws } = socket.io.engine.transport as unknown as {
    readonly ws: { readonly _socket: { pause(): void } };
  };
  ws._socket.pause();
}
