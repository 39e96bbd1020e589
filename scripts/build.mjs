import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { run } from './child.mjs';
import { fingerprintOf } from './fingerprint.mjs';
import { Hindrance } from './hindrance.mjs';
import { inRoot } from './paths.mjs';
import { program } from './program.mjs';
import { inTurn } from './turn.mjs';

const SOURCES = [
  'app',
  'client',
  'components',
  'db',
  'domain',
  'messages',
  'public',
  'server',
  'scripts/build.mjs',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tailwind.config.ts',
  'tsconfig.json',
];
const NOT_BUILT = /\.(test|contract)\.tsx?$/;

/** Run by whoever has the built program and not its sources, as in a container: `node dist/backup.mjs`. */
const COMMANDS = ['backup', 'demo', 'doctor', 'import', 'new-password', 'restore', 'verify-log'];

const BUILT_FROM = inRoot('.next', 'BUILD_FROM');
/** Written by Next at the end of a build and removed at the start of the next one. */
const NEXT_IS_WHOLE = inRoot('.next', 'BUILD_ID');
const SERVER = inRoot('dist', 'server.mjs');

/** Builds pages and server for production, unless the sources are the ones built last. */
export async function ensureBuild() {
  if (isBuilt()) return;
  await inTurn('build', async () => {
    // Read before the build: what is edited while it runs belongs to the next one.
    const source = sourceFingerprint();
    if (isBuilt(source)) return;
    console.log('Building …');
    rmSync(BUILT_FROM, { force: true });
    await bundleServer();
    await buildPages();
    writeFileSync(BUILT_FROM, source);
  });
}

function isBuilt(source = sourceFingerprint()) {
  return (
    existsSync(NEXT_IS_WHOLE) &&
    existsSync(SERVER) &&
    existsSync(BUILT_FROM) &&
    readFileSync(BUILT_FROM, 'utf8') === source
  );
}

function sourceFingerprint() {
  return fingerprintOf(SOURCES, { without: NOT_BUILT });
}

async function buildPages() {
  const { code } = await run(process.execPath, [program('next'), 'build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0)
    throw new Hindrance(`The pages could not be built (next build ended with ${code}).`);
}

/**
 * The server goes into one file with its dependencies. Left outside, one of them alone costs
 * 250 MB and half a second at each start. Next and the SQLite driver load files of their own
 * at run time and stay packages.
 */
async function bundleServer() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: inRoot(),
    entryPoints: {
      server: 'server/main.ts',
      // Threads are started from files of their own, beside the server.
      'reader-thread': 'server/workers/reader-thread.ts',
      'plan-thread': 'server/workers/plan-thread.ts',
      'keeping-thread': 'server/keeping/keeping-thread.ts',
      ...Object.fromEntries(COMMANDS.map((name) => [name, `server/commands/${name}.ts`])),
    },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    sourcemap: true,
    // Node keeps the text of a program in memory. Names stay, and lines short enough to be told apart in an error.
    minifyWhitespace: true,
    lineLimit: 160,
    external: ['next', 'better-sqlite3'],
    tsconfig: 'tsconfig.json',
    // Bundled CommonJS packages ask for Node's own modules with `require`, which a module lacks.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
  });
}
