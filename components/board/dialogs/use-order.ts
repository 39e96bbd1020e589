import { useState } from 'react';
import { useServerNow } from '@/client/use-board';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { ClientCommand } from '@/domain/command';
import type { Refusal } from '@/domain/refusal';
import { useDesk } from '../desk-context';
import { useRefusal } from '../use-refusal';

export type Order = {
  /** Gives the command and closes the dialog; on a no the dialog stays, with what was typed. */
  readonly send: (command: ClientCommand) => void;
  /** The sentence for a field that the no is about: the end of its path. */
  readonly errorAt: (field: string) => string | undefined;
  /** The sentence when it is about none of these fields. */
  readonly errorBesides: (fields: readonly string[]) => string | undefined;
  /** A mistake that is seen before anything is sent. */
  readonly refuse: (refusal: Refusal) => void;
  readonly close: () => void;
};

/** What every dialog does with its answer. */
export function useOrder(): Order {
  const { give, ask } = useDesk();
  const now = useServerNow();
  const [no, setNo] = useState<Refusal | null>(null);
  const say = useRefusal(dayOf(now()));
  const isAt = (field: string) => no?.field === field || no?.field?.endsWith(`.${field}`) === true;
  return {
    send(command) {
      const given = give(command);
      if (given.ok) ask(null);
      else setNo(given.refusal);
    },
    errorAt: (field) => (no !== null && isAt(field) ? say(no) : undefined),
    errorBesides: (fields) => (no !== null && !fields.some(isAt) ? say(no) : undefined),
    refuse: setNo,
    close: () => ask(null),
  };
}
