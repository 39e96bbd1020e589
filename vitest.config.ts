import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: [
      '{app,bench,client,components,db,domain,lint,messages,scripts,server}/**/*.test.{ts,tsx}',
    ],
    // The limit is against a hang, not a measure of speed: a busy machine must not turn a test red.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A test that asserts nothing proves nothing.
    expect: { requireAssertions: true },
    // Nobody lives by this clock, 45 minutes beside all others: what reads the machine's own zone is found.
    env: { TZ: 'Pacific/Chatham' },
    globalSetup: 'server/testing/on-a-morning.ts',
  },
});
