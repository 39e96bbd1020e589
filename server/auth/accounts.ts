import type { Database } from '@/db/sqlite/connection';
import type { RecordedEvent } from '@/domain/event';
import type { PersonId, UnitId } from '@/domain/ids';
import type { OwnAccount } from '@/domain/own/own-account';
import type { Clock } from '../clock';
import { createListeners } from '../ops/listeners';
import type { Log } from '../ops/log';
import { type Access, type AccessNews, createAccess } from './access';
import { type ApiKeys, createApiKeys } from './api-keys';
import { createFirstSetup, type FirstSetup } from './first-setup';
import { forgetPeople } from './forget-people';
import { createIdentity, type Identity } from './identity';
import { createInvitations, type Invitations } from './invitations';
import { createJoining, type Joining } from './joining';
import { createLinkSignIn, type LinkSignIn } from './link-sign-in';
import { emailOf } from './local-account';
import type { Orders } from './orders';
import type { Outcome } from './outcome';
import { createOwed, type Owed } from './owed';
import { ownAccount } from './own-account';
import { createPeople, type People } from './people';
import { createRecovery, type Recovery } from './recovery';
import { createSessions, type Session } from './sessions';
import { createSignIn, type SignIn } from './sign-in';
import { createSignInLinks, type SignInLinks } from './sign-in-links';

/** Identities, people, invitations and the first set-up: everything about who somebody is and where they belong. */
export interface Accounts {
  readonly access: Access;
  readonly identity: Identity;
  readonly signIn: SignIn;
  readonly setup: FirstSetup;
  readonly invitations: Invitations;
  readonly apiKeys: ApiKeys;
  readonly joining: Joining;
  /** For what is decided about several units at once. */
  readonly people: People;
  readonly owed: Owed;
  /** Names have come into a unit, by another way than an invitation. */
  peopleChanged(unit: UnitId): void;
  readonly links: SignInLinks;
  readonly linkSignIn: LinkSignIn;
  readonly recovery: Recovery;
  /** What an account signs in with; '' for one that is gone. */
  emailOf(accountId: string): string;
  /** All that is stored about the account of a session outside of the boards. */
  own(session: Pick<Session, 'accountId' | 'sessionId'>): OwnAccount;
  rename(unit: UnitId, person: PersonId, name: string): Outcome<null>;
  /** To be told of every commit of the boards: who was admitted, removed, or has another role. */
  follow(commit: { readonly unit: UnitId; readonly events: readonly RecordedEvent[] }): void;
  /** Gives the boards what is owed to them since a crash. At the start, before anybody is served. */
  settle(): Promise<void>;
  /** Ends the sessions that are over. Every second. */
  endExpired(): void;
  /** Deletes who is kept no longer. Says whether there was anybody. */
  forget(): boolean;
}

type Options = {
  readonly database: Database;
  readonly key: Uint8Array;
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly orders: Orders;
  readonly log: Log;
};

export function createAccounts({
  database,
  key,
  publicUrl,
  clock,
  orders,
  log,
}: Options): Accounts {
  const news: AccessNews = {
    sessionEnded: createListeners(),
    seatChanged: createListeners(),
    peopleChanged: createListeners(),
    keysChanged: createListeners(),
  };
  const identity = createIdentity({
    database,
    key,
    publicUrl,
    log,
    onEnded: (id) => news.sessionEnded.tell(id),
  });
  const sessions = createSessions(database, identity.cookie, clock);
  const people = createPeople(database, clock);
  const owed = createOwed(database, orders, log);
  const links = createSignInLinks(database, clock);
  const signIn = createSignIn(identity, clock, links.voidAll);
  const invitations = createInvitations(database, clock, key);
  const apiKeys = createApiKeys(database, clock, news.keysChanged.tell);
  const parts = { database, clock, identity, signIn, invitations, people, owed };
  const opening = { ...parts, sessions, links, ended: news.sessionEnded.tell };
  return {
    links,
    linkSignIn: createLinkSignIn(opening),
    recovery: createRecovery(opening),
    access: createAccess(database, sessions, people, apiKeys, news),
    identity,
    signIn,
    invitations,
    people,
    owed,
    peopleChanged: (unit) => news.peopleChanged.tell(unit),
    apiKeys,
    setup: createFirstSetup(parts),
    joining: createJoining({ ...parts, onJoined: (unit) => news.peopleChanged.tell(unit) }),
    emailOf: (accountId) => emailOf(database, accountId) ?? '',
    own: (session) => ownAccount(database, session),
    rename(unit, person, name) {
      const renamed = people.rename(unit, person, name);
      if (renamed.ok) news.peopleChanged.tell(unit);
      return renamed;
    },
    follow({ unit, events }) {
      follow(unit, events, { people, links, news });
      if (events.some(({ type }) => type === 'UnitClosed'))
        endWhatOpens(unit, invitations, apiKeys);
    },
    settle: () => owed.settleAll(),
    endExpired() {
      for (const id of sessions.takeExpired()) news.sessionEnded.tell(id);
    },
    forget() {
      const { units, any } = forgetPeople(database, clock);
      // Screens that are open hold the names too, and what they keep on their devices.
      for (const unit of units) news.peopleChanged.tell(unit);
      return any;
    },
  };
}

type Following = {
  readonly people: People;
  readonly links: SignInLinks;
  readonly news: AccessNews;
};

function follow(
  unit: UnitId,
  events: readonly RecordedEvent[],
  { people, links, news }: Following,
): void {
  for (const event of events) {
    if (
      event.type !== 'PersonAdmitted' &&
      event.type !== 'RoleChanged' &&
      event.type !== 'PersonRemoved'
    )
      continue;
    if (event.type === 'PersonRemoved') people.noteLeavers(unit);
    if (event.type === 'PersonRemoved' && event.priv !== null)
      links.voidOf(unit, event.priv.person);
    if (event.priv !== null) news.seatChanged.tell({ unit, person: event.priv.person });
  }
}

/** Whatever lets somebody, or a program, into a unit that has been closed: it ends here, and a reopened unit gives out new ones. */
function endWhatOpens(unit: UnitId, invitations: Invitations, apiKeys: ApiKeys): void {
  invitations.end(unit);
  apiKeys.end(unit);
}
