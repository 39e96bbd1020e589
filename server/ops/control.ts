import { randomBytes, timingSafeEqual } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { errorFields, type Log } from './log';

/** Where a running server can be spoken to by shell commands on the same machine, and what it must be told. */
export type ControlFile = { readonly address: string; readonly token: string };

/** In the data folder, readable by the user of the server alone. */
export const CONTROL_FILE = 'control.json';

/** Something that a shell command asks of the running server. Its answer is sent as JSON. */
export type ControlAction = (query: URLSearchParams, body: Uint8Array) => Promise<unknown>;

export interface Control {
  close(): Promise<void>;
}

type ControlOptions = {
  readonly dataDir: string;
  readonly actions: Readonly<Record<string, ControlAction>>;
  readonly maxBytes: number;
  readonly log: Log;
};

/**
 * A door of its own for shell commands: on loopback, on a port that nobody knows beforehand, and with a token that only
 * whoever may read the data folder can tell. The door for browsers has nothing to do with it.
 */
export async function startControl(options: ControlOptions): Promise<Control> {
  const token = randomBytes(32).toString('base64url');
  const server = createServer((request, response) => {
    serve(request, response, token, options).catch((error: unknown) => {
      options.log.error(errorFields(error), 'a shell command failed');
      reply(response, 500, { error: 'failed' });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const path = join(options.dataDir, CONTROL_FILE);
  write(path, { address: `http://127.0.0.1:${port}`, token });
  return {
    async close() {
      rmSync(path, { force: true });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  { actions, maxBytes }: ControlOptions,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const name = url.pathname.slice(1);
  if (!isAllowed(request, token)) return reply(response, 403, { error: 'token' });
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined || request.method !== 'POST')
    return reply(response, 404, { error: 'unknown' });
  const body = await read(request, maxBytes);
  if (body === null) return reply(response, 413, { error: 'too large' });
  reply(response, 200, await action(url.searchParams, body));
}

function isAllowed(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function read(request: IncomingMessage, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(JSON.stringify(body));
}

// Under another name first: whoever reads it finds all of it or the one before.
function write(path: string, file: ControlFile): void {
  const beside = `${path}.${process.pid}`;
  rmSync(beside, { force: true });
  writeFileSync(beside, JSON.stringify(file), { mode: 0o600, flag: 'wx' });
  renameSync(beside, path);
}
