import { readFileSync, statSync } from 'node:fs';
import { LIMITS } from '@/domain/limits';
import { Hindrance } from './hindrance';

/** The bytes of the file that a command was given. */
export function readGivenFile(path: string): Uint8Array {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new Hindrance(`There is no file ${path}.`);
  if (size > LIMITS.importFileBytes) {
    throw new Hindrance(`${path} is larger than ${LIMITS.importFileBytes / 1024 / 1024} MB.`);
  }
  return readFileSync(path);
}
