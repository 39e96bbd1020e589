import type * as z from 'zod';
import type { Role } from '@/domain/actor';
import type { UnitId } from '@/domain/ids';
import type { ActorNow } from '@/domain/import/options';
import type { Refusal } from '@/domain/refusal';
import type { Seat } from '../auth/access';
import type { KeySeat } from '../auth/api-keys';
import type { Session } from '../auth/sessions';
import type { Visitor } from '../auth/sign-in';
import type { Reply } from './reply';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A request as a route sees it. */
export type Call = Visitor & {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON that nobody has looked at yet, or the bytes of a file; undefined of a GET. */
  readonly body: unknown;
  readonly ifNoneMatch: string | null;
  /** As it was sent; `''` when it was not. */
  readonly idempotencyKey: string;
  readonly atTheMachine: boolean;
  /** Of a request with an API key, and then there is no session. */
  readonly key: KeySeat | null;
};

export type AccountCall = Call & { readonly session: Session };
export type UnitCall = AccountCall & {
  readonly seat: Seat;
  /** Session and seat as they are now, for what takes longer than an answer should; or why there is none any more. */
  readonly seatNow: () => Promise<SeatNow>;
};

/** With a seat in the unit or with a key of it; who that is, nobody needs to know but the board. */
export type DoorCall = Call & {
  readonly unit: UnitId;
  readonly who: () => Promise<ActorNow>;
};

export type SeatNow =
  | { readonly ok: true; readonly seat: Seat }
  | { readonly ok: false; readonly refusal: Refusal };

type Place = {
  readonly method: Method;
  /** `/api/units/{slug}/board`: what stands in braces is a parameter. */
  readonly path: string;
  /** `file`: the body is not JSON but a file, of a kind that no form can send. */
  readonly takes?: 'json' | 'file';
  /** Of the body; LIMITS.messageBytes unless it says more. */
  readonly maxBytes?: number;
} & Operation;

/** A route as the document tells of it (openapi.ts), from the same schemas by which it reads. */
export type Operation = {
  /** A verb and a noun, unlike those of all other routes. */
  readonly id: string;
  /** One sentence in English. */
  readonly summary: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Takes an `Idempotency-Key`. */
  readonly idempotent?: true;
  /** Answers 304 to whoever has it. */
  readonly etag?: true;
  /** The body of the answer when it is a yes. */
  readonly gives: z.ZodType;
};

/** Those without `keys` are out of reach of API keys. */
type ForPeople = Place & { readonly keys?: undefined };

/** Who a route is for says what its handler is given: a route of a unit cannot be reached without a seat in it or a key of it. */
export type Route =
  | (ForPeople & { readonly for: 'anyone'; readonly answer: (call: Call) => Promise<Reply> })
  | (ForPeople & {
      /** Signed in; or the owner of the installation, for whom alone some addresses exist. */
      readonly for: 'account' | 'owner';
      readonly answer: (call: AccountCall) => Promise<Reply>;
    })
  | (ForPeople & {
      readonly for: readonly Role[];
      readonly answer: (call: UnitCall) => Promise<Reply>;
    })
  | (Place & {
      readonly for: readonly Role[];
      readonly keys: true;
      readonly answer: (call: DoorCall) => Promise<Reply>;
    });
