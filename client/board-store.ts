import { unreachable } from '@/domain/assert';
import { type ClientCommand, parseCommand } from '@/domain/command';
import type { CaseId, CommandId, PersonId } from '@/domain/ids';
import type { HelloAnswer, PersonName } from '@/domain/protocol';
import { type Refusal, refusal } from '@/domain/refusal';
import { messageOf, nextBatch } from './batch';
import {
  type BoardState,
  connectionView,
  firstState,
  isSameConnection,
  noticed,
  type Submission,
} from './board-state';
import { cannotQueue } from './cannot-queue';
import { Connection, type ConnectionListener } from './connection';
import { LocalBoard } from './local-board';
import type { merge } from './merge';
import type { Outbox } from './outbox';
import type { Page } from './page';
import { Sender } from './sender';
import { isSignedOut } from './signed-out';
import type { Tabs } from './tabs';
import { every, type Timers } from './timers';
import type { ServerMessage, Transport } from './transport';
import { Watched } from './watched';

export type BoardStoreOptions = {
  readonly slug: string;
  /** Who I am in this unit. */
  readonly person: PersonId;
  readonly transport: Transport;
  readonly outbox: Outbox;
  readonly tabs: Tabs;
  readonly page: Page;
  readonly timers: Timers;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  readonly newId: () => CommandId;
  readonly merge?: typeof merge;
};

const SAVE_MS = 30_000;

/**
 * One unit's board as one person sees it in one tab, and the way back for what that person does. It knows no rule of its
 * own: what a message means is in merge.ts, what the device keeps in local-board.ts, how the line is held in
 * connection.ts, and what is sent when in sender.ts.
 */
export class BoardStore {
  readonly #options: BoardStoreOptions;
  readonly #state: Watched<BoardState>;
  readonly #local: LocalBoard;
  readonly #connection: Connection;
  readonly #sender: Sender;
  /** How to let go of what `start` took; null while stopped. */
  #stops: (() => void)[] | null = null;
  /** True in the tab that sends. */
  #holds = false;
  /** Gives up being it, or waiting to be. */
  #letGo = () => {};
  #stored = true;
  /** The server's clock ahead of this device's, milliseconds. */
  #ahead = 0;
  #build: string | null = null;
  #newVersion = false;
  #lookingAt: CaseId | null = null;
  #notices = 0;

  constructor(options: BoardStoreOptions) {
    this.#options = options;
    this.#state = new Watched(firstState(options.person));
    this.#local = new LocalBoard({
      ...options,
      state: this.#state,
      notStored: () => this.#notStored(),
    });
    this.#connection = new Connection({ ...options, listener: this.#listener() });
    this.#sender = new Sender({
      ...options,
      ready: () => this.#connection.state.kind === 'live' && (this.#holds || !this.#stored),
      next: (most) => nextBatch(this.#state.get().client, most),
      markSent: (commandIds) => this.#markSent(commandIds),
      submit: (batch) => this.#connection.ask('submit', messageOf(batch, this.now())),
      answered: (answers) => this.#local.answered(answers),
      gaveUp: (commandId, no) => this.#local.gaveUp(commandId, no),
    });
    this.#state.subscribe(() => this.#showConnection());
  }

  /** Immutable; another object whenever anything has changed. */
  readonly get = (): BoardState => this.#state.get();

  readonly subscribe = (listener: () => void): (() => void) => this.#state.subscribe(listener);

  /** Shows what the device keeps, then opens the line. Settles when the former is done. */
  async start(): Promise<void> {
    if (this.#stops !== null) return;
    const { tabs, page } = this.#options;
    const stops: (() => void)[] = [];
    this.#stops = stops;
    await this.#local.restore();
    if (this.#stops !== stops) return;
    if (this.#stored) this.#letGo = tabs.hold(() => void this.#becameSender());
    stops.push(
      tabs.listen(() => this.#changedElsewhere()),
      page.listen({
        hidden: () => void this.#local.save(),
        shown: () => this.#connection.nudge(),
        online: () => this.#connection.nudge(),
        offline: () => this.#connection.drop(),
      }),
      every(this.#options.timers, SAVE_MS, () => void this.#local.save()),
    );
    this.#connection.start();
  }

  /** Lets go of everything; what is pending stays on the device. It can be started again. */
  stop(): void {
    const stops = this.#stops;
    if (stops === null) return;
    this.#stops = null;
    void this.#local.save();
    this.#sender.stop();
    this.#connection.stop();
    this.#giveUpSending();
    for (const stop of stops) stop();
    this.#local.close();
  }

  /** The server's clock as well as this device can tell, epoch milliseconds. */
  now(): number {
    return this.#options.timers.now() + this.#ahead;
  }

  /** Parsed and measured first: what is refused for its text never leaves this device, nor is it stored on it. */
  submit(order: ClientCommand): Submission {
    const parsed = parseCommand(order);
    if (!parsed.ok) return parsed;
    const no = cannotQueue(this.#connection.state, parsed.command);
    if (no !== null) return { ok: false, refusal: no };
    const { stored, ...submission } = this.#local.add(parsed.command, this.now());
    void stored.then(() => this.#sender.pump());
    return submission;
  }

  /** Takes a command that was not sent out of the outbox; else orders that it be undone. */
  async undo(
    commandId: CommandId,
  ): Promise<Submission | { readonly ok: true; readonly takenBack: true }> {
    const pending = this.#state.get().client.pending.find((one) => one.commandId === commandId);
    const unsent = pending?.status.kind === 'unsent';
    if (unsent && (await this.#local.takeBack(commandId))) return { ok: true, takenBack: true };
    return this.submit({ type: 'Undo', undoes: commandId });
  }

  /** What was returned has been seen. */
  dismiss(commandId: CommandId): void {
    void this.#local.dismiss(commandId);
  }

  /** Puts a dead letter last in line again. */
  sendAgain(commandId: CommandId): void {
    void this.#local.sendAgain(commandId).then(() => this.#sender.pump());
  }

  dismissNotice(id: number): void {
    this.#state.set({ notices: this.#state.get().notices.filter((notice) => notice.id !== id) });
  }

  /** Tells the others which card I have open. */
  lookAt(caseId: CaseId | null): void {
    this.#lookingAt = caseId;
    void this.#connection.ask('looking', { caseId });
  }

  /** Forgets all that this device keeps of the unit. Ask first when something waits. */
  async signOut(): Promise<void> {
    this.#connection.stop();
    await this.#local.forget(refusal('E_SESSION_REVOKED'), false, false);
    this.stop();
  }

  #listener(): ConnectionListener {
    return {
      position: () => this.#local.position(),
      welcomed: (answer) => this.#welcomed(answer),
      events: (events) => this.#local.events(events),
      snapshot: (snapshot, diverged) => this.#local.snapshot(snapshot, diverged),
      message: (message) => this.#hear(message),
      heard: () => {
        if (this.#connection.state.kind === 'live') this.#local.fresh();
      },
      changed: () => this.#lineChanged(),
    };
  }

  #welcomed({ now, build, people }: Extract<HelloAnswer, { ok: true }>): void {
    this.#ahead = now - this.#options.timers.now();
    this.#newVersion = this.#build !== null && this.#build !== build;
    this.#build ??= build;
    if (people !== undefined) this.#meet(people);
    void this.#local.admitted();
  }

  #hear(message: Exclude<ServerMessage, { name: 'events' | 'bye' }>): void {
    switch (message.name) {
      case 'people':
        this.#meet(message.body);
        break;
      case 'keys':
        this.#state.set({ keys: this.#state.get().keys + 1 });
        break;
      case 'presence':
        this.#state.set({ presence: message.body.open });
        break;
      case 'notice':
        this.#notices += 1;
        this.#state.set(noticed(this.#state.get(), message.body, this.#notices, this.now()));
        break;
      default:
        unreachable(message);
    }
  }

  #meet(people: readonly PersonName[]): void {
    this.#state.set({ people: new Map(people.map((one) => [one.person, one])) });
  }

  #lineChanged(): void {
    const line = this.#connection.state;
    if (line.kind === 'live') {
      this.#local.fresh();
      void this.#local.joined().then(() => this.#sender.pump());
      if (this.#lookingAt !== null) this.lookAt(this.#lookingAt);
    }
    if (line.kind === 'ended') this.#ended(line.refusal, false);
    this.#showConnection();
    this.#sender.pump();
  }

  #ended(no: Refusal, again: boolean): void {
    this.#giveUpSending();
    if (no.code === 'E_CLIENT_TOO_OLD') return;
    void this.#local.forget(no, isSignedOut(no), again);
  }

  #changedElsewhere(): void {
    const line = this.#connection.state;
    // Whoever changed it may not have heard yet that access is gone, or may have got it again.
    if (line.kind === 'ended') this.#ended(line.refusal, true);
    else void this.#reread().then(() => this.#sender.pump());
  }

  // Which of the two tabs is on the log of now, only the server knows.
  async #reread(): Promise<void> {
    const isDoubtful = await this.#local.reread(this.#connection.state.kind === 'live');
    if (isDoubtful) this.#connection.doubt();
  }

  async #markSent(commandIds: readonly CommandId[]): Promise<ReadonlySet<CommandId>> {
    const there = await this.#local.markSent(commandIds);
    // What is not there to be sent has become something else, and would be tried again and again until this tab knows what.
    if (there.size < commandIds.length) await this.#reread();
    return there;
  }

  async #becameSender(): Promise<void> {
    await this.#reread();
    this.#holds = this.#stops !== null && this.#connection.state.kind !== 'ended';
    this.#sender.pump();
  }

  /** Another tab may be newer than this one, or signed in. */
  #giveUpSending(): void {
    this.#holds = false;
    this.#letGo();
    this.#letGo = () => {};
  }

  /** From here on it sends for itself: another tab may still be able to send what the device has. */
  #notStored(): void {
    this.#stored = false;
    this.#giveUpSending();
    this.#showConnection();
  }

  #showConnection(): void {
    const { client, connection } = this.#state.get();
    const { freshAt } = this.#local;
    const about = {
      // On the server's clock, as all that stands beside it: this device's own may be far off.
      freshAt: freshAt === null ? null : freshAt + this.#ahead,
      stored: this.#stored,
      newVersion: this.#newVersion,
    };
    const next = connectionView(this.#connection.state, client, about);
    if (!isSameConnection(next, connection)) this.#state.set({ connection: next });
  }
}
