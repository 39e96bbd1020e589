import { statfsSync } from 'node:fs';
import type { Check } from './health';

/** What an import or a morning of work adds at most: with less, the next one of them is the one that is refused. */
const ROOM_BYTES = 16 * 1024 * 1024;
/** In the file itself, which may be limited on its own. */
const PAGES = 16;
const PAGE_BYTES = 4_096;

type Writable = {
  readonly path: string;
  readonly connection: {
    exec(sql: string): unknown;
    prepare(sql: string): { run(): unknown };
  };
};

/** Asks the disk itself: a full one is noticed here before somebody's change is refused, and so is one that is full no more. */
export function databaseWritable({ path, connection }: Writable, freeBytes = freeBytesOf): Check {
  const write = connection.prepare(
    "insert into installation_facts (name, value) values ('probes', 1) on conflict (name) do update set value = value + 1",
  );
  const grow = connection.prepare(
    `insert into installation_facts (name, value) values ('room', zeroblob(${PAGES * PAGE_BYTES}))`,
  );
  return () => {
    try {
      write.run();
      // What fits into a page that is there already says nothing of what does not: taken, and given back.
      connection.exec('savepoint room');
      try {
        grow.run();
      } finally {
        connection.exec('rollback to room; release room');
      }
      return freeBytes(path) < ROOM_BYTES ? 'storage' : null;
    } catch {
      // Which error it is stands in the log of whoever tried to store something; a probe is told what it is about.
      return 'storage';
    }
  };
}

function freeBytesOf(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}
