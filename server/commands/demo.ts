import { createAccounts } from '../auth/accounts';
import { createExample } from '../auth/example';
import { systemClock } from '../clock';
import { readEnv } from '../env';
import { createScenarioPlayer } from '../import/replay/play-scenario';
import { keyFor, loadSecret } from '../ops/secret';
import { Hindrance, runCommand } from './hindrance';
import { ON_STANDARD_ERROR, openBoards } from './open-boards';

/** `npm run demo`: an installation with one unit in it that has five weeks behind it, to look at and to try. */
async function main(): Promise<number> {
  const began = performance.now();
  const { dataDir, publicUrl } = readEnv(process.env);
  const open = openBoards(dataDir, systemClock, 'new');
  try {
    const { database, store, boards } = open;
    const key = keyFor(loadSecret(dataDir), 'sessions');
    const log = ON_STANDARD_ERROR;
    const settings = { database, key, publicUrl, clock: systemClock, orders: boards, log };
    const { identity, setup } = createAccounts(settings);
    const play = createScenarioPlayer({ store, log });
    const parts = {
      database,
      clock: systemClock,
      identity,
      setup,
      play,
      inThePast: new Set<never>(),
    };
    const made = await createExample(parts).make('nb');
    if (!made.ok) throw new Hindrance(REFUSED[made.refusal.code] ?? made.refusal.code);
    const { board } = await boards.current(made.value.unit);
    for (const { email, password, role } of made.value.accounts)
      console.log(`${email} ${password} ${role}`);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    console.error(
      `${board.setup.name}: ${board.seq} events, ${board.day.day}, in ${seconds} s. The passwords above are told this once.`,
    );
    console.error(`npm start, and sign in at ${publicUrl}/units/${made.value.slug}`);
    return 0;
  } finally {
    await open.close();
  }
}

const REFUSED: Readonly<Record<string, string>> = {
  E_DUPLICATE_NAME:
    'There is a unit Sykepenger Fjordvik already. A demo begins from nothing: set DATA_DIR to an empty folder.',
  E_SETUP_DONE:
    'Somebody has set up the board here already. A demo begins from nothing: set DATA_DIR to an empty folder.',
};

process.exitCode = await runCommand(main);
