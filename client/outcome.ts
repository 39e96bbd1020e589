import type { CommandId } from '@/domain/ids';
import type { Answer, Place } from '@/domain/protocol';
import type { Refusal, RefusalCode } from '@/domain/refusal';
import type { Answered, AnswerTo, OutboxRecord, Outcome, ReturnedStatus } from './state';

/** The same command would get the same no for ever, whatever happens on the board. */
const NEVER: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'E_BAD_OP',
  'E_UNKNOWN_OP',
  'E_OP_ID_REUSED',
]);

/** Null when the command may be sent again unchanged: then nothing has been decided. */
export function outcomeOf(answer: Answer): Exclude<Outcome, { kind: 'takenBack' }> | null {
  if (answer.ok) return { kind: 'accepted', seq: answer.seq, quiet: answer.quiet === true };
  return answer.refusal.retry === true ? null : { kind: 'refused', refusal: answer.refusal };
}

export function returnedStatus(refusal: Refusal, at: number): ReturnedStatus {
  return { kind: NEVER.has(refusal.code) ? 'dead' : 'refused', refusal, at };
}

export function answeredStatus(
  { seq, quiet }: Extract<Outcome, { kind: 'accepted' }>,
  log: Place | undefined,
): Answered {
  return {
    kind: 'answered',
    seq,
    ...(log === undefined ? {} : { log }),
    ...(quiet ? {} : { hasEvent: true }),
  };
}

/** What the device's store notes for answers that decide something. */
export function settlements(
  answers: readonly AnswerTo[],
  at: number,
): Pick<OutboxRecord, 'commandId' | 'status'>[] {
  return answers.flatMap(({ commandId, answer, log }) => {
    const outcome = outcomeOf(answer);
    return outcome === null ? [] : [{ commandId, status: statusOf(outcome, at, log) }];
  });
}

/** Whoever waits for what becomes of a command. */
export class Waiters {
  readonly #waiting = new Map<CommandId, (outcome: Outcome) => void>();

  outcome(commandId: CommandId): Promise<Outcome> {
    return new Promise((resolve) => this.#waiting.set(commandId, resolve));
  }

  settle(commandId: CommandId, outcome: Outcome): void {
    this.#waiting.get(commandId)?.(outcome);
    this.#waiting.delete(commandId);
  }
}

function statusOf(
  outcome: Exclude<Outcome, { kind: 'takenBack' }>,
  at: number,
  log: Place | undefined,
): OutboxRecord['status'] {
  if (outcome.kind === 'accepted') return answeredStatus(outcome, log);
  return returnedStatus(outcome.refusal, at);
}
