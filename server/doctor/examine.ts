import { BACKUP_CHECKS } from './backup-checks';
import { DATABASE_CHECKS } from './database-checks';
import { ENVIRONMENT_CHECKS } from './environment-checks';
import type { Check, Finding } from './finding';
import { FOLDER_CHECKS } from './folder-checks';
import { MACHINE_CHECKS } from './machine-checks';
import { NETWORK_CHECKS } from './network-checks';
import type { World } from './world';

const CHECKS: readonly Check[] = [
  ...ENVIRONMENT_CHECKS,
  ...MACHINE_CHECKS,
  ...FOLDER_CHECKS,
  ...DATABASE_CHECKS,
  ...BACKUP_CHECKS,
  ...NETWORK_CHECKS,
];

/** All that is not as it should be, in the order in which it should be looked at: what comes first may cause the rest. */
export async function examine(
  world: World,
): Promise<{ readonly checks: number; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = [];
  for (const check of CHECKS) {
    const found = await check(world);
    if (found !== null) findings.push(found);
  }
  return { checks: CHECKS.length, findings };
}
