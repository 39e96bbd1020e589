import { basename } from 'node:path';
import { run } from './child.mjs';

/**
 * Runs npm in the root of the repository: the one that called us if there is one, on the Node that
 * we run on, else the one on the path. What it returns is what `run` returns.
 */
export function npm(args, { env = {}, quiet = false } = {}) {
  const caller = process.env.npm_execpath ?? '';
  const options = {
    quiet,
    // With NODE_ENV=production npm leaves out what the build needs, without a word.
    env: {
      ...env,
      NODE_ENV: undefined,
      npm_config_omit: undefined,
      npm_config_production: undefined,
      npm_config_loglevel: undefined,
    },
  };
  if (basename(caller).startsWith('npm-cli.'))
    return run(process.execPath, [caller, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
