import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { emptyBoard } from '@/domain/board';
import { stripEvent } from '@/domain/event';
import { evolveAll, stripBoard } from '@/domain/evolve';
import { UPCASTS } from '@/domain/upcast';
import { BOARD_VERSION } from '../board-file';
import { type EventRow, eventOf, firstBroken, NO_HEAD } from '../chain';
import { boardHash, type Frozen } from './frozen';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const VERSIONS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => name.replace('.jsonl', ''));

describe.each(VERSIONS)('the log of %s', (version) => {
  const frozen = JSON.parse(readFileSync(`${FOLDER}${version}.json`, 'utf8')) as Frozen;
  const rows = readFileSync(`${FOLDER}${version}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as EventRow);

  test('[STO-50] holds, byte for byte, to its recorded hash', () => {
    expect(firstBroken(frozen.unit, NO_HEAD, rows)).toBeNull();
    expect(rows.at(-1)?.hash).toBe(frozen.hash);
  });

  test('[STO-51] replays to its recorded board, and stripped to the stripped one', () => {
    const events = rows.map(eventOf);
    const board = evolveAll(emptyBoard, events);
    expect(boardHash(board)).toBe(frozen.boards[BOARD_VERSION]);
    const stripped = stripBoard(board);
    expect(evolveAll(emptyBoard, events.map(stripEvent))).toEqual(stripped);
    const forgotten = rows.map((row) => eventOf({ ...row, priv: null }));
    expect(evolveAll(emptyBoard, forgotten)).toEqual(stripped);
  });
});

test('[STO-52] every type of event that is written today lies in a frozen log', () => {
  const newest = `${FOLDER}v${VERSIONS.length}.jsonl`;
  const types = readFileSync(newest, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as EventRow).type);
  expect([...new Set(types)].sort()).toEqual([...UPCASTS.keys()].sort());
});
