import * as z from 'zod';
import { actionCommands } from './actions/commands';
import { caseCommands, importCommand, reconcileCommand } from './cases/commands';
import { closingCommands } from './closing/commands';
import { countCommands, stateCountsCommand } from './counts/commands';
import { correctDayCommand, dayCommands } from './day/commands';
import type { FieldProblem } from './fields';
import { ideaCommands } from './ideas/commands';
import { movingCommands } from './moving/commands';
import { admitCommand, peopleCommands } from './people/commands';
import { priorityCommands } from './priorities/commands';
import { type Refusal, refusal } from './refusal';
import { createUnitCommand, setupCommands } from './setup/commands';
import { staffingCommands } from './staffing/commands';
import { undoCommand } from './undo/commands';

/** What a client may send. */
export const clientCommand = z.discriminatedUnion('type', [
  ...caseCommands,
  ...countCommands,
  ...setupCommands,
  ...peopleCommands,
  ...staffingCommands,
  ...priorityCommands,
  ...ideaCommands,
  ...actionCommands,
  correctDayCommand,
  undoCommand,
]);

/** What the server gives to itself: never parsed from a message. */
export const serverCommand = z.discriminatedUnion('type', [
  importCommand,
  stateCountsCommand,
  reconcileCommand,
  createUnitCommand,
  admitCommand,
  ...dayCommands,
  ...closingCommands,
  ...movingCommands,
]);

export type ClientCommand = z.output<typeof clientCommand>;
export type ServerCommand = z.output<typeof serverCommand>;
export type Command = ClientCommand | ServerCommand;
export type CommandType = Command['type'];
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

const KNOWN = new Set<string>(clientCommand.options.map((option) => option.shape.type.value));

export type ParsedCommand =
  | { readonly ok: true; readonly command: ClientCommand }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads a command from the outside: its shape, its limits and its texts. The same function runs in the browser before a
 * command is sent and in the server before it is stored, so that what is refused for its text never leaves the device.
 */
export function parseCommand(input: unknown): ParsedCommand {
  if (!isKnown(input)) {
    return { ok: false, refusal: refusal(hasType(input) ? 'E_UNKNOWN_OP' : 'E_BAD_OP') };
  }
  const parsed = clientCommand.safeParse(input);
  if (parsed.success) return { ok: true, command: parsed.data };
  return { ok: false, refusal: refusalOf(parsed.error) };
}

/** The first rule that was broken, as a refusal that names the field and never what stood in it. */
export function refusalOf(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  const field =
    issue === undefined || issue.path.length === 0 ? {} : { field: issue.path.join('.') };
  if (issue?.code === 'custom' && issue.params !== undefined) {
    const problem = issue.params as FieldProblem;
    return refusal(problem.refusal, {
      ...field,
      ...(problem.limit === undefined ? {} : { limit: problem.limit }),
    });
  }
  if (issue?.code === 'too_big')
    return refusal('E_LIMIT', { ...field, limit: Number(issue.maximum) });
  return refusal('E_BAD_OP', field);
}

function hasType(input: unknown): input is { readonly type: string } {
  return (
    typeof input === 'object' && input !== null && 'type' in input && typeof input.type === 'string'
  );
}

function isKnown(input: unknown): boolean {
  return hasType(input) && KNOWN.has(input.type);
}
