import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { socketIoTransport } from './socket-io';
import type { Link } from './transport';

/** Against a hang, and no measure of speed. */
const ANSWER_MS = 30_000;

const http = createServer();
const server = new Server(http);

beforeEach(async () => {
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  vi.stubGlobal('location', { protocol: 'http:', host: `127.0.0.1:${port}` });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

describe('a question that is open when the line ends', () => {
  it('[SYN-65] is told that the other side went only when it did', async () => {
    const asked = new Promise<void>((resolve) =>
      server.on('connection', (socket) => socket.onAny(() => resolve())),
    );
    const mine = await openLink();
    const toMine = mine.ask('looking', { caseId: null }, ANSWER_MS);
    await asked;
    mine.close();
    expect(await toMine).toEqual({ ok: false, why: 'silent' });

    const theirs = await openLink();
    const toTheirs = theirs.ask('looking', { caseId: null }, ANSWER_MS);
    server.disconnectSockets(true);
    expect(await toTheirs).toEqual({ ok: false, why: 'closed' });
  });
});

function openLink(): Promise<Link> {
  return new Promise((resolve) => {
    const link = socketIoTransport.open({
      opened: () => resolve(link),
      message: () => {},
      heard: () => {},
      closed: () => {},
    });
  });
}
