import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/**
 * The file to run with Node for a program that an installed package brings, `name` if the package
 * brings several. The shells' links in node_modules/.bin differ from system to system; this does not.
 */
export function program(packageName, name = packageName) {
  const { bin } = JSON.parse(
    readFileSync(inRoot('node_modules', packageName, 'package.json'), 'utf8'),
  );
  const file = typeof bin === 'string' ? bin : bin[name];
  if (file === undefined) throw new Error(`The package ${packageName} brings no program ${name}.`);
  return inRoot('node_modules', packageName, file);
}
