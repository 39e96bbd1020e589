import { unreachable } from '@/domain/assert';
import type { CommandId } from '@/domain/ids';
import type { SubmitAnswer } from '@/domain/protocol';
import { type Refusal, type RefusalCode, refusal } from '@/domain/refusal';
import { outcomeOf } from './outcome';
import type { AnswerTo, Pending } from './state';
import type { Timers } from './timers';
import type { Heard } from './transport';

export type SenderOptions = {
  readonly timers: Timers;
  readonly random: () => number;
  /** True while the line is live and this is the tab that sends. */
  ready(): boolean;
  /** At most so many commands, in order; none when there is nothing to send. */
  next(most: number): readonly Pending[];
  /** Notes in the device's store that these are about to be sent; says which of them are still to be. */
  markSent(commandIds: readonly CommandId[]): Promise<ReadonlySet<CommandId>>;
  submit(batch: readonly Pending[]): Promise<Heard<SubmitAnswer>>;
  /** Settles when the answers are stored and shown. */
  answered(answers: readonly AnswerTo[]): Promise<void>;
  gaveUp(commandId: CommandId, refusal: Refusal): Promise<void>;
};

const MOST = Number.POSITIVE_INFINITY;
const RETRY_FIRST_MS = 500;
const RETRY_MOST_MS = 10_000;
/** A command that fails this often in a way that is its own fault no longer holds up the rest. */
const TRIES = 5;
/** So many lines closed on a batch without an answer, and its commands are sent one by one to find the one that does it. */
const CLOSES_BEFORE_ALONE = 2;

/** Not the command's fault: however often, it is tried again. */
const PATIENT: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['E_RATE', 'E_STORAGE', 'E_BUSY']);

/**
 * Sends what is pending, one batch at a time and in order. Nothing overtakes a command that is not answered yet: a batch
 * that was refused for a while, or whose answer was lost, is sent again from its first unanswered command.
 */
export class Sender {
  readonly #options: SenderOptions;
  #busy = false;
  #callOff: (() => void) | null = null;
  #waits = 0;
  #closes = 0;
  /** How often the first in line failed in a way that is its own. */
  #failing: { readonly commandId: CommandId; readonly times: number } | null = null;

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Sends if there is something to send and nothing is under way. Called whenever either may have changed. */
  pump(): void {
    if (this.#busy || this.#callOff !== null || !this.#options.ready()) return;
    const batch = this.#options.next(this.#closes >= CLOSES_BEFORE_ALONE ? 1 : MOST);
    if (batch.length === 0) return;
    this.#busy = true;
    void this.#send(batch).finally(() => {
      this.#busy = false;
      this.pump();
    });
  }

  stop(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  async #send(wanted: readonly Pending[]): Promise<void> {
    const there = await this.#options.markSent(wanted.map((one) => one.commandId));
    const batch = wanted.filter((one) => there.has(one.commandId));
    if (batch.length === 0 || !this.#options.ready()) return;
    const heard = await this.#options.submit(batch);
    if (!heard.ok) return this.#unanswered(batch, heard.why);
    const { answer } = heard;
    if ('refusal' in answer) return this.#refusedWhole(batch, answer.refusal);
    await this.#answered(batch, answer);
  }

  async #answered(
    batch: readonly Pending[],
    { answers, log }: Exclude<SubmitAnswer, { refusal: unknown }>,
  ): Promise<void> {
    const pairs = batch.flatMap(({ commandId }, place): AnswerTo[] => {
      const answer = answers[place];
      if (answer === undefined) return [];
      return [log === undefined ? { commandId, answer } : { commandId, answer, log }];
    });
    const final = pairs.filter(({ answer }) => outcomeOf(answer) !== null);
    this.#closes = 0;
    if (final.length > 0) {
      this.#waits = 0;
      this.#failing = null;
      await this.#options.answered(final);
    }
    const retry = pairs.find(({ answer }) => outcomeOf(answer) === null);
    if (retry === undefined || retry.answer.ok) return;
    if (PATIENT.has(retry.answer.refusal.code)) this.#wait(retry.answer.refusal);
    else await this.#failed(retry.commandId, retry.answer.refusal);
  }

  async #refusedWhole(batch: readonly Pending[], no: Refusal): Promise<void> {
    const [first] = batch;
    if (first === undefined) return;
    if (PATIENT.has(no.code)) return this.#wait(no);
    // One of them spoils the message. Alone, each gets an answer of its own.
    if (batch.length > 1) this.#closes = CLOSES_BEFORE_ALONE;
    else if (no.retry === true) await this.#failed(first.commandId, no);
    else await this.#options.gaveUp(first.commandId, no);
  }

  async #unanswered(batch: readonly Pending[], why: 'closed' | 'silent'): Promise<void> {
    switch (why) {
      case 'silent':
        return;
      case 'closed': {
        this.#closes += 1;
        const [first] = batch;
        if (batch.length === 1 && first !== undefined)
          await this.#failed(first.commandId, refusal('E_BUSY'));
        return;
      }
      default:
        return unreachable(why);
    }
  }

  async #failed(commandId: CommandId, no: Refusal): Promise<void> {
    const times = this.#failing?.commandId === commandId ? this.#failing.times + 1 : 1;
    this.#failing = { commandId, times };
    if (times < TRIES) return this.#wait(no);
    this.#failing = null;
    this.#closes = 0;
    await this.#options.gaveUp(commandId, no);
  }

  #wait(no: Refusal): void {
    const backOff =
      Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** this.#waits) *
      (0.5 + this.#options.random() / 2);
    this.#waits += 1;
    this.#callOff = this.#options.timers.after(Math.max(backOff, no.retryAfterMs ?? 0), () => {
      this.#callOff = null;
      this.pump();
    });
  }
}
