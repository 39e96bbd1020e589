// `node scripts/run.mjs <file.ts> …`: runs a command of the repository; `npm run import` and others.
import { ensureDependencies } from './dependencies.mjs';
import { Hindrance, tellHindrance } from './hindrance.mjs';
import { onSupportedNode } from './runtime.mjs';
import { becomeTypeScript } from './typescript.mjs';

await tellHindrance(() =>
  onSupportedNode(async () => {
    const [file, ...args] = process.argv.slice(2);
    if (file === undefined) throw new Hindrance('Which file? node scripts/run.mjs <file.ts> …');
    await ensureDependencies();
    await becomeTypeScript(file, args);
  }),
);
