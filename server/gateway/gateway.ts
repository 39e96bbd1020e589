import type { UnitId } from '@/domain/ids';
import { refusal } from '@/domain/refusal';
import type { Clock } from '../clock';
import type { Log } from '../ops/log';
import type { Timers } from '../timers';
import { Accounts } from './accounts';
import { Feed } from './feed';
import type { GatewayLimits } from './limits';
import { whoseSeat } from './membership';
import type { Commit, GatewayAccess, GatewayBoards } from './ports';
import { Session, type SessionWorld } from './session';
import type { Spread, Wire } from './wire';

export type GatewayOptions = {
  readonly boards: GatewayBoards;
  readonly access: GatewayAccess;
  readonly limits: GatewayLimits;
  readonly spread: Spread;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly build: string;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  readonly soon: (run: () => void) => void;
  readonly elapsed: () => number;
};

export type Screens = { readonly unit: UnitId; readonly build: string; readonly screens: number };

const LOOK_AROUND_MS = 1_000;
/** After a planned stop the clients come back within so many milliseconds, not all at once. */
const BACK_WITHIN_MS = 2_000;

/** All sockets of this process, whatever they are made of: who they are, which unit they follow, and when they must end. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #sessions = new Set<Session>();
  readonly #feeds = new Map<UnitId, Feed<Session>>();
  readonly #world: SessionWorld;
  readonly #accounts: Accounts;
  readonly #stops: (() => void)[];

  constructor(options: GatewayOptions) {
    const { boards, access, limits, clock } = options;
    this.#options = options;
    this.#accounts = new Accounts(limits, clock);
    this.#world = {
      ...options,
      accounts: this.#accounts,
      feedOf: (unit) => this.#feedOf(unit),
      afterAnswer: options.soon,
      gone: (session) => this.#sessions.delete(session),
      left: (feed) => {
        if (feed.isEmpty) this.#feeds.delete(feed.unit);
      },
    };
    this.#stops = [
      boards.subscribe((commit) => this.#committed(commit)),
      boards.onCollision(({ unit, person, notice }) =>
        this.#feeds.get(unit)?.notice(person, notice),
      ),
      access.onSessionEnded((sessionId) => this.#sessionEnded(sessionId)),
      access.onSeatChanged(({ unit, person }) => this.#seatChanged(unit, person)),
      access.onPeopleChanged((unit) => this.#peopleChanged(unit)),
      access.onKeysChanged((unit) => this.#feeds.get(unit)?.keys()),
      this.#lookAroundEvery(),
    ];
  }

  /** Sockets that are open now. */
  get size(): number {
    return this.#sessions.size;
  }

  /** How many screens follow each unit now, by the build that their page is. Numbers, and nobody's name. */
  screens(): readonly Screens[] {
    const counted = new Map<string, Screens>();
    for (const { state, build } of this.#sessions) {
      if (!('seat' in state) || build === null) continue;
      const { unit } = state.seat;
      const key = JSON.stringify([unit, build]);
      const screens = (counted.get(key)?.screens ?? 0) + 1;
      counted.set(key, { unit, build, screens });
    }
    return [...counted.values()];
  }

  /** A wire has been opened by a request with these headers. */
  connect(wire: Wire, headers: Headers): void {
    const session = new Session(wire, this.#world);
    this.#sessions.add(session);
    session.arrive(headers);
  }

  /** Ends all sessions and takes no part in anything any more. */
  close(): void {
    for (const stop of this.#stops) stop();
    for (const session of [...this.#sessions]) {
      const retryAfterMs = Math.round(this.#options.random() * BACK_WITHIN_MS);
      session.end(refusal('E_BUSY', { retry: true, retryAfterMs }));
    }
  }

  #feedOf(unit: UnitId): Feed<Session> {
    const known = this.#feeds.get(unit);
    if (known !== undefined) return known;
    const feed = new Feed<Session>({ ...this.#options, unit });
    this.#feeds.set(unit, feed);
    return feed;
  }

  #committed(commit: Commit): void {
    const feed = this.#feeds.get(commit.unit);
    if (feed === undefined) return;
    // Whoever loses access by this commit is gone before anybody is told of it, and of all that follows.
    for (const { person, because } of whoseSeat(commit.events)) {
      for (const session of feed.of(person)) session.end(refusal(because));
    }
    feed.hear(commit);
  }

  #sessionEnded(sessionId: string): void {
    for (const session of [...this.#sessions]) {
      const { state } = session;
      if ('account' in state && state.account.sessionId === sessionId)
        session.end(refusal('E_SESSION_REVOKED'));
    }
  }

  #seatChanged(unit: UnitId, person: Session['person']): void {
    const seat = this.#options.access.seatById(unit, person);
    if (seat !== null && seat.role !== 'reader') return;
    const because = seat === null ? 'E_NO_ACCESS' : 'E_READ_ONLY';
    for (const session of this.#feeds.get(unit)?.of(person) ?? []) session.end(refusal(because));
  }

  #peopleChanged(unit: UnitId): void {
    // A line that is about to be told what it missed is not told of this, and must not be taken for one that was.
    for (const session of this.#sessions) session.toldPeople = '';
    this.#feeds.get(unit)?.people(this.#options.access.peopleOf(unit));
  }

  #lookAroundEvery(): () => void {
    let callOff = () => {};
    const next = () => {
      callOff = this.#options.timers.after(LOOK_AROUND_MS, () => {
        this.#lookAround();
        next();
      });
    };
    next();
    return () => callOff();
  }

  #lookAround(): void {
    const { limits, clock } = this.#options;
    const now = clock.now();
    for (const session of [...this.#sessions]) {
      const { kind } = session.state;
      const isLate =
        (kind === 'arriving' || kind === 'signedIn') && now - session.connectedAt > limits.helloMs;
      const backlog = session.wire.backlog();
      const isStuck =
        backlog !== null &&
        (backlog.bytes > limits.backlogBytes || now - backlog.since > limits.backlogMs);
      if (isLate || isStuck) session.end(refusal('E_BUSY', { retry: true }));
    }
    this.#accounts.forget();
  }
}
