/** What keeps a script from its work and is told in one sentence: a stack says nothing more. */
export class Hindrance extends Error {}

/** Runs a script to its end; a hindrance ends it with its sentence and exit code 1. */
export async function tellHindrance(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Hindrance)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
