import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '@/db/sqlite/connection';
import { owedCommands } from '@/db/sqlite/people-tables';
import { units } from '@/db/sqlite/unit-tables';
import type { CommandId, UnitId } from '@/domain/ids';
import type { Answer } from '@/domain/protocol';
import { createOwed } from './owed';
import { recordingLog, testFolder } from './testing/test-accounts';

const UNIT = 'u' as UnitId;
const BUSY: Answer = { ok: false, refusal: { code: 'E_BUSY', retry: true } };
const DONE: Answer = { ok: true, seq: 1 };

/** A board that answers in turn; an error is one that could not be asked. */
function owedTo(answers: readonly (Answer | Error)[]) {
  const folder = testFolder();
  const database = openDatabase(join(folder, 'test.db'));
  database.orm.insert(units).values({ id: UNIT, slug: 'u', name: 'U', createdAt: 0 }).run();
  const asked: string[] = [];
  const submit = async (_unit: UnitId, commandId: CommandId) => {
    const answer = answers[asked.length] ?? DONE;
    asked.push(commandId);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const { log, logged } = recordingLog();
  const owed = createOwed(database, { submit }, log);
  const command = { type: 'CreateUnit', name: 'U' } as const;
  owed.add(UNIT, [
    { commandId: 'first:0' as CommandId, command },
    { commandId: 'first:1' as CommandId, command },
  ]);
  const left = () => database.orm.select().from(owedCommands).all().length;
  const close = () => {
    database.close();
    rmSync(folder, { recursive: true });
  };
  return { owed, asked, logged, left, close };
}

test.each([
  ['is busy', BUSY, 0],
  ['cannot be asked', new Error('Kari ringte'), 1],
])(
  '[ACC-5] while the board %s what is owed to it stays, in its order',
  async (_how, answer, lines) => {
    const { owed, asked, logged, left, close } = owedTo([DONE, answer]);
    await owed.settle(UNIT);
    expect([asked, left()]).toEqual([['first:0', 'first:1'], 1]);
    expect(logged).toHaveLength(lines);
    expect(logged.join()).not.toContain('ringte');
    await owed.settleAll();
    expect([asked, left()]).toEqual([['first:0', 'first:1', 'first:1'], 0]);
    close();
  },
);
