// `npm start`: installs, builds and serves; what is up to date is skipped.
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { tellHindrance } from './hindrance.mjs';
import { ROOT } from './paths.mjs';
import { onSupportedNode } from './runtime.mjs';

await tellHindrance(() =>
  onSupportedNode(async () => {
    await ensureDependencies();
    await ensureBuild();
    process.chdir(ROOT);
    process.env.NODE_ENV = 'production';
    process.env.NEXT_TELEMETRY_DISABLED = '1';
    // In this process, so that a signal reaches the server itself.
    await import('../dist/server.mjs');
  }),
);
