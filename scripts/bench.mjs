// `npm run bench`: builds what is measured, then measures it.
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { tellHindrance } from './hindrance.mjs';
import { onSupportedNode } from './runtime.mjs';
import { becomeTypeScript } from './typescript.mjs';

await tellHindrance(() =>
  onSupportedNode(async () => {
    await ensureDependencies();
    await ensureBuild();
    // What is measured in process has the young heap of the server (package.json).
    await becomeTypeScript('bench/run.ts', process.argv.slice(2), {
      NODE_OPTIONS: '--max-semi-space-size=4',
    });
  }),
);
