import { type Hello, type HelloAnswer, hello, PROTOCOL } from '@/domain/protocol';
import { type Refusal, refusal } from '@/domain/refusal';
import type { Seat } from '../auth/access';
import type { Feed } from './feed';
import { type Missed, missedSince } from './missed';
import type { Session, SessionWorld } from './session';

/** What a hello does to the session that said it. */
export type Seating = {
  /** False when it has said hello again since, or is closed. */
  isLatest(): boolean;
  /** It belongs to the unit now, and is told nothing yet. */
  take(seat: Seat, feed: Feed<Session>): void;
  /** What it was answered is all there is; it is told what follows. */
  live(): void;
};

/** How often to look again for what was committed while the log was read. */
const ATTEMPTS = 5;
/** A page that is newer than the server was loaded from one that is; the server it now has is about to be renewed. */
const NEWER_CLIENT = refusal('E_BUSY', { retry: true, retryAfterMs: 5_000 });

/** Answers a hello: first all that was missed, then live, with nothing between and nothing twice. */
export async function greet(
  world: SessionWorld,
  session: Session,
  body: unknown,
  seating: Seating,
): Promise<HelloAnswer | null> {
  const asked = readHello(body);
  if (!asked.ok) return asked;
  const seat = seatFor(world, session, asked.hello);
  if (!seat.ok) return seat;
  const feed = world.feedOf(seat.seat.unit);
  // A page that has not been told of a build yet was loaded just now.
  session.build = asked.hello.build ?? world.build;
  seating.take(seat.seat, feed);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const missed = await missedSince(world.boards, seat.seat.unit, asked.hello);
    if (!seating.isLatest()) return no('E_BUSY', { retry: true });
    // The time that it took to read was enough to lose the seat.
    const now = world.access.seatById(seat.seat.unit, seat.seat.person);
    if (now === null || now.role === 'reader') return no('E_NOT_FOUND');
    const whole = liveFrom(session, feed, missed);
    if (whole === null) continue;
    if (whole.kind === 'events') {
      seating.live();
      world.afterAnswer(() => feed.greet(session));
    }
    return welcome(world, session, { ...now, slug: seat.seat.slug }, whole);
  }
  return no('E_BUSY', { retry: true });
}

type Read =
  | { readonly ok: true; readonly hello: Hello }
  | { readonly ok: false; readonly refusal: Refusal };

function readHello(body: unknown): Read {
  const parsed = hello.safeParse(body);
  // An older protocol may have had another hello: its number is all that needs to be understood.
  const protocol = protocolOf(body);
  if (protocol !== null && protocol < PROTOCOL) return no('E_CLIENT_TOO_OLD');
  if (protocol !== null && protocol > PROTOCOL) return { ok: false, refusal: NEWER_CLIENT };
  return parsed.success ? { ok: true, hello: parsed.data } : no('E_BAD_OP');
}

function protocolOf(body: unknown): number | null {
  if (typeof body !== 'object' || body === null || !('protocol' in body)) return null;
  return typeof body.protocol === 'number' && Number.isInteger(body.protocol)
    ? body.protocol
    : null;
}

type Seated =
  | { readonly ok: true; readonly seat: Seat }
  | { readonly ok: false; readonly refusal: Refusal };

function seatFor({ accounts, access }: SessionWorld, { state }: Session, { unit }: Hello): Seated {
  if (!('account' in state)) return no('E_LOGIN');
  const { accountId } = state.account;
  const waitMs = accounts.hello(accountId);
  if (waitMs > 0) return no('E_RATE', { retry: true, retryAfterMs: waitMs });
  const seat = access.seatOf(accountId, unit);
  // One answer for a unit that does not exist and for one that is not yours.
  if (seat === null) return no('E_NOT_FOUND');
  // Readers see figures and history over HTTP: no cards and no names.
  if (seat.role === 'reader') return no('E_READ_ONLY');
  return { ok: true, seat };
}

/** The missed events together with those that came while they were read; null when there is a hole between the two. */
function liveFrom(session: Session, feed: Feed<Session>, missed: Missed): Missed | null {
  if (missed.kind === 'snapshot') return missed;
  const { from, events, hash } = missed.events;
  const since = feed.goLive(session, { seq: from + events.length - 1, hash });
  if (since === null) return null;
  return {
    kind: 'events',
    events: { from, events: [...events, ...since.events], hash: since.hash },
  };
}

function welcome(
  { access, clock, build }: SessionWorld,
  session: Session,
  seat: Seat,
  missed: Missed,
): HelloAnswer {
  const people = access.peopleOf(seat.unit);
  // Who fetches a board says hello twice, and needs the names with the first.
  const text = JSON.stringify([seat.unit, people]);
  const isTold = session.toldPeople === text;
  session.toldPeople = text;
  return {
    ok: true,
    you: { person: seat.person, role: seat.role },
    ...(isTold ? {} : { people }),
    unit: { slug: seat.slug },
    now: clock.now(),
    build,
    missed:
      missed.kind === 'events'
        ? missed.events
        : { snapshot: `/api/units/${seat.slug}/board`, diverged: missed.diverged },
  };
}

function no(
  code: Refusal['code'],
  more: Omit<Refusal, 'code'> = {},
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: refusal(code, more) };
}
