// `npm run proof:kill`: the test of durability with all of its kills. KILLS and KILL_SEED say how many, and when.
import { runBrowserTests } from './browser-tests.mjs';
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { onSupportedNode } from './runtime.mjs';
import { withTally } from './tally.mjs';

const KILLS = process.env.KILLS ?? '100';

await withTally((count) =>
  onSupportedNode(async () => {
    await ensureDependencies();
    await ensureBuild();
    count(await runBrowserTests(['e2e/durability.spec.ts'], { KILLS }));
  }),
);
