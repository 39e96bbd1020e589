import type { Submission } from '@/client/board-state';
import { useBoard, useMe, useServerNow, useSubmit } from '@/client/use-board';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { ClientCommand } from '@/domain/command';
import { decide } from '@/domain/decide';
import { NO_FACTS } from '@/domain/decision';
import type { CommandId } from '@/domain/ids';
import type { Refusal } from '@/domain/refusal';

export type Orders = {
  /** The no that the board as seen here would give, so that a dialog can say it before anything is sent. */
  readonly refusalOf: (command: ClientCommand) => Refusal | null;
  /** Sends what the board as seen here does not refuse. */
  readonly give: (command: ClientCommand) => Submission;
};

/** Commands from a dialog that stays open for a no. The server has the last word, see useReturned. */
export function useOrder(): Orders {
  const board = useBoard((whole) => whole);
  const me = useMe();
  const serverNow = useServerNow();
  const submit = useSubmit();
  function refusalOf(command: ClientCommand): Refusal | null {
    const now = serverNow();
    const actor = { kind: 'person', person: me.person, role: me.role } as const;
    const context = {
      commandId: 'asked' as CommandId,
      now,
      today: dayOf(now),
      actor,
      facts: NO_FACTS,
    };
    const decision = decide(board, command, context);
    return decision.kind === 'refusal' ? decision.refusal : null;
  }
  return {
    refusalOf,
    give(command) {
      const refusal = refusalOf(command);
      return refusal === null ? submit(command) : { ok: false, refusal };
    },
  };
}
