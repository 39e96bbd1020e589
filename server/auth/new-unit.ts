import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { units } from '@/db/sqlite/unit-tables';
import { emptyBoard } from '@/domain/board';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { CommandOf } from '@/domain/command';
import { decide } from '@/domain/decide';
import { NO_FACTS } from '@/domain/decision';
import { evolve } from '@/domain/evolve';
import type { CommandId, PersonId, UnitId } from '@/domain/ids';
import type { Refusal } from '@/domain/refusal';
import type { Clock } from '../clock';
import { done, type Outcome } from './outcome';
import type { Owed, PlannedCommand } from './owed';
import type { People } from './people';
import { slugOf } from './slug';

/** What a unit is made of on its first day. */
export type UnitPlan = {
  readonly name: string;
  readonly caseTypes: readonly CommandOf<'AddCaseType'>[];
  readonly reasons: readonly CommandOf<'AddReason'>[];
};

export type NewUnit = { readonly unit: UnitId; readonly slug: string };

type Parts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly people: People;
  readonly owed: Owed;
};

/**
 * Makes a unit with its first leader, or for one who is still to be invited, as far as it stands in the tables; what the
 * board must do is owed to it. Within a transaction. Refused when the board would refuse any of it, such as two case types of one name.
 */
export function addUnit(
  parts: Parts,
  plan: UnitPlan,
  leader: { readonly accountId: string; readonly name: string } | null,
): Outcome<NewUnit> {
  const { orm } = parts.database;
  const unit = randomUUID() as string as UnitId;
  const isTaken = (slug: string) =>
    orm.select({ id: units.id }).from(units).where(eq(units.slug, slug)).get() !== undefined;
  const slug = slugOf(plan.name, isTaken);
  orm.insert(units).values({ id: unit, slug, name: plan.name, createdAt: parts.clock.now() }).run();
  const person =
    leader === null ? done(null) : parts.people.enter(unit, leader.accountId, leader.name);
  if (!person.ok) return { ok: false, refusal: { ...person.refusal, field: 'personName' } };
  const steps = stepsOf(plan, person.value);
  const refused = rehearse(steps, parts.clock.now());
  if (refused !== null) return { ok: false, refusal: refused };
  parts.owed.add(unit, steps);
  return done({ unit, slug });
}

type Step = PlannedCommand & {
  /** Where in the plan it comes from. */
  readonly field: string;
};

function stepsOf({ name, caseTypes, reasons }: UnitPlan, leader: PersonId | null): readonly Step[] {
  const admission: readonly Omit<Step, 'commandId'>[] =
    leader === null
      ? []
      : [{ field: 'unit', command: { type: 'AdmitPerson', person: leader, role: 'leader' } }];
  const steps: readonly Omit<Step, 'commandId'>[] = [
    { field: 'unit', command: { type: 'CreateUnit', name } },
    ...admission,
    ...caseTypes.map((command, n) => ({ field: `caseTypes.${n}`, command })),
    ...reasons.map((command, n) => ({ field: `reasons.${n}`, command })),
  ];
  return steps.map((step, n) => ({ ...step, commandId: `first:${n}` as string as CommandId }));
}

/** What the board will say to it, found out on an empty one. */
function rehearse(steps: readonly Step[], now: number): Refusal | null {
  let board = emptyBoard;
  for (const { commandId, command, field } of steps) {
    const context = {
      commandId,
      now,
      today: dayOf(now),
      actor: { kind: 'system' },
      facts: NO_FACTS,
    } as const;
    const decision = decide(board, command, context);
    if (decision.kind === 'refusal') {
      const inside = decision.refusal.field === undefined ? '' : `.${decision.refusal.field}`;
      return { ...decision.refusal, field: `${field}${inside}` };
    }
    if (decision.kind === 'quiet') continue;
    for (const event of decision.events)
      board = evolve(board, { ...event, seq: board.seq + 1, at: now, commandId });
  }
  return null;
}
