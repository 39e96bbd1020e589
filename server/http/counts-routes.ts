import * as z from 'zod';
import {
  type CountsOrder,
  countsDay,
  countsRow,
  type StatedCounts,
} from '@/domain/import/counts-order';
import { LIMITS } from '@/domain/limits';
import { commandIdOf, idempotencyId } from './command-id-of';
import { done } from './given';
import { readInTurns } from './read-in-turns';
import { readLater } from './read-later';
import { readsBody } from './reads';
import { ok, type Reply, refused } from './reply';
import type { DoorCall, Route } from './route';

/** 5,000 rows with long names, and room for spaces between them. */
const COUNTS_BYTES = 2 * 1024 * 1024;

/** What tells the board of a stock. */
export interface StatesCounts {
  stateCounts(order: CountsOrder): Promise<StatedCounts>;
}

/** The stock of a unit as its case system has it. */
export function countsRoutes(states: StatesCounts): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/api/units/{slug}/counts',
      for: ['leader', 'member'],
      keys: true,
      maxBytes: COUNTS_BYTES,
      id: 'stateCounts',
      idempotent: true,
      summary: 'Say what the stock is, type by type, as the case system has it.',
      gives: countsGiven,
      ...readsBody(countsBody, (call: DoorCall, given) => counts(states, call, given)),
    },
  ];
}

const countsBody = z.strictObject({
  commandId: idempotencyId,
  rows: z
    .array(readLater(countsRow))
    .min(1)
    .max(LIMITS.rowsPerStatement)
    .describe('All that is open of each type that is named, by the day it was received.'),
  days: z
    .array(countsDay)
    .max(LIMITS.caseTypes)
    .default([])
    .describe('Received and finished today, in all. What is not told is worked out.'),
});

const difference = z.int();
const countsGiven = done.extend({
  seq: z.int().describe('The number of the last event, or where the board stood.'),
  report: z.object({
    types: z.array(
      z.object({
        caseType: z.string(),
        name: z.string(),
        received: difference,
        registered: difference,
        finished: difference,
        recounted: difference.describe('What no arrival and no finish explains.'),
      }),
    ),
  }),
});

async function counts(
  states: StatesCounts,
  call: DoorCall,
  given: z.output<typeof countsBody>,
): Promise<Reply> {
  const commandId = commandIdOf(call, given.commandId);
  if (!commandId.ok) return refused(commandId.refusal);
  const rows = await readInTurns(countsRow, given.rows, 'rows');
  if (!rows.ok) return refused(rows.refusal);
  const { unit, who } = call;
  const { days } = given;
  const order = { unit, who, commandId: commandId.value, rows: rows.value, days };
  const answer = await states.stateCounts(order);
  return answer.ok ? ok(answer) : refused(answer.refusal);
}
