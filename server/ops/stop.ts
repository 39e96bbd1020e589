import { errorFields, type Log } from './log';

/** What orchestrators grant is 30 s; whoever is not done by then is cut off, so we cut ourselves off before. */
export const STOP_WITHIN_MS = 25_000;

type Options = {
  /** Everything that is to be finished and closed, in order. */
  readonly stop: () => Promise<void>;
  readonly log: Log;
  readonly process: Pick<NodeJS.Process, 'on' | 'exit'>;
  readonly withinMs?: number;
};

/**
 * Ends the process in good order at SIGTERM or SIGINT, with exit code 0. A second signal, or too long a wait, ends it at
 * once: what was answered is on the disk already.
 */
export function stopOnSignal({ stop, log, process, withinMs = STOP_WITHIN_MS }: Options): void {
  let stopping = false;
  const onSignal = (signal: string) => {
    if (stopping) {
      log.warn({ signal }, 'asked twice, ending at once');
      process.exit(1);
    }
    stopping = true;
    log.info({ signal }, 'stopping');
    const deadline = setTimeout(() => {
      log.error({}, 'stopping took too long');
      process.exit(1);
    }, withinMs);
    deadline.unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error(errorFields(error), 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

/**
 * A promise that nobody waited for, or an error that nobody caught, means that the process is no longer what we think it
 * is. It says where and ends; whoever runs it starts it again, and nothing that was answered is lost.
 */
export function endWhenBroken(log: Log, process: Pick<NodeJS.Process, 'on' | 'exit'>): void {
  const end = (error: unknown) => {
    log.error(errorFields(error), 'broken, ending');
    process.exit(1);
  };
  process.on('unhandledRejection', end);
  process.on('uncaughtException', end);
}
