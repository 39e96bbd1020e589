import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Database } from '@/db/sqlite/connection';
import { systemClock } from '../clock';
import { readEnv } from '../env';
import { checkBackup } from '../keeping/check-backup';
import type { Manifest } from '../keeping/manifest';
import { newestBackup, restore } from '../keeping/restore';
import type { UnitVerified } from '../keeping/verify-unit';
import { forgetAgain } from './forget-again';
import { Hindrance, runCommand } from './hindrance';

const USAGE = `npm run restore -- <file | latest> [--verify] [--move-aside]
  latest        the newest backup in DATA_DIR/backups
  --verify      only look at the backup
  --move-aside  keep the database that is there beside the restored one`;

/** `npm run restore`: a backup in the place of the database, while no server runs. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      verify: { type: 'boolean', default: false },
      'move-aside': { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Hindrance(USAGE);
  const { dataDir } = readEnv(process.env);
  const backup = file === 'latest' ? newestBackup(dataDir) : resolve(file);
  if (values.verify) {
    await checkBackup(backup, async (checked) => tell(checked));
    return 0;
  }
  const now = systemClock.now();
  const moveAside = values['move-aside'];
  const forget = (database: Database) => forgetAgain(database, dataDir, systemClock);
  const restored = await restore({ backup, dataDir, moveAside, now, forget });
  tell(restored);
  if (restored.movedTo !== null)
    console.log(
      `The database that was there is now ${restored.movedTo}. It is deleted after 14 days.`,
    );
  console.log(AFTERWARDS);
  return 0;
}

function tell(checked: {
  readonly path: string;
  readonly manifest: Manifest | null;
  readonly units: readonly UnitVerified[];
}): void {
  const { path, manifest, units } = checked;
  const events = units.reduce((sum, { seq }) => sum + seq, 0);
  console.log(`${path} is whole: ${units.length} units, ${events} events.`);
  if (manifest === null)
    console.log('It has no manifest, so its bytes could be compared with nothing.');
  else console.log(`It is, byte for byte, what was written at ${manifest.madeAt}.`);
}

const AFTERWARDS =
  'Everybody signs in again. What was done since is gone: whoever was removed since must be removed again.';

process.exitCode = await runCommand(main);
