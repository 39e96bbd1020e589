import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fingerprintOf } from './fingerprint.mjs';
import { Hindrance } from './hindrance.mjs';
import { npm } from './npm.mjs';
import { inRoot } from './paths.mjs';
import { inTurn } from './turn.mjs';

/** Says what was installed. It lies inside the folder, so a broken install takes it along. */
const INSTALLED_FROM = inRoot('node_modules', '.installed-from');

/** Installs what the lock names, unless exactly that is there already. */
export async function ensureDependencies() {
  const wanted = fingerprintOf(['package-lock.json'], {
    salt: `${process.platform}-${process.arch}`,
  });
  if (isInstalled(wanted)) return;
  await inTurn('install', async () => {
    if (isInstalled(wanted)) return;
    console.log('Installing packages …');
    const { code } = await npm(['ci', '--include=dev', '--prefix', inRoot()]);
    if (code !== 0)
      throw new Hindrance(`The packages could not be installed (npm ci ended with ${code}).`);
    writeFileSync(INSTALLED_FROM, wanted);
  });
}

function isInstalled(wanted) {
  return existsSync(INSTALLED_FROM) && readFileSync(INSTALLED_FROM, 'utf8') === wanted;
}
