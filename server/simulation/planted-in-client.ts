import { type Input, type Merged, merge } from '@/client/merge';
import { emptyDevice } from '@/client/outbox-memory';
import type { ClientState } from '@/client/state';
import type { Transport } from '@/client/transport';
import type { Events } from '@/domain/protocol';
import type { Plant } from './plant';

/** Mistakes that a client could make. */

/** A message from further on is taken as if it were the next one. */
export function gapIgnored(): Plant {
  return {
    merge: (state, input) => {
      const gap = input.kind === 'events' ? input.events.from - state.confirmed.seq - 1 : 0;
      if (input.kind !== 'events' || gap <= 0 || input.events.events.length === 0)
        return merge(state, input);
      return merge(state, { kind: 'events', events: renumbered(input.events, -gap) });
    },
  };
}

/** A message that came twice is taken as something new. */
export function eventAppliedTwice(): Plant {
  return {
    merge: (state, input) => {
      if (input.kind !== 'events' || input.events.events.length === 0) return merge(state, input);
      const last = input.events.from + input.events.events.length - 1;
      if (last !== state.confirmed.seq) return merge(state, input);
      return merge(state, {
        kind: 'events',
        events: renumbered(input.events, input.events.events.length),
      });
    },
  };
}

/** The optimistic edit is removed when the answer arrives, before its event does. */
export function editDroppedAtTheAnswer(): Plant {
  return {
    merge: (state: ClientState, input: Input): Merged => {
      const merged = merge(state, input);
      if (input.kind !== 'answers') return merged;
      const pending = merged.state.pending.filter((one) => one.status.kind !== 'answered');
      return { ...merged, state: { ...merged.state, pending } };
    },
  };
}

/** What was pending lived in the tab, and goes with it. */
export function outboxLost(): Plant {
  return {
    tabDied: (device) => {
      device.kept = emptyDevice().kept;
    },
  };
}

/** A tab that lost its access takes what a new access keeps for its own. */
export function wipedAgain(): Plant {
  return {
    outbox: (outbox) => ({
      ...outbox,
      wipe: ({ keepCommands }) => outbox.wipe({ keepCommands }),
    }),
  };
}

/** What is sent together is sent last first. */
export function orderBroken(): Plant {
  return {
    transport: (transport): Transport => ({
      ...transport,
      open(listener) {
        const link = transport.open(listener);
        return {
          close: () => link.close(),
          async ask(name, message, limitMs) {
            if (!('commands' in message)) return link.ask(name, message, limitMs);
            const heard = await link.ask(
              name,
              { ...message, commands: [...message.commands].reverse() },
              limitMs,
            );
            if (!heard.ok || heard.answer === null || !('answers' in heard.answer)) return heard;
            return {
              ok: true,
              answer: { ...heard.answer, answers: [...heard.answer.answers].reverse() },
            };
          },
        };
      },
    }),
  };
}

function renumbered({ from, events, hash }: Events, by: number): Events {
  return {
    from: from + by,
    events: events.map((event) => ({ ...event, seq: event.seq + by })),
    hash,
  };
}
