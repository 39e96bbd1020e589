import { must } from '@/domain/assert';
import type { PersonId } from '@/domain/ids';
import { looking } from '@/domain/protocol';
import { type Refusal, refusal } from '@/domain/refusal';
import type { Seat } from '../auth/access';
import type { Clock } from '../clock';
import { errorFields, type Log } from '../ops/log';
import type { Accounts } from './accounts';
import { answerCommands } from './answer-commands';
import { Bucket } from './bucket';
import type { Feed, Follower } from './feed';
import { greet } from './greet';
import type { GatewayLimits } from './limits';
import type { GatewayAccess, GatewayBoards } from './ports';
import type { Wire } from './wire';

/** Who is at the other end of a wire, and how far they have come. Each state has only what belongs to it. */
export type SessionState =
  /** Nobody knows yet who it is. */
  | { readonly kind: 'arriving' }
  | { readonly kind: 'signedIn'; readonly account: Account }
  /** It has said for which unit, and does not have its board yet. It is told nothing. */
  | {
      readonly kind: 'behind';
      readonly account: Account;
      readonly seat: Seat;
      readonly feed: Feed<Session>;
    }
  | {
      readonly kind: 'live';
      readonly account: Account;
      readonly seat: Seat;
      readonly feed: Feed<Session>;
    }
  | { readonly kind: 'closed' };

export type Account = { readonly sessionId: string; readonly accountId: string };

/** What all sessions of a gateway share. */
export type SessionWorld = {
  readonly boards: GatewayBoards;
  readonly access: GatewayAccess;
  readonly accounts: Accounts;
  readonly limits: GatewayLimits;
  readonly clock: Clock;
  readonly log: Log;
  /** Names the build, so that a page can tell that the server has been renewed. */
  readonly build: string;
  feedOf(unit: Seat['unit']): Feed<Session>;
  /** Runs something when the answer that is being made has left. */
  afterAnswer(run: () => void): void;
  /** It is closed, from whichever side. */
  gone(session: Session): void;
  /** A session follows this feed no longer. */
  left(feed: Feed<Session>): void;
};

/** One socket: what it may ask, in which order, and how it ends. */
export class Session implements Follower {
  readonly wire: Wire;
  readonly connectedAt: number;
  readonly #world: SessionWorld;
  readonly #messages: Bucket;
  #state: SessionState = { kind: 'arriving' };
  /** Of the page at the other end, as it says itself. */
  build: string | null = null;
  /** The names that this line was told last, as JSON. */
  toldPeople = '';
  #warnings = 0;
  #hellos = 0;
  /** Commands are answered one message after the other, so that a client's own order is kept. */
  #commands: Promise<void> = Promise.resolve();

  constructor(wire: Wire, world: SessionWorld) {
    this.wire = wire;
    this.#world = world;
    this.connectedAt = world.clock.now();
    const { messagesPerSecond, messagesAtOnce } = world.limits;
    this.#messages = new Bucket(messagesPerSecond, messagesAtOnce, this.connectedAt);
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Of one that has said hello. */
  get person(): PersonId {
    return must('seat' in this.#state ? this.#state.seat : null, 'it has a seat').person;
  }

  /** Finds out who it is. What it asks meanwhile waits. */
  arrive(headers: Headers): void {
    const arrived = this.#arrive(headers);
    this.wire.listen({
      request: (name, body, answer) => void arrived.then(() => this.#request(name, body, answer)),
      broken: (because) => this.end(because),
      closed: () => this.#close(),
    });
  }

  /** Says why, and closes. */
  end(because: Refusal): void {
    if (this.#state.kind === 'closed') return;
    this.wire.send('bye', because);
    this.wire.close();
    this.#close();
  }

  async #arrive(headers: Headers): Promise<void> {
    try {
      const account = await this.#world.access.sessionOf(headers);
      if (this.#state.kind !== 'arriving') return;
      if (account === null) return this.end(refusal('E_LOGIN'));
      if (!this.#world.accounts.enter(account.accountId)) return this.end(TOO_MANY_SOCKETS);
      this.#state = { kind: 'signedIn', account };
    } catch (error) {
      this.#failed(error);
    }
  }

  #request(name: string, body: unknown, answer: (body: unknown) => void): void {
    if (this.#state.kind === 'closed') return;
    const waitMs = this.#messages.take(this.#world.clock.now());
    if (waitMs > 0) {
      this.#warn(refusal('E_RATE', { retry: true, retryAfterMs: waitMs }), answer);
      return;
    }
    switch (name) {
      case 'hello':
        this.#guarded(this.#hello(body), answer);
        break;
      case 'submit': {
        const unit = 'seat' in this.#state ? this.#state.seat.unit : null;
        const answered = this.#commands.then(() =>
          answerCommands(this.#world, unit, () => this.#state, body),
        );
        this.#commands = answered.then(
          () => {},
          () => {},
        );
        this.#guarded(answered, answer);
        break;
      }
      case 'looking':
        this.#look(body, answer);
        break;
      default:
        this.#warn(refusal('E_BAD_EVENT'), answer);
    }
  }

  /** No answer is given by one that was closed meanwhile, and null stands for that. */
  #guarded(answered: Promise<unknown>, answer: (body: unknown) => void): void {
    answered.then(
      (given) => {
        if (given !== null && this.#state.kind !== 'closed') answer(given);
      },
      (error: unknown) => this.#failed(error),
    );
  }

  async #hello(body: unknown): Promise<unknown> {
    this.#hellos += 1;
    const asked = this.#hellos;
    const isLatest = () => asked === this.#hellos && this.#state.kind !== 'closed';
    return greet(this.#world, this, body, {
      isLatest,
      take: (seat, feed) => this.#takeSeat(seat, feed),
      live: () => {
        if (this.#state.kind === 'behind') this.#state = { ...this.#state, kind: 'live' };
      },
    });
  }

  #takeSeat(seat: Seat, feed: Feed<Session>): void {
    const state = this.#state;
    if (state.kind === 'arriving' || state.kind === 'closed') return;
    if ('feed' in state && state.feed !== feed) this.#leave(state.feed);
    this.#state = { kind: 'behind', account: state.account, seat, feed };
    feed.enter(this);
  }

  #look(body: unknown, answer: (body: unknown) => void): void {
    const parsed = looking.safeParse(body);
    if (!parsed.success) {
      this.#warn(refusal('E_BAD_OP'), answer);
      return;
    }
    if (this.#state.kind === 'live') this.#state.feed.look(this, parsed.data.caseId);
    answer(null);
  }

  /** A client that cannot be helped is told so, and cut when it goes on. */
  #warn(no: Refusal, answer: (body: unknown) => void): void {
    this.#warnings += 1;
    if (this.#warnings > this.#world.limits.warnings) this.end(no);
    else answer({ ok: false, refusal: no });
  }

  #failed(error: unknown): void {
    this.#world.log.error(errorFields(error), 'A socket could not be served and was closed');
    this.end(refusal('E_BUSY', { retry: true }));
  }

  #close(): void {
    const state = this.#state;
    if (state.kind === 'closed') return;
    this.#state = { kind: 'closed' };
    if ('feed' in state) this.#leave(state.feed);
    if ('account' in state) this.#world.accounts.leave(state.account.accountId);
    this.#world.gone(this);
  }

  #leave(feed: Feed<Session>): void {
    feed.leave(this);
    this.#world.left(feed);
  }
}

const TOO_MANY_SOCKETS = refusal('E_RATE', { retry: true, retryAfterMs: 10_000 });
