// `npm test`: everything. The last line counts it.
import { runBrowserTests } from './browser-tests.mjs';
import { ensureBuild } from './build.mjs';
import { runChecks } from './checks.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { onSupportedNode } from './runtime.mjs';
import { withTally } from './tally.mjs';
import { runUnitTests } from './unit-tests.mjs';

await withTally((count) =>
  onSupportedNode(async () => {
    await ensureDependencies();
    count(await runChecks());
    count(await runUnitTests());
    await ensureBuild();
    count(await runBrowserTests());
  }),
);
