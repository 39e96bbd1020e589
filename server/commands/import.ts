import { unitBySlug } from '@/db/sqlite/unit-by-slug';
import { optionsToQuery } from '@/domain/import/options';
import type { ImportReport } from '@/domain/import/report';
import { systemClock } from '../clock';
import { readEnv } from '../env';
import { controlImport } from '../import/control-import';
import { createImporter } from '../import/importer';
import { createPlanner } from '../import/planner';
import { askServer } from '../ops/ask-server';
import { runCommand } from './hindrance';
import { readImportArguments } from './import-arguments';
import { openBoards } from './open-boards';
import { readGivenFile } from './read-file';
import { tellReport } from './tell-report';

/** `npm run import`: cases from a file onto the board of a unit, by the running server or without one. */
async function main(): Promise<number> {
  const { unit, file, options } = readImportArguments(process.argv.slice(2));
  const { dataDir } = readEnv(process.env);
  const bytes = readGivenFile(file);
  const query = { unit, ...optionsToQuery(options) };
  const asked = await askServer(dataDir, 'import', query, bytes);
  const report =
    asked.kind === 'answered'
      ? (asked.answer as ImportReport)
      : await importHere(dataDir, query, bytes);
  for (const line of tellReport(report)) console.log(line);
  return report.refusal === null ? 0 : 1;
}

async function importHere(
  dataDir: string,
  query: Readonly<Record<string, string>>,
  bytes: Uint8Array,
): Promise<ImportReport> {
  const open = openBoards(dataDir, systemClock);
  try {
    const importer = createImporter({
      boards: open.boards,
      planner: createPlanner(),
      lists: open.lists,
      clock: systemClock,
    });
    await importer.settle();
    const parts = { importer, unitBySlug: (slug: string) => unitBySlug(open.database, slug) };
    return await controlImport(parts, new URLSearchParams(query), bytes);
  } finally {
    await open.close();
  }
}

process.exitCode = await runCommand(main);
