import { gunzipSync, gzipSync } from 'node:zlib';

/** A third of the time of the default level for a tenth more bytes: a large board is compressed each time it has changed. */
const LEVEL = 3;
/** A small one is through in a millisecond at any level. */
const SMALL = { characters: 100_000, level: 6 };
const MEMORY_LEVEL = 9;

/**
 * How boards are made small, for the disk and for the wire: gzip, which browsers take as it is. On the calling thread,
 * since the reading worker does it, which has nobody to hold up.
 */
export function zip(text: string): Uint8Array {
  return gzipSync(text, {
    level: text.length < SMALL.characters ? SMALL.level : LEVEL,
    memLevel: MEMORY_LEVEL,
  });
}

export function unzip(bytes: Uint8Array): string {
  return gunzipSync(bytes).toString();
}
