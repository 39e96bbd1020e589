import * as z from 'zod';
import { must } from '@/domain/assert';
import { type CommandOf, type CommandType, clientCommand, parseCommand } from '@/domain/command';
import { LIMITS } from '@/domain/limits';
import type { Refusal } from '@/domain/refusal';
import type { Accounts } from '../auth/accounts';
import { LANGUAGES } from '../auth/first-setup';
import type { UnitPlan } from '../auth/new-unit';
import { email, password, personName, unitName } from './fields';
import { done, role, slug } from './given';
import { readLater } from './read-later';
import { readsBody } from './reads';
import { NOT_FOUND, ok, type Reply, refused, refusedFor } from './reply';
import type { AccountCall, Call, Route } from './route';

/** Which units there are for somebody, and how they come about. */
export function unitRoutes({ access, setup }: Accounts): readonly Route[] {
  const addUnit = readsBody(unitBody, ({ session }: AccountCall, { personName, ...given }) =>
    withPlan(given, async (plan) => {
      const made = await setup.addUnit(session.accountId, plan, personName);
      return made.ok ? ok({ ok: true, slug: made.value.slug }) : refused(made.refusal);
    }),
  );
  const setUp = readsBody(
    setupBody,
    (call: Call, { code = null, language, owner, unit, ...unitLists }) =>
      withPlan({ name: unit.name, ...unitLists }, async (plan) => {
        const made = await setup.run(
          { code, language, owner, unit: plan },
          call,
          call.atTheMachine,
        );
        return made.ok
          ? ok({ ok: true, slug: made.value.slug }, made.value.cookies)
          : refused(made.refusal);
      }),
  );
  return [
    {
      method: 'GET',
      path: '/api/units',
      for: 'account',
      id: 'listUnits',
      summary: 'List the units of the account.',
      gives: z.object({ units: z.array(z.object({ slug, name: z.string(), role })) }),
      answer: async ({ session }) => ok({ units: access.unitsOf(session.accountId) }),
    },
    {
      method: 'POST',
      path: '/api/units',
      for: 'account',
      id: 'addUnit',
      summary: 'Add a unit. For the owner of the installation.',
      gives: done.extend({ slug }),
      body: addUnit.body,
      // To anybody but the owner this address only tells which units are theirs.
      answer: async (call) =>
        setup.isOwner(call.session.accountId) ? addUnit.answer(call) : NOT_FOUND,
    },
    {
      method: 'GET',
      path: '/api/setup',
      for: 'anyone',
      id: 'readSetup',
      summary: 'Whether the installation is set up, and whether that takes the code of its log.',
      gives: z.object({ done: z.boolean(), needsCode: z.boolean() }),
      answer: async ({ atTheMachine }) => ok({ done: setup.isDone(), needsCode: !atTheMachine }),
    },
    {
      method: 'POST',
      path: '/api/setup',
      for: 'anyone',
      id: 'setUp',
      summary: 'Set the installation up, once: its owner and the first unit.',
      gives: done.extend({ slug }),
      body: setUp.body,
      answer: async (call) => (setup.isDone() ? refusedFor('E_SETUP_DONE') : setUp.answer(call)),
    },
  ];
}

function commandNamed(type: CommandType): z.ZodObject {
  return must(
    clientCommand.options.find((option) => option.shape.type.value === type),
    'a command of that name',
  );
}

/** The lists are orders without their type: each is read as the order to add it would be. */
const list = (max: number, order: z.ZodObject) =>
  z.array(readLater(order.omit({ type: true }), z.record(z.string(), z.unknown()))).max(max);
export const unitLists = {
  caseTypes: list(LIMITS.caseTypes, commandNamed('AddCaseType')),
  reasons: list(LIMITS.reasons, commandNamed('AddReason')),
};

const unitBody = z.strictObject({ name: unitName, personName, ...unitLists });
const setupBody = z.strictObject({
  code: z.string().max(40).optional(),
  language: z.enum(LANGUAGES),
  owner: z.strictObject({ email, password, name: personName }),
  unit: z.strictObject({ name: unitName }),
  ...unitLists,
});

type Given = { readonly name: string; readonly caseTypes: Rows; readonly reasons: Rows };
type Rows = readonly Readonly<Record<string, unknown>>[];

export function withPlan(
  given: Given,
  work: (plan: UnitPlan) => Promise<Reply>,
): Promise<Reply> | Reply {
  const caseTypes = readAll('AddCaseType', given.caseTypes, 'caseTypes');
  if (!caseTypes.ok) return refused(caseTypes.refusal);
  const reasons = readAll('AddReason', given.reasons, 'reasons');
  if (!reasons.ok) return refused(reasons.refusal);
  return work({ name: given.name, caseTypes: caseTypes.commands, reasons: reasons.commands });
}

type ReadAll<Type extends 'AddCaseType' | 'AddReason'> =
  | { readonly ok: true; readonly commands: readonly CommandOf<Type>[] }
  | { readonly ok: false; readonly refusal: Refusal };

function readAll<Type extends 'AddCaseType' | 'AddReason'>(
  type: Type,
  given: Rows,
  field: string,
): ReadAll<Type> {
  const commands: CommandOf<Type>[] = [];
  for (const [at, fields] of given.entries()) {
    const parsed = parseCommand({ ...fields, type });
    if (!parsed.ok) {
      const inside = parsed.refusal.field === undefined ? '' : `.${parsed.refusal.field}`;
      return { ok: false, refusal: { ...parsed.refusal, field: `${field}.${at}${inside}` } };
    }
    if (isOf(parsed.command, type)) commands.push(parsed.command);
  }
  return { ok: true, commands };
}

function isOf<Type extends 'AddCaseType' | 'AddReason'>(
  command: { readonly type: string },
  type: Type,
): command is CommandOf<Type> {
  return command.type === type;
}
