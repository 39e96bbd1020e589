import {
  type ClientMessages,
  type Events,
  type Hello,
  type HelloAnswer,
  PROTOCOL,
  type Snapshot,
} from '@/domain/protocol';
import type { Refusal, RefusalCode } from '@/domain/refusal';
import type { Timers } from './timers';
import type { Heard, Link, LinkListener, ServerMessage, Transport } from './transport';

/** Where the line to the server stands. Each state has only what belongs to it. */
export type ConnectionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting'; readonly attempt: number; readonly callOff: () => void }
  | { readonly kind: 'opening'; readonly attempt: number; readonly link: Link }
  | { readonly kind: 'catchingUp'; readonly attempt: number; readonly link: Link }
  | { readonly kind: 'live'; readonly link: Link }
  /** Will not come back by itself. */
  | { readonly kind: 'ended'; readonly refusal: Refusal };

/** What the connection tells, and what it needs to know. */
export type ConnectionListener = {
  position(): Pick<Hello, 'lastSeq' | 'lastHash' | 'answered'>;
  welcomed(answer: Extract<HelloAnswer, { ok: true }>): void;
  /** False when it does not fit what is there; then it is asked again. */
  events(events: Events): boolean;
  /** Settles when it is shown; false as with events. */
  snapshot(snapshot: Snapshot, diverged: boolean): Promise<boolean>;
  message(message: Exclude<ServerMessage, { name: 'events' | 'bye' }>): void;
  heard(): void;
  changed(): void;
};

export type ConnectionOptions = {
  readonly slug: string;
  readonly transport: Transport;
  readonly timers: Timers;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  readonly listener: ConnectionListener;
};

/** An answer that has not come by then will not: the line is closed and everything is asked again on a new one. */
export const ANSWER_MS = 10_000;
/** The server says something at least every 15 seconds (server/gateway/feed.ts). After two missed ones the line is dead. */
export const SILENCE_MS = 35_000;
const OPEN_MS = 12_000;
/** After a restart everybody comes back at once. The first tries are spread over a second, the later ones over five. */
const RETRY_FIRST_MS = 1_000;
const RETRY_MOST_MS = 5_000;
/** A hello that leads to a snapshot needs a second one. More than this means that the two never meet. */
const HELLOS_PER_CATCH_UP = 5;

/** After these the line stays closed: coming back takes a reload, a sign-in or an invitation. */
const FINAL: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'E_CLIENT_TOO_OLD',
  'E_LOGIN',
  'E_SESSION_REVOKED',
  'E_NO_ACCESS',
  'E_NOT_FOUND',
  'E_READ_ONLY',
]);

/** The line to the server: opened, caught up, kept live, and opened again whenever it is lost. */
export class Connection {
  readonly #options: ConnectionOptions;
  #state: ConnectionState = { kind: 'idle' };
  #heardAt = 0;
  #stopWatching = () => {};
  /** Something was told while a hello was on its way that did not fit what was there. */
  #toldAhead = false;
  /** Of the server that this page came from. */
  #build: string | null = null;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  start(): void {
    if (this.#state.kind === 'idle') this.#open(0);
  }

  /** Closes it from this side. It can be started again. */
  stop(): void {
    this.#leave({ kind: 'idle' });
  }

  /** The network is back, or somebody looks at the page again: do not wait any longer. */
  nudge(): void {
    if (this.#state.kind === 'waiting') this.#open(0);
  }

  /** Something says that the server's log may be another than this client knows: asks again where both stand. */
  doubt(): void {
    if (this.#state.kind === 'live') void this.#catchUp(this.#state.link, 0);
  }

  /** The device says that the network is gone: do not wait for the silence to prove it. */
  drop(): void {
    const link = linkOf(this.#state);
    if (link !== null) this.#lost(link, 0);
  }

  /** Asks on the live line; `closed` when there is none. A silent line is given up. */
  async ask<Name extends 'submit' | 'looking'>(
    name: Name,
    message: ClientMessages[Name]['send'],
  ): Promise<Heard<ClientMessages[Name]['answer']>> {
    if (this.#state.kind !== 'live') return { ok: false, why: 'closed' };
    const { link } = this.#state;
    const heard = await link.ask(name, message, ANSWER_MS);
    if (!heard.ok && heard.why === 'silent') this.#lost(link, 0);
    return heard;
  }

  #open(attempt: number): void {
    this.#leave({ kind: 'idle' });
    // The listener needs the link that it listens to; until `open` returns there is none, and nothing can be heard.
    const of: { link: Link | null } = { link: null };
    of.link = this.#options.transport.open(this.#listen(() => of.link, attempt));
    this.#become({ kind: 'opening', attempt, link: of.link });
    this.#watch(of.link, OPEN_MS);
  }

  #listen(link: () => Link | null, attempt: number): LinkListener {
    const whenCurrent = (run: (link: Link) => void) => {
      const mine = link();
      if (mine !== null && linkOf(this.#state) === mine) run(mine);
    };
    return {
      opened: () => whenCurrent((mine) => void this.#catchUp(mine, attempt)),
      message: (message) =>
        whenCurrent((mine) => {
          this.#heard();
          this.#receive(mine, message);
        }),
      heard: () => whenCurrent(() => this.#heard()),
      closed: () => whenCurrent((mine) => this.#lost(mine, 0)),
    };
  }

  /** Says where this client stands until it stands where the server does. Only then is the line live. */
  async #catchUp(link: Link, attempt: number): Promise<void> {
    this.#become({ kind: 'catchingUp', attempt, link });
    this.#watch(link, SILENCE_MS);
    for (let hellos = 0; hellos < HELLOS_PER_CATCH_UP; hellos += 1) {
      this.#toldAhead = false;
      const reply = await this.#hello(link);
      if (linkOf(this.#state) !== link) return;
      if (!reply.ok) return this.#lost(link, 0);
      if (!reply.answer.ok) return this.#refused(link, reply.answer.refusal);
      this.#heard();
      this.#build ??= reply.answer.build;
      this.#options.listener.welcomed(reply.answer);
      const { missed } = reply.answer;
      if ('snapshot' in missed) {
        const fetched = await this.#fetch(link, missed);
        if (linkOf(this.#state) !== link) return;
        if (!fetched) return this.#lost(link, 0);
      } else if (this.#options.listener.events(missed) && !this.#toldAhead) {
        return this.#become({ kind: 'live', link });
      }
    }
    this.#lost(link, 0);
  }

  #hello(link: Link): Promise<Heard<HelloAnswer>> {
    const { slug, listener } = this.#options;
    const build = this.#build === null ? {} : { build: this.#build };
    const hello = { protocol: PROTOCOL, unit: slug, ...listener.position(), ...build };
    return link.ask('hello', hello, ANSWER_MS);
  }

  async #fetch(
    link: Link,
    from: { readonly snapshot: string; readonly diverged: boolean },
  ): Promise<boolean> {
    const { transport, listener } = this.#options;
    const snapshot = await transport.fetchSnapshot(from.snapshot);
    if (snapshot === null || linkOf(this.#state) !== link) return false;
    this.#heard();
    return listener.snapshot(snapshot, from.diverged);
  }

  #receive(link: Link, message: ServerMessage): void {
    switch (message.name) {
      case 'bye':
        this.#refused(link, message.body);
        break;
      case 'events': {
        const fits = this.#options.listener.events(message.body);
        if (fits) break;
        if (this.#state.kind === 'live') void this.#catchUp(link, 0);
        // One poll may bring an answer and what was told after it, and what awaits the answer goes on only after both.
        else this.#toldAhead = true;
        break;
      }
      default:
        this.#options.listener.message(message);
    }
  }

  #refused(link: Link, refusal: Refusal): void {
    if (FINAL.has(refusal.code)) this.#leave({ kind: 'ended', refusal });
    else this.#lost(link, refusal.retryAfterMs ?? 0);
  }

  #lost(link: Link, atLeastMs: number): void {
    if (linkOf(this.#state) !== link) return;
    const { timers, random } = this.#options;
    const attempt = 'attempt' in this.#state ? this.#state.attempt + 1 : 0;
    const spread = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** attempt);
    const callOff = timers.after(atLeastMs + random() * spread, () => this.#open(attempt));
    this.#leave({ kind: 'waiting', attempt, callOff });
  }

  /** Into a state without the link of the one before; whatever belonged to that is let go. */
  #leave(next: ConnectionState): void {
    this.#stopWatching();
    if (this.#state.kind === 'waiting') this.#state.callOff();
    linkOf(this.#state)?.close();
    this.#become(next);
  }

  #become(next: ConnectionState): void {
    this.#state = next;
    this.#options.listener.changed();
  }

  #heard(): void {
    this.#heardAt = this.#options.timers.now();
    this.#options.listener.heard();
  }

  #watch(link: Link, silenceMs: number): void {
    const { timers } = this.#options;
    this.#stopWatching();
    this.#heardAt = timers.now();
    const look = () => {
      const left = this.#heardAt + silenceMs - timers.now();
      if (left <= 0) this.#lost(link, 0);
      else this.#stopWatching = timers.after(left, look);
    };
    this.#stopWatching = timers.after(silenceMs, look);
  }
}

function linkOf(state: ConnectionState): Link | null {
  return 'link' in state ? state.link : null;
}
