import { systemClock } from '../clock';
import { readEnv } from '../env';
import { type Counts, countFacts, countFile } from '../import/replay/check';
import { createPastClock } from '../import/replay/past-clock';
import { readLog } from '../import/replay/read-log';
import { replay } from '../import/replay/replay';
import { Hindrance, runCommand } from './hindrance';
import { openBoards } from './open-boards';
import { readGivenFile } from './read-file';
import { readReplayArguments } from './replay-arguments';
import { addReplayUnit } from './replay-people';

/** `npm run replay`: a log as commands with the log's own clock, in a unit of its own. */
async function main(): Promise<number> {
  const given = readReplayArguments(process.argv.slice(2));
  const { dataDir } = readEnv(process.env);
  const log = await readLog(readGivenFile(given.file), given);
  const clock = createPastClock(0);
  const open = openBoards(dataDir, clock);
  try {
    const resources = [...new Set(log.events.map((event) => event.resource))].filter(
      (one) => one !== '',
    );
    const { unit: slug, name } = given;
    const made = addReplayUnit(open.database, { slug, name, resources, now: systemClock.now() });
    const { board, commands } = await replay({ ...open, ...made, ...log, clock, name });
    const counted = countFacts((await open.store.facts(made.unit)).cases.values());
    console.log(
      `${commands} commands, ${board.seq} events, ${resources.length} people, ${log.events.length} events of the log.`,
    );
    console.log(`On the board: ${tell(counted)}.`);
    return compare(counted, countFile(log.table, given, log.kind), made.leader !== null);
  } finally {
    await open.close();
  }
}

function compare(counted: Counts, file: Counts, hasLeader: boolean): number {
  console.log(`In the file:  ${tell(file)}.`);
  if (tell(counted) !== tell(file)) throw new Hindrance('The board and the file do not agree.');
  if (!hasLeader)
    console.log(
      'Nobody can open the unit yet: it belongs to whoever owned the installation when it was replayed.',
    );
  return 0;
}

function tell({ cases, done, open }: Counts): string {
  return `${cases} cases, ${done} done, ${open} open`;
}

process.exitCode = await runCommand(main);
