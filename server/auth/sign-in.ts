import { type Refusal, refusal } from '@/domain/refusal';
import type { Clock } from '../clock';
import { type AttemptLimit, type Attempts, createAttempts, type Limited } from './attempts';
import type { Identity, SignedIn } from './identity';
import type { Credentials } from './local-account';
import { done, no, type Outcome } from './outcome';
import { refusePassword } from './password-rules';
import type { Session } from './sessions';

const MINUTE_MS = 60_000;

/**
 * Wrong passwords that are borne. One address is an office, so it is granted more than one person; one account tried from
 * many addresses is granted more than from one, so that a stranger cannot lock somebody out from next door.
 */
export const SIGN_IN_LIMITS = {
  accountFromAddress: { max: 10, windowMs: 15 * MINUTE_MS },
  account: { max: 100, windowMs: 60 * MINUTE_MS },
  address: { max: 50, windowMs: 15 * MINUTE_MS },
  /** The current password asked for before a new one is set. */
  change: { max: 10, windowMs: 15 * MINUTE_MS },
} as const satisfies Record<string, AttemptLimit>;

/** What a request brings along besides its body. */
export type Visitor = {
  readonly headers: Headers;
  readonly address: string;
  readonly session: Session | null;
};

export type PasswordChange = { readonly currentPassword: string; readonly newPassword: string };

export interface SignIn {
  /** E_LOGIN for a wrong password and for no such account alike, E_RATE after too many. Ends the session that was there. */
  in(credentials: Credentials, visitor: Visitor): Promise<Outcome<SignedIn>>;
  /** The cookies to take away. */
  out(visitor: Visitor): Promise<readonly string[]>;
  /** Ends every session of the account. */
  outEverywhere(visitor: Visitor, session: Session): Promise<readonly string[]>;
  /** Ends every other session of the account. E_LOGIN when the current password is another. */
  changePassword(
    visitor: Visitor,
    session: Session,
    change: PasswordChange,
  ): Promise<Outcome<readonly string[]>>;
}

/** `onProven`: told of an account whose password somebody has just given. */
export function createSignIn(
  identity: Identity,
  clock: Clock,
  onProven: (accountId: string) => void,
): SignIn {
  const attempts = createAttempts(clock);
  return {
    async in(credentials, visitor) {
      const { email, password } = credentials;
      const keys = signInKeys(email, visitor.address);
      const tried = await attempt(attempts, keys, () => identity.signIn(email, password));
      // A session that was there before may have been planted: whoever signs in gets a new one, and the old one ends.
      if (tried.ok && visitor.session !== null) await identity.signOut(visitor.headers);
      if (tried.ok) onProven(tried.value.accountId);
      return tried;
    },
    out: ({ headers }) => identity.signOut(headers),
    async outEverywhere({ headers }, { accountId }) {
      await identity.endAll(accountId);
      return identity.signOut(headers);
    },
    async changePassword({ headers }, { accountId }, { currentPassword, newPassword }) {
      const weak = refusePassword(newPassword, []);
      if (weak !== null) return { ok: false, refusal: { ...weak, field: 'newPassword' } };
      const keys = [{ key: `change ${accountId}`, limit: SIGN_IN_LIMITS.change }];
      const work = () => identity.changePassword(headers, currentPassword, newPassword);
      const changed = await attempt(attempts, keys, work);
      if (changed.ok) onProven(accountId);
      return changed.ok || changed.refusal.code !== 'E_LOGIN'
        ? changed
        : no('E_LOGIN', { field: 'currentPassword' });
    },
  };
}

async function attempt<T>(
  attempts: Attempts,
  keys: readonly Limited[],
  work: () => Promise<T | null>,
): Promise<Outcome<T>> {
  const wait = attempts.begin(keys);
  if (wait > 0) return { ok: false, refusal: tooMany(wait) };
  const value = await work();
  if (value === null) return no('E_LOGIN');
  attempts.succeeded(keys);
  return done(value);
}

function signInKeys(email: string, address: string): readonly Limited[] {
  return [
    { key: `sign in ${address} ${email}`, limit: SIGN_IN_LIMITS.accountFromAddress },
    { key: `sign in to ${email}`, limit: SIGN_IN_LIMITS.account },
    { key: `sign in from ${address}`, limit: SIGN_IN_LIMITS.address },
  ];
}

function tooMany(retryAfterMs: number): Refusal {
  return refusal('E_RATE', { retry: true, retryAfterMs });
}
