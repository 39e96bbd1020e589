import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assert, must } from '@/domain/assert';
import type { UnitId } from '@/domain/ids';
import { createBoardService } from '../board-service';
import { BOARD_VERSION } from '../store/board-file';
import { boardHash, type Frozen } from '../store/frozen/frozen';
import { story } from '../store/frozen/story';
import { newDisk } from '../store/memory/disk';
import { createMemoryStore } from '../store/memory/store';

/**
 * Freezes the log that this version writes: `node scripts/run.mjs server/commands/freeze-log.ts v2`, once for each
 * released version and never again. What stands in it is then read by every later version.
 */
const UNIT = 'frozen-unit' as UnitId;
const LOG = { info: () => {}, warn: () => {}, error: () => {} };

async function freeze(version: string): Promise<void> {
  const disk = newDisk();
  const store = createMemoryStore({ disk });
  const clock = { ms: 0, now: () => clock.ms };
  const service = createBoardService({ store, clock, log: LOG });
  for (const { id, at, actor, command } of story()) {
    clock.ms = at;
    const answer = await service.submit(UNIT, id, command, actor);
    assert(answer.ok && answer.quiet !== true, `${id} happens, but: ${JSON.stringify(answer)}`);
  }
  const { board, hash } = await service.current(UNIT);
  const { rows } = must(disk.units.get(UNIT), 'the story has a unit');
  const boards = { [BOARD_VERSION]: boardHash(board) };
  const frozen: Frozen = { unit: UNIT, hash, boards };
  writeFileSync(
    inFolder(`${version}.jsonl`),
    rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  );
  writeFileSync(inFolder(`${version}.json`), `${JSON.stringify(frozen, null, 2)}\n`);
}

function inFolder(name: string): string {
  return fileURLToPath(new URL(`../store/frozen/${name}`, import.meta.url));
}

await freeze(must(process.argv[2], 'the version, like v2'));
