import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const TURN = resolve(import.meta.dirname, 'turn.mjs');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morgentavla-turn-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('of processes that want the same turn, one at a time is inside', async () => {
  const file = join(folder, 'diary');
  const work = `await append('in '); for (let i = 0; i < 20; i++) await new Promise(setImmediate); await append('out ');`;
  const processes = Array.from({ length: 6 }, () => inTurn('one at a time', file, work));
  const codes = await Promise.all(processes.map(exitCode));
  expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
  expect(await readFile(file, 'utf8')).toBe('in out '.repeat(6));
});

test('a turn whose process is killed is free again', async () => {
  const file = join(folder, 'killed');
  const holder = inTurn(
    'killed',
    file,
    `process.stdout.write('inside'); await new Promise(() => setInterval(() => 0, 1e6));`,
  );
  await once(holder.stdout ?? holder, 'data');
  const waiter = inTurn('killed', file, `await append('free');`);
  holder.kill('SIGKILL');
  expect(await exitCode(waiter)).toBe(0);
  expect(await readFile(file, 'utf8')).toBe('free');
});

/** A process that does `work` in a turn; `append` in it writes to the file. */
function inTurn(name: string, file: string, work: string): ChildProcess {
  const script = `
    import { appendFile } from 'node:fs/promises';
    import { inTurn } from ${JSON.stringify(TURN)};
    const append = (text) => appendFile(${JSON.stringify(file)}, text);
    await inTurn(${JSON.stringify(`test ${name} ${process.pid}`)}, async () => { ${work} });`;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'exit');
  return code;
}
