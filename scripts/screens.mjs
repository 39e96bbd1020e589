// `npm run screens`: takes the pictures of the README out of the running product.
import { ensureBuild } from './build.mjs';
import { become } from './child.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { tellHindrance } from './hindrance.mjs';
import { inRoot } from './paths.mjs';
import { program } from './program.mjs';
import { onSupportedNode } from './runtime.mjs';

await tellHindrance(() =>
  onSupportedNode(async () => {
    await ensureDependencies();
    await ensureBuild();
    const chromium = await ensureChromium();
    const env = {
      SCREENS: process.env.SCREENS ?? inRoot('docs', 'screens'),
      // A picture of a morning, at whatever hour it is taken.
      NODE_OPTIONS: `--import=${inRoot('scripts', 'clock.mjs')}`,
      CLOCK_AHEAD_MS: String(mondayMorning() - Date.now()),
      ...(chromium === undefined ? {} : { CHROMIUM_PATH: chromium }),
    };
    const playwright = [program('@playwright/test', 'playwright'), 'test'];
    await become(process.execPath, [...playwright, ...process.argv.slice(2)], { env });
  }),
);

/** 08.41 in Oslo on the coming Monday. */
function mondayMorning() {
  const at = new Date();
  at.setUTCDate(at.getUTCDate() + ((8 - at.getUTCDay()) % 7 || 7));
  at.setUTCHours(8, 41, 0, 0);
  const inOslo = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Oslo',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  at.setUTCHours(16 - Number(inOslo.format(at)));
  return at.getTime();
}
