// `npm run proof:…`: tests that `npm test` runs in a shorter form, in their full one.
import { run } from './child.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { tellHindrance } from './hindrance.mjs';
import { program } from './program.mjs';
import { onSupportedNode } from './runtime.mjs';

/** A proof is as long as it is, and no measure of speed. */
const TIMEOUT_MS = 600_000;

await tellHindrance(() =>
  onSupportedNode(async () => {
    await ensureDependencies();
    const args = ['run', `--testTimeout=${TIMEOUT_MS}`, ...process.argv.slice(2)];
    const { code } = await run(process.execPath, [program('vitest'), ...args], {
      env: { PROOF: 'full' },
    });
    process.exitCode = code ?? 1;
  }),
);
