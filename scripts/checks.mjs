import { readFileSync } from 'node:fs';
import { run } from './child.mjs';
import { filesIn } from './fingerprint.mjs';
import { npm } from './npm.mjs';
import { inRoot } from './paths.mjs';
import { program } from './program.mjs';

const LONGEST_FILE_LINES = 300;

/** Each looks at the whole tree and gives `{ ok, output }`; the output matters when it is not ok. */
const CHECKS = { types, biome, oxlint, locks, lengths };

/** Runs the checks side by side and counts each as one; what a failed one said is shown. */
export async function runChecks() {
  const sum = { passed: 0, failed: 0 };
  const running = Object.entries(CHECKS).map(([name, check]) => [name, check().catch(asFailure)]);
  for (const [name, result] of running) {
    const { ok, output } = await result;
    if (!ok) console.log(output.trimEnd());
    console.log(`${ok ? '✓' : '✗'} ${name}`);
    sum[ok ? 'passed' : 'failed'] += 1;
  }
  return sum;
}

function asFailure(error) {
  return { ok: false, output: String(error?.stack ?? error) };
}

/** A fresh clone has none of the declarations that Next writes for the routes and their files. */
async function types() {
  const declarations = await tool(program('next'), ['typegen'], { NEXT_TELEMETRY_DISABLED: '1' });
  if (!declarations.ok) return declarations;
  // Not incremental: two runs at once would write the same file.
  return tool(program('typescript', 'tsc'), ['--noEmit', '--incremental', 'false']);
}

function biome() {
  return tool(program('@biomejs/biome', 'biome'), ['check', '--error-on-warnings', '.']);
}

function oxlint() {
  return tool(program('oxlint'), ['--deny-warnings', '.']);
}

/** `npm ci` must be content with the locks on every machine, and they must name no server. */
async function locks() {
  const output = [];
  for (const folder of [inRoot(), inRoot('scripts', 'runtime')]) {
    const { code, output: said } = await npm(['ci', '--dry-run', '--offline', '--prefix', folder], {
      quiet: true,
    });
    if (code !== 0) output.push(said, 'Run node scripts/complete-lock.mjs after npm install.');
    const addresses =
      readFileSync(`${folder}/package-lock.json`, 'utf8').match(/"resolved": "https?:.*"/g) ?? [];
    output.push(...addresses.map((address) => `${folder}/package-lock.json: ${address}`));
  }
  return { ok: output.length === 0, output: output.join('\n') };
}

async function lengths() {
  const sources = filesIn('.', /(^|\/)(node_modules|\.git|\.next|dist|data|next-env\.d\.ts)$/);
  const tooLong = sources
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .map((file) => ({ file, lines: readFileSync(inRoot(file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST_FILE_LINES);
  return {
    ok: tooLong.length === 0,
    output: tooLong
      .map(({ file, lines }) => `${file}: ${lines} lines, at most ${LONGEST_FILE_LINES}`)
      .join('\n'),
  };
}

async function tool(file, args, env = {}) {
  const { code, output } = await run(process.execPath, [file, ...args], { env, quiet: true });
  return { ok: code === 0, output };
}
