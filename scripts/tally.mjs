import { Hindrance } from './hindrance.mjs';

/**
 * Runs tests and ends with the line that counts them, whatever happens on the way.
 *
 * `main` gets a function to hand each result `{ passed, failed, skipped }` to; what was skipped is
 * told apart, since it has shown nothing. The exit code is 1 when anything failed, and when nothing
 * was found to pass.
 */
export async function withTally(main) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  try {
    await main((result) => {
      sum.passed += result.passed;
      sum.failed += result.failed;
      sum.skipped += result.skipped ?? 0;
    });
  } catch (error) {
    console.error(error instanceof Hindrance ? error.message : error);
    sum.failed += 1;
  }
  process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
  if (sum.skipped > 0) console.log(`${sum.skipped} skipped`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
}
