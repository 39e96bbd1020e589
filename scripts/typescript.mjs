import { become } from './child.mjs';
import { inRoot } from './paths.mjs';

/** Runs a TypeScript file of the repository in the place of this process, unbuilt. */
export async function becomeTypeScript(file, args = [], env = {}) {
  await become(process.execPath, ['--import', 'tsx', inRoot(file), ...args], {
    env: { ...env, TSX_TSCONFIG_PATH: inRoot('tsconfig.json') },
  });
}
