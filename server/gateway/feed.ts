import { must } from '@/domain/assert';
import type { RecordedEvent } from '@/domain/event';
import type { CaseId, PersonId, UnitId } from '@/domain/ids';
import type { Events, Notice, PersonName } from '@/domain/protocol';
import type { Timers } from '../timers';
import type { Commit } from './ports';
import { Presence } from './presence';
import type { Spread, Wire } from './wire';

export type FeedOptions = {
  readonly unit: UnitId;
  readonly spread: Spread;
  readonly timers: Timers;
  /** Runs something after what is under way: the answers to a commit leave before its events are encoded. */
  readonly soon: (run: () => void) => void;
  /** Milliseconds, from anywhere: to measure how long something took. */
  readonly elapsed: () => number;
};

/** A session as its feed knows it. */
export type Follower = { readonly wire: Wire; readonly person: PersonId };

/** Said when there was nothing else to say, so that a client can tell a quiet unit from a dead line. */
export const PULSE_MS = 15_000;
const PRESENCE_MS = 250;
/** Events that are kept for those who catch up while others are told. */
const TAIL = 1_000;
/**
 * Telling everybody takes as long as there are people. After it the feed rests for as long again and a half, and what is
 * committed meanwhile becomes one message. With little to do that is no delay at all.
 */
const REST_PER_WORK = 1.5;
const REST_MOST_MS = 50;

/** One unit's events on their way to all that follow it: each message is made once, however many there are. */
export class Feed<Session extends Follower> {
  readonly #options: FeedOptions;
  /** All that belong to it, and the last `seq` that each was told; null before it has caught up. */
  readonly #told = new Map<Session, number | null>();
  readonly #presence = new Presence<Session>();
  /** The newest events, oldest first. Those after `#flushed` are still to be told. */
  #tail: RecordedEvent[] = [];
  #head: { readonly seq: number; readonly hash: string } | null = null;
  #flushed = 0;
  #isFlushing = false;
  #restUntil = 0;
  #stopPulse = () => {};
  #isPresenceDue = false;

  constructor(options: FeedOptions) {
    this.#options = options;
  }

  get unit(): UnitId {
    return this.#options.unit;
  }

  get isEmpty(): boolean {
    return this.#told.size === 0;
  }

  /** From here on it is known to the feed, and told nothing until it has caught up. */
  enter(session: Session): void {
    const isFirst = this.isEmpty;
    this.#told.set(session, null);
    if (isFirst) this.#pulse();
  }

  leave(session: Session): void {
    this.#told.delete(session);
    const wasLooking = this.#presence.leave(session);
    if (this.isEmpty) this.#stopPulse();
    else if (wasLooking) this.#presenceLater();
  }

  of(person: PersonId): readonly Session[] {
    return [...this.#told.keys()].filter((session) => session.person === person);
  }

  /**
   * It has, or is about to be told, all up to `base`: from now on it is told what follows. Gives what was committed after
   * `base` already, to be told first; null when that is no longer here, and the log must be asked.
   */
  goLive(session: Session, base: { readonly seq: number; readonly hash: string }): Events | null {
    const missed = this.#tail.filter((event) => event.seq > base.seq);
    if (missed[0] !== undefined && missed[0].seq !== base.seq + 1) return null;
    if (this.#head === null || this.#head.seq < base.seq) this.#head = base;
    if (this.#tail.length === 0) this.#flushed = Math.max(this.#flushed, base.seq);
    this.#told.set(session, this.#head.seq);
    return { from: base.seq + 1, events: missed, hash: this.#head.hash };
  }

  /** It said hello to the others; what they are looking at is told to it alone. */
  greet(session: Session): void {
    // It may have gone again since.
    if (!this.#told.has(session)) return;
    const presence = this.#presence.othersThan(session.person);
    if (Object.keys(presence.open).length > 0) session.wire.send('presence', presence);
  }

  hear({ events, head }: Commit): void {
    // Its gateway has let go of it, and whoever comes next gets another one.
    if (this.isEmpty) return;
    this.#tail.push(...events);
    this.#head = head;
    this.#flushLater();
  }

  people(people: readonly PersonName[]): void {
    this.#options.spread(this.#live().map(wireOf), 'people', people);
  }

  keys(): void {
    this.#options.spread(this.#live().map(wireOf), 'keys', null);
  }

  notice(person: PersonId, notice: Notice): void {
    this.#options.spread(this.of(person).map(wireOf), 'notice', notice);
  }

  look(session: Session, caseId: CaseId | null): void {
    if (this.#presence.look(session, session.person, caseId)) this.#presenceLater();
  }

  #presenceLater(): void {
    if (this.#isPresenceDue) return;
    this.#isPresenceDue = true;
    this.#options.timers.after(PRESENCE_MS, () => {
      this.#isPresenceDue = false;
      this.#tellPresence();
    });
  }

  #flushLater(): void {
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    const { timers, soon, elapsed } = this.#options;
    const flush = () => {
      this.#isFlushing = false;
      this.#flush();
    };
    const rest = this.#restUntil - elapsed();
    if (rest > 0) timers.after(rest, flush);
    else soon(flush);
  }

  #flush(): void {
    const { spread, elapsed } = this.#options;
    const began = elapsed();
    const head = must(this.#head, 'a commit was heard before it is told');
    const events = this.#tail.filter((event) => event.seq > this.#flushed);
    const from = must(events[0], 'there is something to tell').seq;
    const inStep: Wire[] = [];
    for (const [session, told] of this.#told) {
      if (told === null || told >= head.seq) continue;
      this.#told.set(session, head.seq);
      if (told < from) inStep.push(session.wire);
      else
        session.wire.send('events', {
          from: told + 1,
          events: events.filter((event) => event.seq > told),
          hash: head.hash,
        });
    }
    spread(inStep, 'events', { from, events, hash: head.hash });
    this.#flushed = head.seq;
    this.#tail = this.#tail.slice(-TAIL);
    const ended = elapsed();
    this.#restUntil = ended + Math.min(REST_MOST_MS, (ended - began) * REST_PER_WORK);
    this.#pulse();
  }

  #pulse(): void {
    this.#stopPulse();
    // The last one may have left while a flush was due, and a pulse to nobody would go on for ever.
    if (this.isEmpty) return;
    this.#stopPulse = this.#options.timers.after(PULSE_MS, () => {
      const head = this.#head;
      // What is about to be told says more than a pulse, and one ahead of it would look like a gap.
      if (head !== null && !this.#isFlushing) {
        this.#options.spread(this.#live().map(wireOf), 'events', {
          from: head.seq + 1,
          events: [],
          hash: head.hash,
        });
      }
      this.#pulse();
    });
  }

  // Nearly everybody looks at nothing just now, and they are told the same.
  #tellPresence(): void {
    const live = this.#live();
    const looking = live.filter((session) => this.#presence.isLooking(session.person));
    const others = live.filter((session) => !looking.includes(session));
    this.#options.spread(others.map(wireOf), 'presence', this.#presence.othersThan(null));
    for (const session of looking)
      session.wire.send('presence', this.#presence.othersThan(session.person));
  }

  #live(): Session[] {
    return [...this.#told].flatMap(([session, told]) => (told === null ? [] : [session]));
  }
}

function wireOf(session: Follower): Wire {
  return session.wire;
}
