import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names what is served, so that a page that has been open for long can tell that there is something newer. */
export function buildId(root: string, production: boolean): string {
  const file = join(root, '.next', 'BUILD_ID');
  return production && existsSync(file) ? readFileSync(file, 'utf8').trim() : 'development';
}
