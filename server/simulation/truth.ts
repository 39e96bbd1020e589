import { isDeepStrictEqual } from 'node:util';
import { must } from '@/domain/assert';
import { type Board, emptyBoard } from '@/domain/board';
import { type RecordedEvent, stripEvent } from '@/domain/event';
import { evolve, evolveAll, stripBoard } from '@/domain/evolve';
import type { CommandId } from '@/domain/ids';
import type { Answer, Place } from '@/domain/protocol';
import type { Commit } from '../gateway/ports';
import { promised } from './violation';

/** A log as it was from its beginning. A restore from a copy begins another one that shares the first part. */
type Lineage = {
  readonly events: readonly RecordedEvent[];
  /** `boards[seq]` is the board after event `seq`. */
  readonly boards: readonly Board[];
  /** Last event of each command. */
  readonly lastOf: ReadonlyMap<CommandId, number>;
};

/** A copy of all there was at one time. */
export type TruthCopy = Place & { readonly answers: ReadonlyMap<CommandId, Answer> };

/**
 * What really is in the durable log, by a fold of its own, written down as it is committed. All that clients show is
 * compared with this.
 */
export class Truth {
  #events: RecordedEvent[] = [];
  #boards: Board[] = [emptyBoard];
  #lastOf = new Map<CommandId, number>();
  #hash = '';
  #answers = new Map<CommandId, Answer>();
  /** Every place where a board could be asked for: by number and hash, over all logs there have been. */
  readonly #places = new Map<string, Lineage>([[placeOf(0, ''), this.#lineage()]]);
  /** Where each hash belongs. */
  readonly #seqOf = new Map<string, number>([['', 0]]);

  get seq(): number {
    return this.#events.length;
  }

  get hash(): string {
    return this.#hash;
  }

  get board(): Board {
    return must(this.#boards.at(-1), 'there is always a board');
  }

  get events(): readonly RecordedEvent[] {
    return this.#events;
  }

  boardAt(seq: number): Board {
    return must(this.#boards[seq], 'a board that has been');
  }

  /** The number of the last event of a command; null when the log has none of it. */
  lastOf(commandId: CommandId): number | null {
    return this.#lastOf.get(commandId) ?? null;
  }

  committed({ events, head }: Commit): void {
    for (const event of events) {
      promised(
        event.seq === this.seq + 1,
        'S1',
        () => `event ${event.seq} was committed after ${this.seq}`,
      );
      const before = this.#lastOf.get(event.commandId);
      const isNew = before === undefined || before === this.seq;
      promised(
        isNew,
        'S4',
        () => `command ${event.commandId} is in the log at ${before} and again at ${event.seq}`,
      );
      this.#lastOf.set(event.commandId, event.seq);
      this.#events.push(event);
      this.#boards.push(evolve(this.board, event));
    }
    this.#hash = head.hash;
    this.#places.set(placeOf(head.seq, head.hash), this.#lineage());
    this.#seqOf.set(head.hash, head.seq);
  }

  /** An answer has become durable. [S4] That happens once to each command. */
  answered(commandId: CommandId, answer: Answer): void {
    const before = this.#answers.get(commandId);
    promised(
      before === undefined,
      'S4',
      () =>
        `${commandId} was answered ${JSON.stringify(before)} and again ${JSON.stringify(answer)}`,
    );
    this.#answers.set(commandId, answer);
  }

  /** What the durable log answered to a command; null when it has not. */
  answerTo(commandId: CommandId): Answer | null {
    return this.#answers.get(commandId) ?? null;
  }

  copy(): TruthCopy {
    return { seq: this.seq, hash: this.#hash, answers: new Map(this.#answers) };
  }

  /** The disk was replaced by an earlier copy of itself. */
  restored({ seq, hash, answers }: TruthCopy): void {
    this.#answers = new Map(answers);
    this.#events = this.#events.slice(0, seq);
    this.#boards = this.#boards.slice(0, seq + 1);
    this.#lastOf = new Map(this.#events.map((event) => [event.commandId, event.seq]));
    this.#hash = hash;
    this.#places.set(placeOf(seq, hash), this.#lineage());
  }

  /** The log that had this event with this hash; null when none ever had. */
  lineageAt(
    seq: number,
    hash: string,
  ): { readonly board: Board; readonly lastOf: (commandId: CommandId) => number | null } | null {
    const lineage = this.#places.get(placeOf(seq, hash));
    const board = lineage?.boards[seq];
    if (lineage === undefined || board === undefined) return null;
    return { board, lastOf: (commandId) => lineage.lastOf.get(commandId) ?? null };
  }

  /** The number of the event that has this hash; null when no event of any log has it. */
  seqOf(hash: string): number | null {
    return this.#seqOf.get(hash) ?? null;
  }

  /** Whether a place is known to be in another log than that of now. */
  isElsewhere({ seq, hash }: Place): boolean {
    const lineage = this.#places.get(placeOf(seq, hash));
    return lineage !== undefined && lineage.events[seq - 1] !== this.#events[seq - 1];
  }

  /** Law [P1]: what is kept for good does not depend on what will be forgotten. */
  checkForgetting(): void {
    const forgotten = evolveAll(emptyBoard, this.#events.map(stripEvent));
    promised(
      isDeepStrictEqual(stripBoard(forgotten), stripBoard(this.board)),
      'P1',
      () => 'a fold of stripped events is not the stripped board',
    );
  }

  #lineage(): Lineage {
    return { events: this.#events, boards: this.#boards, lastOf: this.#lastOf };
  }
}

function placeOf(seq: number, hash: string): string {
  return `${seq}:${hash}`;
}
