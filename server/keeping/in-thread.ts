import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { BackupTold, ThreadOrder, ThreadTold } from './keeping-thread';
import type { Verdict } from './verify';

/**
 * Does one piece of work on a database in a thread of its own, which ends with it. Rejects when the thread itself broke, and
 * when it is called off.
 */
export function inThread(
  order: Extract<ThreadOrder, { does: 'backUp' }>,
  callOff: AbortSignal,
): Promise<BackupTold>;
export function inThread(
  order: Extract<ThreadOrder, { does: 'verify' }>,
  callOff: AbortSignal,
): Promise<Verdict>;
export function inThread(order: ThreadOrder, callOff: AbortSignal): Promise<ThreadTold> {
  return new Promise((resolve, reject) => {
    callOff.throwIfAborted();
    const thread = new Worker(threadFile(), { workerData: order, execArgv: threadArguments() });
    callOff.addEventListener('abort', () => void thread.terminate(), { once: true });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('The thread ended without a word')));
  });
}

// In the sources the thread is TypeScript beside this file; in production it is bundled beside the server.
const SOURCE = new URL('./keeping-thread.ts', import.meta.url);
const BUNDLE = new URL('./keeping-thread.mjs', import.meta.url);

function threadFile(): URL {
  return isSource() ? SOURCE : BUNDLE;
}

function threadArguments(): string[] {
  return isSource() ? ['--import', 'tsx'] : [];
}

function isSource(): boolean {
  return existsSync(fileURLToPath(SOURCE));
}
