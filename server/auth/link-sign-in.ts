import type { Database } from '@/db/sqlite/connection';
import type { PersonId, UnitId } from '@/domain/ids';
import { refusal } from '@/domain/refusal';
import type { Clock } from '../clock';
import { type AttemptLimit, createAttempts, type Limited } from './attempts';
import type { Identity, SignedIn } from './identity';
import { emailOf } from './local-account';
import { done, no, type Outcome } from './outcome';
import { refusePassword } from './password-rules';
import type { Sessions } from './sessions';
import type { Visitor } from './sign-in';
import type { SignInLink, SignInLinks } from './sign-in-links';
import { inTransaction } from './transaction';

const HOUR_MS = 60 * 60_000;

export const LINK_LIMITS = {
  /** Wrong links from one address, which may be an office. None can be guessed; this is for whoever tries all the same. */
  address: { max: 50, windowMs: HOUR_MS / 4 },
  /** Links for one account: who needs more of them in an hour needs something else. */
  account: { max: 10, windowMs: HOUR_MS },
} as const satisfies Record<string, AttemptLimit>;

export type NewPassword = { readonly code: string; readonly newPassword: string };

/** How somebody who forgot the password comes in again: a leader makes a link, and whoever it is for uses it once. */
export interface LinkSignIn {
  make(unit: UnitId, person: PersonId, madeBy: string): ReturnType<SignInLinks['create']>;
  /** Whose link it is, as the person and the leader know them. Changes nothing. */
  look(code: string, visitor: Visitor): Outcome<Pick<SignInLink, 'unitName' | 'name'>>;
  /** Sets the password, ends every session of the account and begins a new one; or does nothing of it. */
  use(given: NewPassword, visitor: Visitor): Promise<Outcome<SignedIn>>;
}

type Parts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly sessions: Sessions;
  readonly links: SignInLinks;
  readonly ended: (sessionId: string) => void;
};

export function createLinkSignIn(parts: Parts): LinkSignIn {
  const { clock, links } = parts;
  const attempts = createAttempts(clock);
  const inTurn = createTurns();
  const tooMany = (keys: readonly Limited[]) => {
    const retryAfterMs = attempts.begin(keys);
    return retryAfterMs === 0 ? null : refusal('E_RATE', { retry: true, retryAfterMs });
  };
  return {
    make(unit, person, madeBy) {
      const crowded = tooMany([{ key: `for ${unit} ${person}`, limit: LINK_LIMITS.account }]);
      return crowded === null
        ? links.create(unit, person, madeBy)
        : { ok: false, refusal: crowded };
    },
    look(code, visitor) {
      const keys = wrongFrom(visitor);
      const crowded = tooMany(keys);
      if (crowded !== null) return { ok: false, refusal: crowded };
      const link = links.look(code);
      if (!link.ok) return link;
      attempts.succeeded(keys);
      const { unitName, name } = link.value;
      return done({ unitName, name });
    },
    use: ({ code, newPassword }, visitor) => {
      const keys = wrongFrom(visitor);
      const crowded = tooMany(keys);
      if (crowded !== null) return Promise.resolve({ ok: false, refusal: crowded });
      return inTurn(code, async () => {
        const link = links.look(code);
        if (!link.ok) return link;
        attempts.succeeded(keys);
        return signInWith(parts, link.value.accountId, { code, newPassword }, visitor);
      });
    },
  };
}

function wrongFrom({ address }: Visitor): readonly Limited[] {
  return [{ key: `from ${address}`, limit: LINK_LIMITS.address }];
}

async function signInWith(
  { database, identity, sessions, links, ended }: Parts,
  accountId: string,
  { code, newPassword }: NewPassword,
  visitor: Visitor,
): Promise<Outcome<SignedIn>> {
  const email = emailOf(database, accountId) ?? '';
  const weak = refusePassword(newPassword, [email]);
  if (weak !== null) return { ok: false, refusal: { ...weak, field: 'newPassword' } };
  const hash = await identity.hash(newPassword);
  let over: readonly string[] = [];
  const claimed = inTransaction(database, () => {
    const used = links.claim(code, hash);
    if (used.ok) over = sessions.takeAll(accountId);
    return used;
  });
  if (!claimed.ok) return claimed;
  for (const id of over) ended(id);
  // Of another account: nobody is two people at one browser.
  if (visitor.session !== null && visitor.session.accountId !== accountId)
    await identity.signOut(visitor.headers);
  const signedIn = await identity.signIn(email, newPassword);
  return signedIn === null ? no('E_LOGIN') : done(signedIn);
}

/** One use of a link after the other: only the first has a password hashed, however many come at once. */
function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(code: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(code) ?? Promise.resolve()).then(work, work);
    last.set(code, mine);
    try {
      return await mine;
    } finally {
      if (last.get(code) === mine) last.delete(code);
    }
  };
}
