// `npm run check`: all that shows faults without a browser.
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
  }),
);
