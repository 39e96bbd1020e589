import { isDeepStrictEqual } from 'node:util';
import type { BoardState } from '@/client/board-state';
import type { ClientState } from '@/client/state';
import type { Board } from '@/domain/board';
import { dayOf } from '@/domain/calendar/oslo-time';
import { decide } from '@/domain/decide';
import { NO_FACTS } from '@/domain/decision';
import { evolve } from '@/domain/evolve';
import type { CommandId } from '@/domain/ids';
import type { Ledger } from './ledger';
import type { SimAccess } from './sim-access';
import type { SimTab } from './sim-tab';
import type { Truth } from './truth';
import { promised } from './violation';

/** What one tab shows, looked at whenever it has changed. */
export class TabCheck {
  readonly #tab: SimTab;
  readonly #truth: Truth;
  readonly #ledger: Ledger;
  readonly #access: SimAccess;
  /** Commands that this tab has shown, and may therefore not lose. */
  readonly #known = new Set<CommandId>();
  #last: BoardState | null = null;

  constructor(
    tab: SimTab,
    run: {
      readonly truth: Truth;
      readonly ledger: Ledger;
      readonly access: SimAccess;
    },
  ) {
    this.#tab = tab;
    this.#truth = run.truth;
    this.#ledger = run.ledger;
    this.#access = run.access;
  }

  look(): void {
    const state = this.#tab.store.get();
    if (state === this.#last) return;
    const { client } = state;
    if (client !== this.#last?.client) {
      const lineage = this.#checkConfirmed(client);
      this.#checkView(state);
      // Whoever has lost access sees nothing any more, the own edits included; and what a tab that has not heard of it yet
      // still makes is wiped by one that has.
      const hasAccess = state.connection.kind !== 'ended' && this.#mayFollow();
      if (hasAccess && !this.#tab.device.isWiped) this.#checkOwn(client, lineage);
    }
    this.#last = state;
  }

  /** [S1] [S2] [S3] [S5] What is confirmed is what the durable log was at that place, and never more. */
  #checkConfirmed({ confirmed, hash }: ClientState): NonNullable<ReturnType<Truth['lineageAt']>> {
    const lineage = this.#truth.lineageAt(confirmed.seq, hash);
    promised(
      lineage !== null,
      this.#misplaced(confirmed.seq, hash),
      () => `${this.#tab.person} shows event ${confirmed.seq} with a hash that no log had there`,
    );
    const isNew = confirmed !== this.#last?.client.confirmed;
    promised(
      !isNew || isDeepStrictEqual(confirmed, lineage.board),
      'S1',
      () => `${this.#tab.person} shows another board at ${confirmed.seq}`,
    );
    return lineage;
  }

  /** Which promise is broken by a board that no log had: it has what was never durable, skipped an event, or has one twice. */
  #misplaced(seq: number, hash: string): 'S5' | 'S3' | 'S2' {
    const right = this.#truth.seqOf(hash);
    if (right === null) return 'S5';
    return seq < right ? 'S3' : 'S2';
  }

  /** What is seen is what is confirmed with what is pending on top, recomputed here for the comparison. */
  #checkView({ client, view }: BoardState): void {
    const expected = replay(client);
    const isRight =
      client.pending.length === 0
        ? view.board === client.confirmed
        : isDeepStrictEqual(view.board, expected);
    promised(
      isRight,
      'SYN-1',
      () => `${this.#tab.person} does not see the confirmed board with the own pending commands`,
    );
  }

  /** An own edit is pending, confirmed, or shown as returned: from when it was made, without a moment between. And once. */
  #checkOwn(client: ClientState, lineage: NonNullable<ReturnType<Truth['lineageAt']>>): void {
    const pending = new Set(client.pending.map((one) => one.commandId));
    const returned = new Set(client.returned.map((one) => one.commandId));
    const { seq } = client.confirmed;
    for (const commandId of this.#known) {
      const made = this.#ledger.get(commandId);
      if (made?.fate !== 'open' || pending.has(commandId) || returned.has(commandId)) continue;
      const last = lineage.lastOf(commandId);
      const isShown = (last !== null && last <= seq) || this.#wasQuiet(commandId, seq);
      promised(
        isShown,
        this.#vanished(commandId),
        () => `${made.command.type} ${commandId} vanished from what ${this.#tab.person} sees`,
      );
    }
    for (const commandId of pending) {
      this.#known.add(commandId);
      const last = lineage.lastOf(commandId);
      const isTwice = last !== null && last <= seq && last > this.#tab.device.snapshotSeq;
      promised(
        !isTwice,
        'SYN-11',
        () => `${this.#tab.person} sees ${commandId} both confirmed and pending`,
      );
    }
  }

  /** Which promise is broken by a command that is out of sight, by what it was answered. */
  #vanished(commandId: CommandId): 'S7' | 'SYN-2' | 'SYN-3' {
    const answer = this.#truth.answerTo(commandId);
    if (answer === null) return 'S7';
    return answer.ok ? 'SYN-2' : 'SYN-3';
  }

  #mayFollow(): boolean {
    return this.#access.mayFollow(this.#tab.device.sessionId);
  }

  #wasQuiet(commandId: CommandId, seq: number): boolean {
    const answer = this.#truth.answerTo(commandId);
    return answer?.ok === true && answer.quiet === true && answer.seq <= seq;
  }
}

/** Written again, on purpose: what the view is compared with must not be the view. */
function replay({ me, confirmed, pending }: ClientState): Board {
  const role = confirmed.members.find((member) => member.person === me)?.role ?? 'reader';
  let board = confirmed;
  for (const { commandId, command, madeAt } of pending) {
    const now = Math.max(madeAt, board.at);
    const context = {
      commandId,
      now,
      today: dayOf(now),
      actor: { kind: 'person', person: me, role },
      facts: NO_FACTS,
    } as const;
    const decision = decide(board, command, context);
    if (decision.kind !== 'events') continue;
    for (const event of decision.events) {
      board = evolve(board, { ...event, commandId, at: now, seq: board.seq + 1 });
    }
  }
  return board;
}
