import { type StatsFs, statfsSync } from 'node:fs';
import { sqliteVersion } from '@/db/sqlite/version';
import { systemClock } from '../clock';
import { type Env, EnvironmentRefused, readEnv } from '../env';
import { askServer } from '../ops/ask-server';

/** What the checks look at. What cannot be planted in a test, such as an old Node, is a value here. */
export type World = {
  readonly source: Readonly<Record<string, string | undefined>>;
  /** Null when the environment was refused; the sentence then says why. */
  readonly env: Env | null;
  readonly envRefusal: string | null;
  readonly now: number;
  readonly node: string;
  readonly sqlite: string;
  /** Of the user who runs this; null where there are none. */
  readonly uid: number | null;
  readonly disk: (path: string) => Disk;
  /** The short name of a time zone at an instant, as this Node writes it in a language. */
  readonly zoneName: (zone: string, language: string, at: number) => string;
  /** Whether the server of this data folder runs and answers. */
  readonly serverRuns: boolean;
  readonly fetch: typeof fetch;
};

export type Disk = Pick<StatsFs, 'type' | 'bsize' | 'blocks' | 'bavail' | 'files' | 'ffree'>;

/** The machine, the environment and the data folder as they are. */
export async function lookAround(source: World['source']): Promise<World> {
  const { env, envRefusal } = environment(source);
  return {
    source,
    env,
    envRefusal,
    now: systemClock.now(),
    node: process.versions.node,
    sqlite: sqliteVersion(),
    uid: process.getuid?.() ?? null,
    disk: (path) => statfsSync(path),
    zoneName,
    serverRuns: env !== null && (await answers(env.dataDir)),
    fetch,
  };
}

export function environment(source: World['source']): Pick<World, 'env' | 'envRefusal'> {
  try {
    return { env: readEnv(source), envRefusal: null };
  } catch (error) {
    if (error instanceof EnvironmentRefused) return { env: null, envRefusal: error.message };
    throw error;
  }
}

async function answers(dataDir: string): Promise<boolean> {
  try {
    return (await askServer(dataDir, 'alive', {}, new Uint8Array())).kind === 'answered';
  } catch {
    // One of another version runs, or the file cannot be read: the checks of the folder say what is wrong with it.
    return false;
  }
}

function zoneName(timeZone: string, language: string, at: number): string {
  return new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', weekday: 'long' }).format(
    at,
  );
}
