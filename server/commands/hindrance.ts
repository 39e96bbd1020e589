/** What keeps a shell command from its work and is told in one sentence: a stack says nothing more. */
export class Hindrance extends Error {
  override name = 'Hindrance';
}

/**
 * Runs a command and gives the exit code of the process. Errors that foresaw it are told by their sentence; any other is
 * thrown on, as a bug should be.
 */
export async function runCommand(main: () => Promise<number>): Promise<number> {
  try {
    return await main();
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    console.error(sentence);
    return exitCodeOf(error);
  }
}

function sentenceOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  // Errors of the start bring an exit code, those of the arguments a code of Node.
  const isForeseen = FORESEEN.has(error.name) || 'exitCode' in error;
  const isArgument = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  return isForeseen || isArgument ? error.message : null;
}

// What foresaw its own end says with which code; see docs/operations.md.
function exitCodeOf(error: unknown): number {
  return error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number'
    ? error.exitCode
    : 1;
}

const FORESEEN = new Set(['Hindrance', 'ServerFailed', 'LogRefused']);
