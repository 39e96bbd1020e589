import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { databaseFile } from '@/db/sqlite/database-file';

/** One way in which a data folder can be harmed while no server runs. Says in words what was done. */
type Damage = (dataDir: string, random: (below: number) => number) => string;

const PAGE = 4_096;

/** Of the bytes of a database that was closed in good order. */
const ON_BYTES: readonly Damage[] = [
  (dataDir, random) => flip(dataDir, random(100), random(8)),
  (dataDir, random) => flip(dataDir, random(bytes(dataDir).length), random(8)),
  (dataDir, random) => {
    const pages = bytes(dataDir).length / PAGE;
    return flip(dataDir, random(pages) * PAGE + random(16), random(8));
  },
  (dataDir, random) => {
    const left = random(bytes(dataDir).length);
    truncateSync(databaseFile(dataDir), left);
    return `cut off at ${left}`;
  },
  (dataDir, random) => {
    const left = random(bytes(dataDir).length / PAGE) * PAGE;
    truncateSync(databaseFile(dataDir), left);
    return `cut off after ${left / PAGE} pages`;
  },
  (dataDir, random) =>
    overwrite(dataDir, random(bytes(dataDir).length / PAGE) * PAGE, PAGE, 'zeroed'),
  (dataDir, random) => overwrite(dataDir, random(bytes(dataDir).length - 64), 64, 'overwritten'),
];

/** Of the file as a whole. The last ones need a user who is not allowed everything. */
const ON_FILES: readonly Damage[] = [
  (dataDir) => {
    writeFileSync(databaseFile(dataDir), 'sak;type\n'.repeat(2_000));
    return 'a text in its place';
  },
  (dataDir) => {
    rmSync(databaseFile(dataDir));
    const other = new Sqlite(databaseFile(dataDir));
    other.exec('create table visits (page text); insert into visits values (1)');
    other.close();
    return "another program's database in its place";
  },
  (dataDir) => {
    rmSync(databaseFile(dataDir));
    return 'the file is gone';
  },
  (dataDir) => {
    writeFileSync(databaseFile(dataDir), '');
    return 'an empty file in its place';
  },
  (dataDir) => {
    rmSync(databaseFile(dataDir));
    mkdirSync(databaseFile(dataDir));
    return 'a folder in its place';
  },
  (dataDir) => {
    cpSync(join(dataDir, 'older.db'), databaseFile(dataDir));
    return 'an older copy in its place';
  },
];

/** After a crash, when the newest changes lie in a file of their own. */
const AFTER_A_CRASH: readonly Damage[] = [
  (dataDir) => {
    rmSync(`${databaseFile(dataDir)}-wal`);
    return 'the file with the newest changes is gone';
  },
  (dataDir) => {
    renameSync(databaseFile(dataDir), join(dataDir, 'moved.db'));
    return 'the file is gone, and the one with the newest changes is there';
  },
];

export const PERMISSIONS: readonly Damage[] = [
  (dataDir) => {
    chmodSync(databaseFile(dataDir), 0o000);
    return 'nobody may read the file';
  },
  (dataDir) => {
    chmodSync(databaseFile(dataDir), 0o400);
    return 'nobody may write to the file';
  },
  (dataDir) => {
    chmodSync(dataDir, 0o500);
    return 'nobody may write in the folder';
  },
];

export type Template = { readonly closed: string; readonly crashed: string };

/** Harms a copy of an installation, the same way for the same seed. */
export function damage(seed: number, template: Template, dataDir: string): string {
  const random = generator(seed);
  const [kinds, from] =
    seed % 5 === 3
      ? [ON_FILES, template.closed]
      : seed % 20 === 4
        ? [AFTER_A_CRASH, template.crashed]
        : [ON_BYTES, template.closed];
  cpSync(from, dataDir, { recursive: true });
  const one = kinds[random(kinds.length)];
  if (one === undefined) throw new Error('There are damages');
  return one(dataDir, random);
}

/** Everything in a folder, to see that nothing of it was changed; what a look may leave beside it aside. */
export function contents(dataDir: string): string {
  const file = databaseFile(dataDir);
  return existsSync(file) && !isFolder(file) ? readFileSync(file, 'latin1') : 'none';
}

function isFolder(path: string): boolean {
  try {
    readFileSync(path);
    return false;
  } catch {
    return true;
  }
}

function bytes(dataDir: string): Buffer {
  return readFileSync(databaseFile(dataDir));
}

function flip(dataDir: string, place: number, bit: number): string {
  const content = bytes(dataDir);
  content[place] = (content[place] ?? 0) ^ (1 << bit);
  writeFileSync(databaseFile(dataDir), content);
  return `bit ${bit} of byte ${place} flipped`;
}

function overwrite(
  dataDir: string,
  place: number,
  length: number,
  how: 'zeroed' | 'overwritten',
): string {
  const content = bytes(dataDir);
  const before = Buffer.from(content.subarray(place, place + length));
  content.fill(how === 'zeroed' ? 0 : 0xa5, place, place + length);
  // A page that is empty already is not harmed by being emptied.
  if (content.subarray(place, place + length).equals(before)) content[place] = 1;
  writeFileSync(databaseFile(dataDir), content);
  return `${length} bytes from ${place} ${how}`;
}

/** Numbers that look random and are the same for the same seed. */
function generator(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) % 2_147_483_647 || 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % Math.max(1, Math.floor(below));
  };
}
