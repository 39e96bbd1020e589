import { dayOf } from '@/domain/calendar/oslo-time';
import { decide } from '@/domain/decide';
import { NO_FACTS } from '@/domain/decision';
import type { RecordedEvent } from '@/domain/event';
import type { Commit, GatewayBoards } from '../gateway/ports';
import type { Append, AppendResult } from '../store/event-store';
import { answerTo } from '../store/plan';
import type { Plant } from './plant';

/** Mistakes that a server could make. */

/** A yes leaves when it has been decided. The commit comes after it, or does not. */
export function answerBeforeCommit(): Plant {
  return answeredEarly((append) => append.outcome.kind === 'events');
}

/** A no leaves when it has been decided, on a board that may never become durable. */
export function refusalBeforeCommit(): Plant {
  return answeredEarly((append) => append.outcome.kind === 'refusal');
}

/** Which commands were answered is remembered by the process alone. */
export function dedupeLostOnRestart(): Plant {
  return {
    beforeRestart: (disk) => {
      for (const unit of disk.units.values()) unit.answers.clear();
    },
  };
}

/** Everybody who is connected is told, whether they have the board yet or not. */
export function liveBeforeCatchUp(): Plant {
  return { toldToo: (_wires, open) => open };
}

/** A commit fails, and what it would have done stays in memory and is told. */
export function memoryAheadAfterFailedCommit(): Plant {
  return {
    boards: (boards) => {
      const listeners = new Set<(commit: Commit) => void>();
      return {
        ...boards,
        subscribe(listener) {
          listeners.add(listener);
          const stop = boards.subscribe(listener);
          return () => {
            listeners.delete(listener);
            stop();
          };
        },
        async submit(unit, commandId, command, actor, late) {
          const answer = await boards.submit(unit, commandId, command, actor, late);
          if (answer.ok || answer.refusal.code !== 'E_STORAGE') return answer;
          const { board } = await boards.current(unit);
          const context = {
            commandId,
            now: board.at,
            today: dayOf(board.at),
            actor,
            facts: NO_FACTS,
          };
          const decision = decide(board, command, context);
          if (decision.kind !== 'events') return answer;
          const events = decision.events.map(
            (event, n): RecordedEvent => ({
              ...event,
              commandId,
              at: board.at,
              seq: board.seq + 1 + n,
            }),
          );
          const head = { seq: board.seq + events.length, hash: 'of no commit', at: board.at };
          for (const listener of listeners) listener({ unit, events, head });
          return answer;
        },
      };
    },
  };
}

/** After a restore from a copy the server takes clients of the newer log for its own. */
export function divergedRestore(): Plant {
  const first = new Map<number, string>();
  return {
    boards: (boards) => ({
      ...boards,
      async hashAt(unit, seq) {
        return first.get(seq) ?? boards.hashAt(unit, seq);
      },
      subscribe: (listener) =>
        boards.subscribe((commit) => {
          if (!first.has(commit.head.seq)) first.set(commit.head.seq, commit.head.hash);
          listener(commit);
        }),
    }),
  };
}

/** Sockets outlive what allowed them. */
export function revokedSocketStillFed(): Plant {
  return {
    access: (access) => ({
      ...access,
      onSessionEnded: () => () => {},
      onSeatChanged: () => () => {},
    }),
    boards: (boards): GatewayBoards => ({
      ...boards,
      subscribe: (listener) =>
        boards.subscribe((commit) => listener({ ...commit, events: commit.events.map(unnamed) })),
    }),
  };
}

function answeredEarly(isEarly: (append: Append) => boolean): Plant {
  return {
    store: (store) => ({
      ...store,
      append(append): Promise<AppendResult> {
        const written = store.append(append);
        if (!isEarly(append)) return written;
        // Nobody waits for it, and nobody is told when it fails: that is the mistake.
        written.catch(() => {});
        const events = append.outcome.kind === 'events' ? append.outcome.events.length : 0;
        return Promise.resolve({
          kind: 'written',
          answer: answerTo(append.outcome, append.expected.seq + events),
        });
      },
    }),
  };
}

function unnamed(event: RecordedEvent): RecordedEvent {
  return event.type === 'PersonRemoved' ? { ...event, priv: null } : event;
}
