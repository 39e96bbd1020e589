import { openDB } from 'idb';

/**
 * Where a device keeps the keys of what it keeps: a small file for each ring of them, written as a whole. What was in it
 * before is then in no file any more, which is the one thing that a browser's database does not promise.
 */
export interface KeyStore {
  /** Null for one that is not there. */
  read(ring: string): Promise<string | null>;
  write(ring: string, text: string): Promise<void>;
  remove(ring: string): Promise<void>;
}

/** The files that a page has for itself; where a browser has none, its database: see docs/decisions/0035. */
export function deviceKeyStore(): KeyStore {
  const hasFiles =
    typeof FileSystemFileHandle !== 'undefined' &&
    'createWritable' in FileSystemFileHandle.prototype &&
    navigator.storage?.getDirectory !== undefined;
  return hasFiles ? fileKeyStore : databaseKeyStore;
}

const fileKeyStore: KeyStore = {
  async read(ring) {
    try {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle(fileName(ring))).getFile();
      const text = await file.text();
      return text === '' ? null : text;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  // Written beside the old one and put in its place: a crash leaves one of the two.
  async write(ring, text) {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(fileName(ring), { create: true });
    const writing = await handle.createWritable();
    await writing.write(text);
    await writing.close();
  },
  async remove(ring) {
    try {
      const folder = await navigator.storage.getDirectory();
      await folder.removeEntry(fileName(ring));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  },
};

function fileName(ring: string): string {
  return `${encodeURIComponent(ring)}.keys`;
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}

const databaseKeyStore: KeyStore = {
  read: (ring) => inDatabase(async (keys) => (await keys.get('keys', ring)) ?? null),
  write: (ring, text) => inDatabase(async (keys) => void (await keys.put('keys', text, ring))),
  remove: (ring) => inDatabase((keys) => keys.delete('keys', ring)),
};

const DATABASE = 'morgentavla-keys';

async function inDatabase<T>(work: (keys: KeyDatabase) => Promise<T>): Promise<T> {
  const database = await openKeys();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

type KeyDatabase = Awaited<ReturnType<typeof openKeys>>;

function openKeys() {
  return openDB<{ keys: { key: string; value: string } }>(DATABASE, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('keys'),
  });
}
