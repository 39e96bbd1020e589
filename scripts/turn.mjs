import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * Runs `work` while no other process on this machine is inside the same turn of the same folder:
 * two commands at once must not both install or build. The turn is a listening socket, which the
 * system closes with its process, so a crash leaves nothing behind that has to be cleaned away.
 */
export async function inTurn(name, work) {
  const turn = await take(addressOf(name));
  try {
    return await work();
  } finally {
    await turn.end();
  }
}

async function take(address) {
  for (;;) {
    const turn = await tryToListen(address);
    if (turn !== null) return turn;
    await untilFree(address);
  }
}

/** A turn, or null if another process has it. */
function tryToListen(address) {
  return new Promise((resolve, reject) => {
    const waiting = new Set();
    const server = createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => waiting.delete(socket));
      socket.on('close', () => waiting.delete(socket));
    });
    const end = () =>
      new Promise((ended) => {
        server.close(ended);
        for (const socket of waiting) socket.destroy();
      });
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(address, () => resolve({ end }));
  });
}

/** Waits at the other process's door until it closes. */
function untilFree(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.resume();
    socket.on('error', (error) => {
      // Outside Linux the address is a file, and it outlives a process that was killed.
      if (error.code === 'ECONNREFUSED' && address.startsWith('/'))
        rmSync(address, { force: true });
    });
    socket.on('close', resolve);
  });
}

function addressOf(name) {
  const id = `morgentavla-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}-${name}`;
  if (process.platform === 'linux') return `\0${id}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${id}`;
  return join(tmpdir(), id);
}
