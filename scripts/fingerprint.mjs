import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';

/**
 * One hash over the names and contents of files and, with all that is in them, of folders. A path
 * that does not exist counts as empty, so that its coming into being changes the hash.
 */
export function fingerprintOf(paths, { without = /^$/, salt = '' } = {}) {
  const hash = createHash('sha256').update(salt);
  for (const file of paths.flatMap((path) => filesIn(path, without)).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(inRoot(file)));
  }
  return hash.digest('hex');
}

/** The files in a folder and its folders, or the file itself, as paths from the root. */
export function filesIn(path, without = /^$/) {
  if (!existsSync(inRoot(path))) return [];
  if (!statSync(inRoot(path)).isDirectory()) return without.test(path) ? [] : [path];
  return readdirSync(inRoot(path)).flatMap((name) => {
    const inside = join(path, name);
    return without.test(inside) ? [] : filesIn(inside, without);
  });
}
