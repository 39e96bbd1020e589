// `npm run proof:forget`: the search for what should be forgotten, byte by byte, with more than a hundred things planted.
import { runBrowserTests } from './browser-tests.mjs';
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { onSupportedNode } from './runtime.mjs';
import { withTally } from './tally.mjs';

await withTally((count) =>
  onSupportedNode(async () => {
    await ensureDependencies();
    await ensureBuild();
    count(await runBrowserTests(['e2e/forget.spec.ts'], { PROOF: 'full' }));
  }),
);
