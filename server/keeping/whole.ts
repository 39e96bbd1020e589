import { errorFields, type Log } from '../ops/log';
import { inThread } from './in-thread';

/** Whether the database was found to be damaged since the start. */
export interface Whole {
  /** One word for `/isready`, or null. */
  readonly check: () => string | null;
  /** 1 when it was found damaged, else 0. */
  readonly faults: () => number;
  /** Settles when it is known. */
  readonly looked: Promise<void>;
  /** Gives up the look that is under way: the next start looks again. */
  close(): Promise<void>;
}

type Options = {
  readonly path: string;
  /** After an orderly end it is known to be what it was, byte for byte, and nobody has to look. */
  readonly isKnownWhole: boolean;
  readonly log: Log;
};

/**
 * Looks at all of the database when it is not known that it is whole: after a crash, or when it was put there by hand. Beside
 * the work, in a thread, since it may take half a minute and a crash is no reason to keep everybody waiting. What is found
 * makes the server not ready: to serve on without a word is what must not happen.
 */
export function lookWhenUnknown({ path, isKnownWhole, log }: Options): Whole {
  let isDamaged = false;
  const closing = new AbortController();
  const looked = isKnownWhole ? Promise.resolve() : look().catch(notLooked);
  return {
    check: () => (isDamaged ? 'damaged' : null),
    faults: () => Number(isDamaged),
    looked,
    async close() {
      closing.abort();
      await looked;
    },
  };

  function notLooked(error: unknown): void {
    if (!closing.signal.aborted)
      log.error(errorFields(error), 'the database could not be looked at');
  }

  async function look(): Promise<void> {
    const verdict = await inThread({ does: 'verify', path }, closing.signal);
    if (verdict.ok) {
      log.info({ units: verdict.units.length }, 'looked at all of the database');
      return;
    }
    isDamaged = true;
    const { what, seq, sentence } = verdict.fault;
    const why = `${sentence} Restore the newest backup: npm run restore -- latest --move-aside`;
    log.error({ code: 'E_DB_CORRUPT', what, seq, why }, 'the database is damaged');
  }
}
