import { refusal } from '@/domain/refusal';
import { type Access, actorOf, INTEGRATION } from '../auth/access';
import type { KeySeat } from '../auth/api-keys';
import { NOT_FOUND, type Reply, refusedFor } from './reply';
import type { AccountCall, Call, Route, SeatNow } from './route';

export type Admitted =
  | { readonly ok: true; readonly answer: (body: unknown) => Promise<Reply> }
  | { readonly ok: false; readonly reply: Reply };

type Visit = Omit<Call, 'body'>;

/** Whether this person may come to this route at this moment; the check that no handler has to make. */
export function admit(route: Route, visit: Visit, access: Access): Admitted {
  if (route.for === 'anyone')
    return { ok: true, answer: (body) => route.answer({ ...visit, body }) };
  if (visit.key !== null) return admitKey(route, visit, visit.key, access);
  const { session } = visit;
  if (session === null) return { ok: false, reply: refusedFor('E_SESSION_REVOKED') };
  const call: Omit<AccountCall, 'body'> = { ...visit, session };
  if (route.for === 'owner' && !access.isOwner(session.accountId))
    return { ok: false, reply: NOT_FOUND };
  if (route.for === 'account' || route.for === 'owner')
    return { ok: true, answer: (body) => route.answer({ ...call, body }) };
  const seat = access.seatOf(session.accountId, visit.params.slug ?? '');
  if (seat === null) return { ok: false, reply: NOT_FOUND };
  if (!route.for.includes(seat.role)) return { ok: false, reply: refusedFor('E_READ_ONLY') };
  const seatNow = async (): Promise<SeatNow> => {
    if ((await access.sessionOf(visit.headers)) === null) return no('E_SESSION_REVOKED');
    const now = access.seatById(seat.unit, seat.person);
    return now === null ? no('E_NO_ACCESS') : { ok: true, seat: now };
  };
  if (route.keys !== true)
    return { ok: true, answer: (body) => route.answer({ ...call, seat, seatNow, body }) };
  const who = async () => {
    const now = await seatNow();
    return now.ok ? ({ ok: true, actor: actorOf(now.seat) } as const) : now;
  };
  return {
    ok: true,
    answer: (body) => route.answer({ ...visit, unit: seat.unit, who, body }),
  };
}

/** A key opens what says that it is for keys, in one unit. */
function admitKey(route: Route, visit: Visit, key: KeySeat, access: Access): Admitted {
  if (route.for === 'owner') return { ok: false, reply: NOT_FOUND };
  if (route.for === 'account') return { ok: false, reply: refusedFor('E_READ_ONLY') };
  if (visit.params.slug !== key.slug) return { ok: false, reply: NOT_FOUND };
  if (route.keys !== true) return { ok: false, reply: refusedFor('E_READ_ONLY') };
  const who = async () =>
    access.seatOfKey(key.id) === null ? no('E_KEY') : ({ ok: true, actor: INTEGRATION } as const);
  return { ok: true, answer: (body) => route.answer({ ...visit, unit: key.unit, who, body }) };
}

function no<Code extends 'E_SESSION_REVOKED' | 'E_NO_ACCESS' | 'E_KEY'>(code: Code) {
  return { ok: false, refusal: refusal(code) } as const;
}
