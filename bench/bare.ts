import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Requests } from './requests';
import type { WithUnit } from './unit';

const SERVER = fileURLToPath(new URL('./bare-server.ts', import.meta.url));

/** The bare server, for the limit that the same machine sets in the same hour. It has no accounts, so nobody signs in. */
export const withBare: WithUnit = async ({ accounts, cards }, run) => {
  const folder = await mkdtemp(join(tmpdir(), 'morgentavla-bare-'));
  const file = join(folder, 'bare.db');
  let server = await start(file, cards);
  try {
    const leader = new Requests(server.origin);
    const members = Array.from({ length: accounts }, () => new Requests(server.origin));
    const restart = async () => {
      await end(server.child);
      server = await start(file, 0, new URL(server.origin).port);
    };
    return await run({ origin: server.origin, slug: 'bare', leader, members, restart });
  } finally {
    await end(server.child);
    await rm(folder, { recursive: true, force: true });
  }
};

async function start(file: string, cards: number, port = '0') {
  const child = fork(SERVER, [file, String(cards), port], { execArgv: ['--import', 'tsx'] });
  const [address] = (await once(child, 'message')) as [AddressInfo];
  return { child, origin: `http://127.0.0.1:${address.port}` };
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
