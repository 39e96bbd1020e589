import { and, eq, isNotNull, lt, sql } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { answers } from '@/db/sqlite/log-tables';
import { must, unreachable } from '@/domain/assert';
import type { Answer } from '@/domain/protocol';
import type { Refusal } from '@/domain/refusal';
import type { EngineAnswers } from '../engine';
import { everyColumn } from './prepared';

const { placeholder } = sql;

export function sqliteAnswers({ orm }: Database): EngineAnswers {
  const one = orm
    .select()
    .from(answers)
    .where(
      and(eq(answers.unitId, placeholder('unit')), eq(answers.commandId, placeholder('commandId'))),
    )
    .prepare();
  const insert = orm.insert(answers).values(everyColumn(answers)).prepare();
  const old = orm
    .select({ unitId: answers.unitId, commandId: answers.commandId, kind: answers.kind })
    .from(answers)
    .where(and(lt(answers.at, placeholder('before')), isNotNull(answers.fingerprint)))
    .orderBy(answers.at)
    .limit(placeholder('limit'))
    .prepare();
  const isOne = and(
    eq(answers.unitId, placeholder('unitId')),
    eq(answers.commandId, placeholder('commandId')),
  );
  const remove = orm.delete(answers).where(isOne).prepare();
  const clear = orm.update(answers).set({ fingerprint: null }).where(isOne).prepare();

  return {
    find(unit, commandId) {
      const found = one.get({ unit, commandId });
      return found === undefined
        ? null
        : { fingerprint: found.fingerprint, answer: answerOf(found) };
    },
    add({ append, answer, head }) {
      insert.run({
        unitId: append.unit,
        commandId: append.commandId,
        fingerprint: append.fingerprint,
        kind: append.outcome.kind,
        seq: head.seq,
        refusal: answer.ok ? null : JSON.stringify(answer.refusal),
        at: append.at,
      });
    },
    forget(before, limit) {
      const found = old.all({ before, limit });
      for (const { unitId, commandId, kind } of found)
        (kind === 'refusal' ? remove : clear).run({ unitId, commandId });
      return found.length;
    },
  };
}

function answerOf({ kind, seq, refusal }: typeof answers.$inferSelect): Answer {
  switch (kind) {
    case 'events':
      return { ok: true, seq };
    case 'quiet':
      return { ok: true, seq, quiet: true };
    case 'refusal':
      return {
        ok: false,
        refusal: JSON.parse(must(refusal, 'a stored refusal says what it was')) as Refusal,
      };
    default:
      return unreachable(kind);
  }
}
