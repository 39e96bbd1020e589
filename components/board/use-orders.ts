import { useCallback, useEffect, useRef, useState } from 'react';
import { useBoard, useMe, useServerNow, useSubmit, useUndo } from '@/client/use-board';
import type { Board } from '@/domain/board';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { ClientCommand } from '@/domain/command';
import { decide } from '@/domain/decide';
import { NO_FACTS } from '@/domain/decision';
import type { CommandId } from '@/domain/ids';
import type { Refusal } from '@/domain/refusal';
import type { Given } from './desk-context';
import type { Done } from './done';
import type { Told } from './toasts';
import { useDeed } from './use-deed';

/** How many of my own deeds keep their toast at the same time. */
const MOST_DONE = 3;

export type Orders = {
  readonly done: readonly Done[];
  readonly told: readonly Told[];
  readonly give: (command: ClientCommand, told?: 'told') => Given;
  readonly undo: (commandId: CommandId) => void;
  /** Takes back what was done last, also in the moment before it is told. */
  readonly undoLast: () => void;
  readonly closeDone: (done: Done) => void;
  readonly closeTold: (told: Told) => void;
};

/**
 * Giving commands from the desk. What the board as seen here says no to is told at once and nothing is sent; everything
 * else is seen at once, with the offer to take it back.
 */
export function useOrders(say: (sentence: string) => void): Orders {
  const submit = useSubmit();
  const takeBack = useUndo();
  const serverNow = useServerNow();
  const me = useMe();
  const deed = useDeed();
  const board = useLatest(useBoard((one) => one));
  const { done, tellDone, note, forget, takeLast } = useDone();
  const [told, setTold] = useState<readonly Told[]>([]);
  const tell = useCallback(
    (refusal: Refusal) =>
      setTold((before) => [...before.slice(1 - MOST_DONE), { id: nextTold(before), refusal }]),
    [],
  );
  const closeDone = useCallback((one: Done) => forget(one.commandId), [forget]);
  const closeTold = useCallback(
    (one: Told) => setTold((before) => before.filter(({ id }) => id !== one.id)),
    [],
  );

  const give = useCallback(
    (command: ClientCommand, how?: 'told'): Given => {
      const seen = board.current;
      const no = refusalHere(seen, command, { ...me, now: serverNow() });
      const submission = no === null ? submit(command) : ({ ok: false, refusal: no } as const);
      if (!submission.ok) {
        if (how === 'told') tell(submission.refusal);
        return submission;
      }
      const { commandId, outcome } = submission;
      let open = true;
      const isKnown = command.type !== 'TakeNext';
      if (isKnown) note(commandId);
      const show = (seq: number | null) => {
        if (!open) return;
        // What is dropped has its name only on the board that was seen before.
        const named = command.type === 'DropPriority' ? seen : board.current;
        const text = deed(command, named, commandId);
        tellDone({ commandId, command, text, at: Date.now(), seq });
        if (isKnown) say(text);
        else note(commandId);
      };
      // The server alone knows which case is the next: nothing is said before it has answered.
      if (isKnown) requestAnimationFrame(() => show(null));
      void outcome.then((end) => {
        if (end.kind === 'accepted' && !isKnown) show(end.seq);
        if (end.kind === 'accepted') return;
        open = false;
        forget(commandId);
      });
      return { ok: true, commandId };
    },
    [board, me, serverNow, submit, deed, say, tell, note, tellDone, forget],
  );

  const undo = useCallback(
    (commandId: CommandId) => {
      void takeBack(commandId).then((answer) => {
        if (!answer.ok) return tell(answer.refusal);
        forget(commandId);
        say(deed({ type: 'Undo', undoes: commandId }, board.current));
      });
    },
    [takeBack, tell, say, deed, board, forget],
  );
  const undoLast = useCallback(() => {
    const commandId = takeLast();
    if (commandId !== undefined) undo(commandId);
  }, [undo, takeLast]);
  return { done, told, give, undo, undoLast, closeDone, closeTold };
}

/** My own deeds that can be taken back, as they are told; and, sooner, which was the last: a key may be pressed before it is drawn. */
function useDone() {
  const [done, setDone] = useState<readonly Done[]>([]);
  const last = useRef<readonly CommandId[]>([]);
  const tellDone = useCallback(
    (one: Done) => setDone((before) => [...before.slice(1 - MOST_DONE), one]),
    [],
  );
  const note = useCallback((commandId: CommandId) => {
    last.current = [...last.current, commandId];
  }, []);
  const forget = useCallback((commandId: CommandId) => {
    last.current = last.current.filter((one) => one !== commandId);
    setDone((before) => before.filter((one) => one.commandId !== commandId));
  }, []);
  /** Each is given once, however fast the key is pressed. */
  const takeLast = useCallback(() => {
    const commandId = last.current.at(-1);
    last.current = last.current.slice(0, -1);
    return commandId;
  }, []);
  return { done, tellDone, note, forget, takeLast };
}

type Giver = ReturnType<typeof useMe> & { readonly now: number };

/** The no of the board as seen here, or null when only the server can tell. */
function refusalHere(
  board: Board,
  command: ClientCommand,
  { person, role, now }: Giver,
): Refusal | null {
  const decision = decide(board, command, {
    commandId: 'asked' as CommandId,
    now,
    today: dayOf(now),
    actor: { kind: 'person', person, role },
    facts: NO_FACTS,
  });
  if (decision.kind !== 'refusal' || decision.refusal.code === 'E_NEEDS_SERVER') return null;
  return decision.refusal;
}

/** The value as it is now, for what happens after it was drawn. */
function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  return latest;
}

function nextTold(before: readonly Told[]): number {
  return (before.at(-1)?.id ?? 0) + 1;
}
