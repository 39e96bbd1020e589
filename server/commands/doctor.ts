import { examine } from '../doctor/examine';
import { lookAround } from '../doctor/world';
import { runCommand } from './hindrance';

/** `npm run doctor`: what is not as it should be, and what to do about it. Changes nothing. */
async function main(): Promise<number> {
  const { checks, findings } = await examine(await lookAround(process.env));
  for (const { level, what, fix } of findings)
    console.log(`${level === 'fault' ? '✗' : '!'} ${what}\n  → ${fix}`);
  const faults = findings.filter(({ level }) => level === 'fault').length;
  console.log(
    `${checks} things were looked at: ${faults} faults, ${findings.length - faults} warnings.`,
  );
  return faults === 0 ? 0 : 1;
}

process.exitCode = await runCommand(main);
