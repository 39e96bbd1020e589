import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '@/db/sqlite/connection';
import { must, unreachable } from '@/domain/assert';
import type { EventReader } from '../store/event-store';
import { createSqliteReader } from '../store/sqlite/store';
import { type BoardReader, createBoardReader } from './board-reader';
import type { Ask, Told, WorkerGiven } from './messages';

/**
 * The reading worker: a thread with a connection of its own that cannot write. Started by reader-worker.ts; what it is
 * asked it does one page of events at a time, so that a long look at the past does not keep a short one waiting.
 */
const port = must(parentPort, 'this file runs as a worker');
const { path } = workerData as WorkerGiven;
const database = openForReading(path);
const reader = createBoardReader(takingTurns(createSqliteReader(database)));

port.on('message', (ask: Ask) => void answer(ask));
port.on('close', () => database.close());

async function answer(ask: Ask): Promise<void> {
  const { number } = ask;
  const told: Told = await call(reader, ask).then(
    (given) => ({ number, ok: true, answer: given }),
    (error: unknown) => ({
      number,
      ok: false,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  port.postMessage(told, transferable(told));
}

async function call(boards: BoardReader, { name, ask }: Ask) {
  switch (name) {
    case 'live':
      return boards.live(ask.unit);
    case 'past':
      return boards.past(ask.unit, ask.instant);
    case 'latestFile':
      return boards.latestFile(ask.unit);
    case 'pastFile':
      return boards.pastFile(ask.unit, ask.seq);
    case 'facts':
      return boards.facts(ask.unit);
    case 'own':
      return boards.own(ask.unit, ask.person);
    case 'ownEntries':
      return boards.ownEntries(ask.unit, ask.person, ask.before);
    default:
      return unreachable(name);
  }
}

// Handed over instead of copied; what Node has cut from its pool may not be, and is small.
function transferable(told: Told): ArrayBuffer[] {
  if (!told.ok || !('bytes' in told.answer)) return [];
  const { buffer, byteLength } = told.answer.bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

function takingTurns(log: EventReader): EventReader {
  return {
    ...log,
    async read(unit, range) {
      await new Promise((resolve) => setImmediate(resolve));
      return log.read(unit, range);
    },
  };
}
