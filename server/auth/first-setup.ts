import { eq } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { installation } from '@/db/sqlite/people-tables';
import { refusal } from '@/domain/refusal';
import type { Clock } from '../clock';
import { type AttemptLimit, createAttempts } from './attempts';
import type { Identity } from './identity';
import { addLocalAccount, type Credentials } from './local-account';
import { addUnit, type NewUnit, type UnitPlan } from './new-unit';
import { done, no, type Outcome } from './outcome';
import type { Owed } from './owed';
import { refusePassword } from './password-rules';
import type { People } from './people';
import { isSetupCode, makeSetupCode } from './setup-code';
import type { SignIn, Visitor } from './sign-in';
import { inTransaction } from './transaction';

export type Language = 'nb' | 'nn' | 'en';
export const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

export type SetupRequest = {
  /** What was printed at the start; null from somebody who sits at the machine itself. */
  readonly code: string | null;
  readonly language: Language;
  readonly owner: Credentials & { readonly name: string };
  readonly unit: UnitPlan;
};

/** From one address, so that a stranger elsewhere cannot lock the owner out, and from all, so that many cannot guess it. */
export const CODE_LIMITS = {
  address: { max: 10, windowMs: 15 * 60_000 },
  all: { max: 1_000, windowMs: 60 * 60_000 },
} as const satisfies Record<string, AttemptLimit>;
const ONLY_ROW = 1;

/** A header that the door sets on what it hands to the pages, and takes off what comes from outside. */
export const AT_THE_MACHINE = 'x-at-the-machine';

/** The first step of an installation: its owner, who is the leader of its first unit. */
export interface FirstSetup {
  isDone(): boolean;
  language(): Language | null;
  isOwner(accountId: string): boolean;
  /** Of a page's request: whether whoever asks may set up without the code. The door has written it there. */
  isAtTheMachine(headers: Headers): boolean;
  /** For whoever does not sit at the machine itself. Another one after each start. */
  readonly code: string;
  /** Whether somebody may begin at all: E_SETUP_DONE, E_SETUP_CODE, or E_RATE after too many wrong ones. */
  admit(
    code: string | null,
    visitor: Pick<Visitor, 'address'>,
    atTheMachine: boolean,
  ): Outcome<null>;
  /** Makes an account the owner. Within a transaction; E_SETUP_DONE when somebody was faster. */
  claim(accountId: string, language: Language): Outcome<null>;
  /** E_SETUP_DONE, E_SETUP_CODE, or what is wrong with what was written. Of two at once one wins. */
  run(
    request: SetupRequest,
    visitor: Visitor,
    atTheMachine: boolean,
  ): Promise<Outcome<NewUnit & { readonly cookies: readonly string[] }>>;
  /** Another unit, by the owner. E_NOT_FOUND for anybody else. */
  addUnit(accountId: string, plan: UnitPlan, name: string): Promise<Outcome<NewUnit>>;
}

type Parts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly signIn: SignIn;
  readonly people: People;
  readonly owed: Owed;
};

export function createFirstSetup(parts: Parts): FirstSetup {
  const attempts = createAttempts(parts.clock);
  const code = makeSetupCode();
  const row = () =>
    parts.database.orm.select().from(installation).where(eq(installation.id, ONLY_ROW)).get() ??
    null;
  const admit: FirstSetup['admit'] = (typed, { address }, atTheMachine) => {
    if (row() !== null) return no('E_SETUP_DONE');
    if (atTheMachine) return done(null);
    // Nothing was guessed.
    if (typed === null) return no('E_SETUP_CODE', { field: 'code' });
    const keys = [
      { key: `code from ${address}`, limit: CODE_LIMITS.address },
      { key: 'code', limit: CODE_LIMITS.all },
    ];
    const wait = attempts.begin(keys);
    if (wait > 0)
      return { ok: false, refusal: refusal('E_RATE', { retry: true, retryAfterMs: wait }) };
    if (!isSetupCode(typed, code)) return no('E_SETUP_CODE', { field: 'code' });
    attempts.succeeded(keys);
    return done(null);
  };
  return {
    code,
    admit,
    claim: (accountId, language) => claim(parts, accountId, language),
    isDone: () => row() !== null,
    language: () => row()?.language ?? null,
    isOwner: (accountId) => row()?.ownerId === accountId,
    isAtTheMachine: (headers) => headers.get(AT_THE_MACHINE) === 'yes',
    async run(request, visitor, atTheMachine) {
      const allowed = admit(request.code, visitor, atTheMachine);
      if (!allowed.ok) return allowed;
      const { email, password, name } = request.owner;
      const weak = refusePassword(password, [name, email, request.unit.name]);
      if (weak !== null) return { ok: false, refusal: { ...weak, field: 'owner.password' } };
      const passwordHash = await parts.identity.hash(password);
      const made = inTransaction(parts.database, () => install(parts, request, passwordHash));
      if (!made.ok) return made;
      await parts.owed.settle(made.value.unit);
      const signedIn = await parts.signIn.in(request.owner, visitor);
      return signedIn.ok ? done({ ...made.value, cookies: signedIn.value.cookies }) : signedIn;
    },
    async addUnit(accountId, plan, name) {
      if (row()?.ownerId !== accountId) return no('E_NOT_FOUND');
      const made = inTransaction(parts.database, () => addUnit(parts, plan, { accountId, name }));
      if (made.ok) await parts.owed.settle(made.value.unit);
      return made;
    },
  };
}

function install(
  parts: Parts,
  { owner, unit, language }: SetupRequest,
  passwordHash: string,
): Outcome<NewUnit> {
  // Asked again: while the password was hashed, somebody else may have been faster.
  if (isClaimed(parts)) return no('E_SETUP_DONE');
  const accountId = addLocalAccount(parts.database, owner.email, passwordHash, parts.clock.now());
  if (!accountId.ok) return accountId;
  const claimed = claim(parts, accountId.value, language);
  if (!claimed.ok) return claimed;
  const made = addUnit(parts, unit, { accountId: accountId.value, name: owner.name });
  return made.ok ? made : { ok: false, refusal: owned(made.refusal) };
}

function claim(parts: Parts, ownerId: string, language: Language): Outcome<null> {
  if (isClaimed(parts)) return no('E_SETUP_DONE');
  parts.database.orm
    .insert(installation)
    .values({ id: ONLY_ROW, ownerId, language, createdAt: parts.clock.now() })
    .run();
  return done(null);
}

function isClaimed({ database }: Parts): boolean {
  return database.orm.select({ id: installation.id }).from(installation).get() !== undefined;
}

/** In this request the person is the owner. */
function owned<T extends { readonly field?: string }>(refused: T): T {
  return refused.field === 'personName' ? { ...refused, field: 'owner.name' } : refused;
}
