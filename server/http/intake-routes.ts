import * as z from 'zod';
import { caseRow, casesBrought, type Intake, typeNamed } from '@/domain/import/intake';
import { LIMITS } from '@/domain/limits';
import { commandIdOf, idempotencyId } from './command-id-of';
import { done } from './given';
import { readInTurns } from './read-in-turns';
import { readLater } from './read-later';
import { readsBody } from './reads';
import { ok, type Reply, refused } from './reply';
import type { DoorCall, Route } from './route';

/** What programs bring in. People may do the same. */
export function intakeRoutes(intake: Intake): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/api/units/{slug}/cases',
      for: ['leader', 'member'],
      keys: true,
      maxBytes: LIMITS.intakeBytes,
      id: 'bringCases',
      idempotent: true,
      summary:
        'Bring in a list of cases: new ones are added, changed ones updated, and of a complete list those that are gone are marked.',
      gives: casesGiven,
      ...readsBody(casesBody, (call: DoorCall, given) => bringCases(intake, call, given)),
    },
  ];
}

const casesBody = z.strictObject({
  commandId: idempotencyId,
  cases: z.array(readLater(caseRow)).max(LIMITS.casesPerImport),
  complete: z
    .boolean()
    .default(false)
    .describe(
      'Whether this is all that is open of `types`: what is missing is then marked on the board.',
    ),
  types: z
    .array(typeNamed)
    .max(LIMITS.caseTypes)
    .optional()
    .describe('Which types a complete list covers; left out: those that occur in it.'),
});

const casesGiven = done.extend({ report: casesBrought });

async function bringCases(
  intake: Intake,
  call: DoorCall,
  given: z.output<typeof casesBody>,
): Promise<Reply> {
  const commandId = commandIdOf(call, given.commandId);
  if (!commandId.ok) return refused(commandId.refusal);
  const cases = await readInTurns(caseRow, given.cases, 'cases');
  if (!cases.ok) return refused(cases.refusal);
  const { unit, who } = call;
  const { complete, types = null } = given;
  const list = { cases: cases.value, complete, types };
  const order = { unit, who, commandId: commandId.value, ...list };
  const brought = await intake.cases(order);
  return brought.ok ? ok(brought) : refused(brought.refusal);
}
