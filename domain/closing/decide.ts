import { personOf } from '../actor';
import { unreachable } from '../assert';
import type { Board } from '../board';
import type { Command, CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import { LIMITS } from '../limits';
import { type Refusal, refusal } from '../refusal';
import type { Closed } from './closing';

const DAY_MS = 24 * 60 * 60 * 1_000;

export function decideClosing(
  board: Board,
  command: CommandOf<'CloseUnit' | 'ReopenUnit'>,
  context: Context,
): Decision {
  const { closed } = board;
  const priv = { by: personOf(context.actor) };
  switch (command.type) {
    case 'CloseUnit': {
      if (closed !== undefined) return QUIET;
      return happened({ type: 'UnitClosed', data: { into: command.into }, priv });
    }
    case 'ReopenUnit': {
      if (closed === undefined) return QUIET;
      const until = reopenUntil(closed);
      // What went to another unit would be in both.
      if (until === null || context.now > until) return refused(refusal('E_UNIT_CLOSED'));
      return happened({ type: 'UnitReopened', data: {}, priv });
    }
    default:
      return unreachable(command);
  }
}

/** Until when it can be opened again; null for one whose work went to another unit. */
export function reopenUntil({ at, into }: Closed): number | null {
  return into === null ? at + LIMITS.reopenDays * DAY_MS : null;
}

/** Why a person gives no orders here any more. Whoever is in a closed unit may leave it, and be taken out. */
export function stoppedByClosing(
  { closed }: Board,
  command: Command,
  { actor }: Context,
): Refusal | null {
  if (closed === undefined || actor.kind === 'system') return null;
  return command.type === 'RemovePerson' ? null : refusal('E_UNIT_CLOSED');
}
