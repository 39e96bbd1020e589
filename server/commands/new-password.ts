import { parseArgs } from 'node:util';
import type { NewPasswordTold } from '../auth/control-password';
import { readEnv } from '../env';
import { askServer } from '../ops/ask-server';
import { Hindrance, runCommand } from './hindrance';

/** `npm run new-password -- <e-mail>`: for whoever forgot it and has nobody who can make a link, such as the owner. */
async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [email, ...more] = positionals;
  if (email === undefined || more.length > 0)
    throw new Hindrance('Say for which address: npm run new-password -- kari@example.no');
  const { dataDir } = readEnv(process.env);
  const asked = await askServer(dataDir, 'new-password', {}, new TextEncoder().encode(email));
  if (asked.kind === 'noServer')
    throw new Hindrance(`No server runs on ${dataDir}. Start it first, or set DATA_DIR.`);
  const { password } = asked.answer as NewPasswordTold;
  if (password === null) throw new Hindrance('There is no account with that address.');
  console.log(password);
  console.error(
    'It is shown this once. Every session of the account has ended; change it after signing in.',
  );
  return 0;
}

process.exitCode = await runCommand(main);
