import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { errorFields, type Log } from '../ops/log';
import type { BoardReader } from './board-reader';
import type { Ask, CallName, Calls, Told, WorkerGiven } from './messages';

/** The worker is gone; whoever asked may ask again, and a new one is started for that. */
export class WorkerGone extends Error {
  override name = 'WorkerGone';
}

type Waiting = {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
};

/** A `BoardReader` whose work is done by a thread of its own on the database file at `path`. */
export function createReaderWorker(path: string, log: Log): BoardReader {
  const given: WorkerGiven = { path };
  const waiting = new Map<number, Waiting>();
  // At once, so that the first who needs a board does not wait for a thread to start.
  let worker: Worker | null = start();
  worker.unref();
  let asked = 0;

  return {
    live: (unit) => ask('live', { unit }),
    past: (unit, instant) => ask('past', { unit, instant }),
    latestFile: (unit) => ask('latestFile', { unit }),
    pastFile: (unit, seq) => ask('pastFile', { unit, seq }),
    facts: (unit) => ask('facts', { unit }),
    own: (unit, person) => ask('own', { unit, person }),
    ownEntries: (unit, person, before) => ask('ownEntries', { unit, person, before }),
    async close() {
      const last = worker;
      worker = null;
      await last?.terminate();
      giveUp(new WorkerGone('The reading worker was closed'));
    },
  };

  function ask<Name extends CallName>(
    name: Name,
    question: Calls[Name]['ask'],
  ): Promise<Calls[Name]['answer']> {
    asked += 1;
    const message = { number: asked, name, ask: question } as Ask;
    return new Promise((resolve, reject) => {
      waiting.set(message.number, { resolve: resolve as Waiting['resolve'], reject });
      worker ??= start();
      // The process may end while nothing is asked, and must not while somebody waits for an answer.
      worker.ref();
      worker.postMessage(message);
    });
  }

  function start(): Worker {
    const started = new Worker(threadFile(), { workerData: given, execArgv: threadArguments() });
    started.on('message', (told: Told) => {
      const one = waiting.get(told.number);
      waiting.delete(told.number);
      if (waiting.size === 0) started.unref();
      if (told.ok) one?.resolve(told.answer as never);
      else one?.reject(new Error(told.error));
    });
    started.on('error', (error) =>
      log.error(errorFields(error), 'The reading worker failed; the next question starts another'),
    );
    started.on('exit', () => {
      if (worker !== started) return;
      worker = null;
      giveUp(new WorkerGone('The reading worker has ended'));
    });
    return started;
  }

  function giveUp(error: Error): void {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  }
}

// In the sources the thread is TypeScript beside this file; in production it is bundled beside the server.
const SOURCE = new URL('./reader-thread.ts', import.meta.url);
const BUNDLE = new URL('./reader-thread.mjs', import.meta.url);

function isSource(): boolean {
  return existsSync(fileURLToPath(SOURCE));
}

function threadFile(): URL {
  return isSource() ? SOURCE : BUNDLE;
}

function threadArguments(): string[] {
  return isSource() ? ['--import', 'tsx'] : [];
}
