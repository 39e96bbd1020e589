import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { become } from './child.mjs';
import { Hindrance } from './hindrance.mjs';
import { npm } from './npm.mjs';
import { inRoot } from './paths.mjs';
import { inTurn } from './turn.mjs';

/**
 * The first release that everything runs on; the same as in package.json's `engines`. Before 22.14 the
 * SQLite driver ends the process without a word (it needs Node-API 10), and before 22.18 Node does not
 * read the linter's own rules, which are TypeScript.
 */
const OLDEST_NODE = [22, 18];

/**
 * Runs `main` on a Node that the product runs on: on this one, or, when this one is too old, in a
 * second process on the Node that `scripts/runtime` pins. That folder is installed only then.
 */
export async function onSupportedNode(main) {
  if (isAtLeast(OLDEST_NODE)) return main();
  const node = await pinnedNode();
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  await become(node, [...process.execArgv, ...process.argv.slice(1)], { env: { PATH: path } });
}

function isAtLeast([major, minor]) {
  const [ourMajor, ourMinor] = process.versions.node.split('.').map(Number);
  return ourMajor > major || (ourMajor === major && ourMinor >= minor);
}

/** The path of the pinned Node's program; throws where there is none for this system. */
async function pinnedNode() {
  const system = `${process.platform}-${process.arch}`;
  const wanted = readJson('scripts', 'runtime', 'package.json').dependencies[`node-${system}`];
  if (wanted === undefined) {
    throw new Hindrance(
      `Morgentavla needs Node.js ${OLDEST_NODE.join('.')} or newer. This is ${process.version} on ${system}.`,
    );
  }
  const folder = ['scripts', 'runtime', 'node_modules', `node-${system}`];
  await inTurn('runtime', async () => {
    if (versionIn(folder) === wanted) return;
    console.log(`Node.js ${process.version} is too old; installing ${wanted} beside the project …`);
    const { code } = await npm(['ci', '--prefix', inRoot('scripts', 'runtime')]);
    if (code === 0) return;
    throw new Hindrance(`Node.js ${wanted} could not be installed (npm ci ended with ${code}).`);
  });
  return inRoot(...folder, 'bin', 'node');
}

function versionIn(folder) {
  const isThere = existsSync(inRoot(...folder, 'package.json'));
  return isThere ? readJson(...folder, 'package.json').version : null;
}

function readJson(...path) {
  return JSON.parse(readFileSync(inRoot(...path), 'utf8'));
}
