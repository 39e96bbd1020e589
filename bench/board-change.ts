import type { Board } from '@/domain/board';
import { addDays, type Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import { column } from '@/domain/cases/order';
import { decide } from '@/domain/decide';
import { evolve } from '@/domain/evolve';
import type { CommandId, SourceKey } from '@/domain/ids';
import { eli, guro, smallUnit } from '@/domain/testing/unit';
import type { Bench } from './bench';
import type { Figure } from './figure';
import { spread, timed } from './measure';

/**
 * What one change costs the rule itself, with few and with many open cards: take the next case, and finish it. No store
 * and no wire; those are measured in the benches beside this one.
 */
export const boardChange: Bench = {
  about: 'the rule alone: no store, no sockets, no accounts',
  isForBare: false,
  async run({ length }) {
    const times = length === 'full' ? 5_000 : 500;
    return [500, 5_000, 20_000].flatMap((open): readonly Figure[] => {
      const { board, now } = boardWith(open);
      const take = timed(times, (n) => {
        changed(board, { type: 'TakeNext' }, now, `t${n}`);
      });
      const taken = column(changed(board, { type: 'TakeNext' }, now, 'one'), 'taken')[0];
      if (taken === undefined) throw new Error('take next gives a case');
      const holding = changed(board, { type: 'TakeCase', caseId: taken.id }, now, 'two');
      const finish = timed(times, (n) => {
        changed(holding, { type: 'FinishCase', caseId: taken.id }, now, `f${n}`);
      });
      return [
        {
          what: `the rule, ${open} open cards: take next, p50`,
          value: spread(take).p50,
          unit: 'ms',
        },
        {
          what: `the rule, ${open} open cards: finish, p50`,
          value: spread(finish).p50,
          unit: 'ms',
        },
      ];
    });
  },
};

function boardWith(open: number) {
  const small = smallUnit();
  const { unit, injury } = small;
  const first = '2026-01-05' as Day;
  const rows = Array.from({ length: open }, (_, n) => ({
    caseType: injury,
    received: addDays(first, n % 250),
    deadline: null,
    difficulty: null,
    externalId: `A-${n}`,
    registered: true,
  }));
  unit.facts = {
    ...unit.facts,
    sources: Object.fromEntries(
      rows.map((row, n) => [row.externalId, { key: `k${n}` as SourceKey, known: false }]),
    ),
  };
  unit.when(guro, { type: 'ImportCases', cases: rows });
  return { board: unit.board, now: unit.now };
}

function changed(
  board: Board,
  command: Parameters<typeof decide>[1],
  now: number,
  id: string,
): Board {
  const commandId = id as CommandId;
  const facts = { sources: {}, closedCase: null, onServer: true };
  const decision = decide(board, command, { commandId, now, today: dayOf(now), actor: eli, facts });
  if (decision.kind !== 'events') throw new Error(`refused: ${JSON.stringify(decision)}`);
  return decision.events.reduce<Board>(
    (soFar, event) => evolve(soFar, { ...event, commandId, seq: soFar.seq + 1, at: now }),
    board,
  );
}
