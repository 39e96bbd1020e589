import type { KeyStore } from './key-store';

/** A value that lies on the device encrypted. Without its key, which lies elsewhere and is thrown away, it is noise. */
export type Sealed = {
  /** The number of its key: later keys have higher ones. */
  readonly key: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
};

type Key = { readonly number: number; readonly crypto: CryptoKey };
type KeyOnDevice = { readonly number: number; readonly raw: string };

const KEY_BYTES = 32;
const IV_BYTES = 12;

/**
 * The keys under which one kind of thing is kept. A browser's database keeps what was overwritten or deleted in its files
 * until it tidies up, and nobody can tell it to. So nothing lies there in the clear, and what is to be forgotten is
 * forgotten by its key. Several tabs share a ring: each change reads it anew, under a lock.
 */
export class KeyRing {
  readonly #name: string;
  readonly #store: KeyStore;
  #known: readonly Key[] = [];

  constructor(name: string, store: KeyStore) {
    this.#name = name;
    this.#store = store;
  }

  /** The newest key, when it is no older than `from`: else a new one. */
  async newest(from = 0): Promise<number> {
    const isUsable = (key: Key | undefined) => key !== undefined && key.number >= from;
    const known = this.#known.at(-1);
    const newest = isUsable(known) ? known : (await this.#load()).at(-1);
    return newest !== undefined && isUsable(newest) ? newest.number : this.add(from);
  }

  /** Makes a key. The older ones stay until `dropBefore`, so that a crash between the two loses nothing. */
  add(from = 0): Promise<number> {
    return this.#change(async (before) => {
      const number = Math.max(Date.now(), (before.at(-1)?.number ?? 0) + 1, from);
      const raw = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
      return { keys: [...before, { number, raw: toText(raw) }], result: number };
    });
  }

  /** What was sealed under an older key than this one is gone. */
  async dropBefore(number: number): Promise<void> {
    await this.#change(async (before) => ({
      keys: before.filter((one) => one.number >= number),
      result: null,
    }));
  }

  /** A key that nothing came to be sealed under. */
  async drop(number: number): Promise<void> {
    await this.#change(async (before) => ({
      keys: before.filter((one) => one.number !== number),
      result: null,
    }));
  }

  /** Everything that was sealed under any of its keys is gone. */
  async clear(): Promise<void> {
    this.#known = [];
    await locked(this.#name, 'exclusive', () => this.#store.remove(this.#name));
  }

  async seal(value: unknown, number: number): Promise<Sealed> {
    const key = await this.#find(number);
    if (key === null) throw new KeyGone('The key to seal with is gone');
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const plain = new TextEncoder().encode(JSON.stringify(value));
    const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain);
    return { key: number, iv, bytes };
  }

  /** Null when its key is gone. */
  async open({ key: number, iv, bytes }: Sealed): Promise<{ readonly value: unknown } | null> {
    const key = await this.#find(number);
    if (key === null) return null;
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes);
    return { value: JSON.parse(new TextDecoder().decode(plain)) };
  }

  async #find(number: number): Promise<CryptoKey | null> {
    const isIt = (one: Key) => one.number === number;
    const known = this.#known.find(isIt) ?? (await this.#load()).find(isIt);
    return known?.crypto ?? null;
  }

  async #load(): Promise<readonly Key[]> {
    // Not while another tab puts a file in its place: for a moment there is none, and that would look like no keys at all.
    this.#known = await locked(this.#name, 'shared', async () =>
      imported(fromFile(await this.#store.read(this.#name))),
    );
    return this.#known;
  }

  #change<T>(
    work: (before: readonly KeyOnDevice[]) => Promise<{ keys: readonly KeyOnDevice[]; result: T }>,
  ): Promise<T> {
    return locked(this.#name, 'exclusive', async () => {
      const before = fromFile(await this.#store.read(this.#name));
      const { keys, result } = await work(before);
      await this.#store.write(this.#name, JSON.stringify(keys));
      this.#known = await imported(keys);
      return result;
    });
  }
}

/** Another tab has made the key void while this one worked: it begins again with the newest. */
export class KeyGone extends Error {
  override name = 'KeyGone';
}

function fromFile(text: string | null): readonly KeyOnDevice[] {
  return text === null ? [] : (JSON.parse(text) as readonly KeyOnDevice[]);
}

function imported(keys: readonly KeyOnDevice[]): Promise<Key[]> {
  return Promise.all(
    keys.map(async ({ number, raw }) => ({
      number,
      // Not to be read out of the page again.
      crypto: await crypto.subtle.importKey('raw', fromText(raw), 'AES-GCM', false, [
        'encrypt',
        'decrypt',
      ]),
    })),
  );
}

function toText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

/** One change after the other in all tabs, and no reading meanwhile. A browser without locks is one whose tabs seldom meet. */
function locked<T>(name: string, mode: LockMode, work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request(`keys ${name}`, { mode }, work) : work();
}
