import { LIMITS } from '../limits';
import { badFormat, type FileProblem, overLimit } from './file-problem';

export type Inflated =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * The bytes of a file, unpacked when it is a gzip file. Sizes are looked at while it is unpacked, so a small file that
 * wants to become a huge one is stopped at the limit and not after it.
 */
export async function inflate(bytes: Uint8Array): Promise<Inflated> {
  if (isZip(bytes)) return { ok: false, problem: badFormat('archive') };
  if (!isGzip(bytes)) return withinLimit(bytes);
  const reader = unpacked(bytes).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { ok: true, bytes: joined(parts, size) };
      size += value.length;
      const problem = tooMuch(size, bytes.length);
      if (problem !== null) {
        await reader.cancel();
        return { ok: false, problem };
      }
      parts.push(value);
    }
  } catch {
    // Only the decompressor can throw here, and its words say nothing to a person.
    return { ok: false, problem: badFormat('gzip') };
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** A zip archive, which a spreadsheet is as well. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function withinLimit(bytes: Uint8Array): Inflated {
  const problem =
    bytes.length > LIMITS.importFileBytes ? overLimit('tooLarge', LIMITS.importFileBytes) : null;
  return problem === null ? { ok: true, bytes } : { ok: false, problem };
}

function tooMuch(size: number, packed: number): FileProblem | null {
  if (size > LIMITS.importFileBytes) return overLimit('tooLarge', LIMITS.importFileBytes);
  if (size > SMALL_FILE_BYTES && size > packed * LIMITS.inflateRatio)
    return overLimit('bomb', LIMITS.inflateRatio);
  return null;
}

// A short file of equal lines packs better than any log does, and harms nobody.
const SMALL_FILE_BYTES = 1024 * 1024;

function unpacked(bytes: Uint8Array): ReadableStream<Uint8Array> {
  // A copy in a buffer of its own: the type of a stream's input excludes memory shared between threads.
  return new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
