import { defineConfig, devices } from '@playwright/test';

/** Given by `npm test`, which finds or installs a Chromium; without it Playwright's own is used. */
const chromium = process.env.CHROMIUM_PATH;
/** Where `npm test` reads the counts from. */
const report = process.env.BROWSER_TESTS_REPORT;

/** The folder that pictures are taken into: given by `npm run screens`, and then nothing is tested. */
const screens = process.env.SCREENS;

/** A browser that talks to our server and to nobody else. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'e2e',
  testMatch: screens === undefined ? '**/*.spec.ts' : '**/*.shots.ts',
  // It looks at the server with strace, which is for Linux alone.
  testIgnore: process.platform === 'linux' ? [] : '**/fsync.spec.ts',
  // Pictures have a clock of their own.
  ...(screens === undefined && { globalSetup: './server/testing/on-a-morning.ts' }),
  // The files run side by side, each with a server of its own; the tests of a file one by one.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // Against a hang, and no measure of speed: a busy machine draws a page in twenty seconds.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    // Recording costs a fifth of a run; `--trace on` records the test that is looked into.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: QUIET,
      ...(chromium !== undefined && { executablePath: chromium }),
    },
  },
});
