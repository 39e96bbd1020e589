import { errorFields, type Log } from './log';

/** EX_SOFTWARE of sysexits.h. */
const UNFORESEEN = 70;
/** EX_UNAVAILABLE. */
const ADDRESS_TAKEN = 69;

/**
 * Says why the server did not start, and gives the exit code. Errors that foresaw it bring a sentence and a code of their
 * own; they speak of files and variables, never of what is stored.
 */
export function sayWhyNot(error: unknown, log: Log): number {
  if (isForeseen(error)) {
    log.error({ code: error.code, why: error.message }, 'not started');
    return error.exitCode;
  }
  if (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  ) {
    log.error(
      {
        code: error.code,
        why: 'PORT or HOST cannot be listened on: it is in use, or not allowed to this user.',
      },
      'not started',
    );
    return ADDRESS_TAKEN;
  }
  log.error(errorFields(error), 'not started');
  return UNFORESEEN;
}

type Foreseen = Error & { readonly code: string; readonly exitCode: number };

function isForeseen(error: unknown): error is Foreseen {
  return (
    error instanceof Error &&
    'exitCode' in error &&
    typeof error.exitCode === 'number' &&
    'code' in error
  );
}
