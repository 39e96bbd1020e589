import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-call';
import { account, session, user, verification } from '@/db/sqlite/auth-tables';
import type { Database } from '@/db/sqlite/connection';
import { errorFields, type Log } from '../ops/log';
import { PASSWORD } from './password-rules';
import { endOfSession, SESSION_DAYS } from './session-end';

/** A sign-in that went well: the cookies to set, in the words of the `set-cookie` header. */
export type SignedIn = {
  readonly accountId: string;
  readonly cookies: readonly string[];
};

/**
 * Who somebody is. The one file that knows the library that keeps identities and sessions; everything about units is
 * ours. None of the library's own addresses are served, so an account is made by a set-up or an invitation and in no
 * other way. An issuer (OIDC) comes in here: as a provider of the library and one served address for its answers.
 */
export interface Identity {
  /** Null when there is no such account or the password is another; both take the time of one hash. */
  signIn(email: string, password: string): Promise<SignedIn | null>;
  /** Ends the session of these cookies, if there is one, and says which cookies to take away. */
  signOut(headers: Headers): Promise<readonly string[]>;
  /** Ends every session of the account and begins a new one. Null when the current password is another. */
  changePassword(
    headers: Headers,
    current: string,
    next: string,
  ): Promise<readonly string[] | null>;
  endAll(accountId: string): Promise<void>;
  hash(password: string): Promise<string>;
  /** The library's own reading of a session: slow, and what sessions.ts is measured against. */
  sessionOf(
    headers: Headers,
  ): Promise<{ readonly sessionId: string; readonly accountId: string } | null>;
  /** What is needed to read the session cookie without the library. */
  readonly cookie: { readonly name: string; readonly secret: string };
}

type Options = {
  readonly database: Database;
  /** From keyFor(…, 'sessions'). */
  readonly key: Uint8Array;
  readonly publicUrl: string;
  readonly log: Log;
  /** Called after a session has been deleted, however that came about. */
  readonly onEnded: (sessionId: string) => void;
};

export function createIdentity(options: Options): Identity {
  const secret = Buffer.from(options.key).toString('base64url');
  const name = cookieName(options.publicUrl);
  const auth = betterAuth(settings(options, name, secret));
  return {
    cookie: { name, secret },
    async signIn(email, password) {
      const done = await orNull(
        auth.api.signInEmail({ body: { email, password }, returnHeaders: true }),
      );
      return done === null
        ? null
        : { accountId: done.response.user.id, cookies: done.headers.getSetCookie() };
    },
    async signOut(headers) {
      const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true });
      return answer.getSetCookie();
    },
    async changePassword(headers, currentPassword, newPassword) {
      const body = { currentPassword, newPassword, revokeOtherSessions: true };
      const done = await orNull(auth.api.changePassword({ body, headers, returnHeaders: true }));
      return done?.headers.getSetCookie() ?? null;
    },
    async endAll(accountId) {
      await (await auth.$context).internalAdapter.deleteUserSessions(accountId);
    },
    async hash(password) {
      return (await auth.$context).password.hash(password);
    },
    async sessionOf(headers) {
      const found = await auth.api.getSession({ headers });
      return found === null ? null : { sessionId: found.session.id, accountId: found.user.id };
    },
  };
}

function settings({ database, publicUrl, log, onEnded }: Options, name: string, secret: string) {
  const secure = publicUrl.startsWith('https:');
  return {
    baseURL: publicUrl,
    secret,
    // Given so that a variable of the environment cannot take the secret's place.
    secrets: [{ version: 1, value: secret }],
    database: drizzleAdapter(database.orm, {
      provider: 'sqlite' as const,
      schema: { user, session, account, verification },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD.minCharacters,
      maxPasswordLength: PASSWORD.maxCharacters,
    },
    session: { expiresIn: (SESSION_DAYS + 1) * 24 * 60 * 60, disableSessionRefresh: true },
    databaseHooks: {
      session: {
        create: {
          before: async (one: { readonly createdAt: Date }) => ({
            data: {
              expiresAt: new Date(endOfSession(one.createdAt.getTime())),
              ipAddress: null,
              userAgent: null,
            },
          }),
        },
        delete: { after: async (one: { readonly id: string }) => onEnded(one.id) },
      },
    },
    advanced: {
      // The prefix that we give ourselves is stricter than the library's: no other host of the domain can set such a cookie.
      useSecureCookies: false,
      cookies: {
        session_token: {
          name,
          attributes: { secure, httpOnly: true, sameSite: 'lax' as const, path: '/' },
        },
      },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      level: 'error' as const,
      // Its sentences may quote what somebody typed; where it happened says enough.
      log: (_level: string, _sentence: string, ...about: readonly unknown[]) =>
        log.error(
          errorFields(about.find((one) => one instanceof Error)),
          'the identity library failed',
        ),
    },
  };
}

// Cookies know no ports: without the port two boards on one machine would sign each other's people out.
function cookieName(publicUrl: string): string {
  const { protocol, port } = new URL(publicUrl);
  return protocol === 'https:' ? '__Host-morgentavla' : `morgentavla-${port === '' ? '80' : port}`;
}

/** The library throws for what we expect: a wrong password, an address that is none. */
async function orNull<T>(done: Promise<T>): Promise<T | null> {
  try {
    return await done;
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}
