// `npm run dev`: the server from its sources; pages change in the browser as they are saved.
import { ensureDependencies } from './dependencies.mjs';
import { tellHindrance } from './hindrance.mjs';
import { onSupportedNode } from './runtime.mjs';
import { becomeTypeScript } from './typescript.mjs';

await tellHindrance(() =>
  onSupportedNode(async () => {
    await ensureDependencies();
    await becomeTypeScript('server/main.ts', process.argv.slice(2), {
      NODE_ENV: 'development',
      NEXT_TELEMETRY_DISABLED: '1',
    });
  }),
);
