import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './paths.mjs';

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the root of the repository until it has ended.
 *
 * `env` adds to the environment; a variable given as `undefined` is left out of it. A `quiet`
 * program's output comes back as text, another's goes straight to the terminal.
 * Returns `{ code, signal, output }`, as Node gives them; throws if the program cannot be started.
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    const endWithIt = passSignalsTo(child);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      endWithIt(code);
      resolve({ code, signal, output: Buffer.concat(output).toString() });
    });
  });
}

/** Runs a program in the place of this process: its exit code and its end by a signal are ours. */
export async function become(command, args, options) {
  const { code, signal } = await run(command, args, options);
  if (signal !== null) process.kill(process.pid, signal);
  process.exit(code ?? 1);
}

/**
 * Whoever stops this process means its child. The signal is passed on, and this process ends when
 * the child has, so that nothing is left running and nothing is cut off while it closes.
 */
function passSignalsTo(child) {
  let stoppedBy = null;
  const pass = (signal) => {
    stoppedBy = signal;
    // A terminal sends Ctrl-C to the child as well. A second one would end it before it has closed.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  for (const signal of PASSED_ON) process.on(signal, pass);
  return (code) => {
    for (const signal of PASSED_ON) process.off(signal, pass);
    if (stoppedBy !== null) process.exit(code ?? 128 + constants.signals[stoppedBy]);
  };
}
