import { randomUUID } from 'node:crypto';
import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { people } from '@/db/sqlite/people-tables';
import { units } from '@/db/sqlite/unit-tables';
import type { Role } from '@/domain/actor';
import type { PersonId, UnitId } from '@/domain/ids';
import { refusal } from '@/domain/refusal';
import { castOf, fjordvik } from '@/domain/scenarios/fjordvik/fjordvik';
import { PEOPLE } from '@/domain/scenarios/fjordvik/people';
import { UNIT_NAME } from '@/domain/scenarios/fjordvik/set-up';
import type { Player, Step } from '@/domain/scenarios/scenario';
import type { Clock } from '../clock';
import type { FirstSetup, Language } from './first-setup';
import type { Identity } from './identity';
import { initialsOf } from './initials';
import { addLocalAccount, type Credentials } from './local-account';
import { makePassword } from './made-password';
import type { NewUnit } from './new-unit';
import { done, no, type Outcome } from './outcome';
import { slugOf } from './slug';
import { inTransaction } from './transaction';

/** An account of the example, as it is told once. */
export type ExampleAccount = Credentials & {
  readonly name: string;
  /** The owner of the installation leads the unit as well. */
  readonly role: Role | 'owner';
};

export type MadeExample = NewUnit & { readonly accounts: readonly ExampleAccount[] };

/** A unit to try the board with: invented people, five weeks behind them, and passwords that nobody has had before. */
export interface Example {
  /** E_SETUP_DONE, E_DUPLICATE_NAME when there is a unit of that name, E_BUSY while another one is made. */
  make(language: Language): Promise<Outcome<MadeExample>>;
}

type Parts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Pick<Identity, 'hash'>;
  readonly setup: Pick<FirstSetup, 'isDone' | 'claim'>;
  readonly play: (unit: UnitId, steps: readonly Step[]) => Promise<void>;
  /** Units whose past is being played. */
  readonly inThePast: Set<UnitId>;
};

type Invented = {
  readonly player: Player;
  readonly person: PersonId;
  readonly account: ExampleAccount;
  readonly passwordHash: string;
};

export function createExample(parts: Parts): Example {
  let making = false;
  return {
    async make(language) {
      if (making) return { ok: false, refusal: refusal('E_BUSY', { retry: true }) };
      if (isNameTaken(parts.database)) return no('E_DUPLICATE_NAME', { field: 'unit.name' });
      if (parts.setup.isDone()) return no('E_SETUP_DONE');
      making = true;
      try {
        return await make(parts, language);
      } finally {
        making = false;
      }
    },
  };
}

/**
 * First the past, in a unit that nobody can reach, then its people and its address in one transaction: who is interrupted
 * finds an installation that is not set up, and begins again.
 */
async function make(parts: Parts, language: Language): Promise<Outcome<MadeExample>> {
  const { database, clock, inThePast } = parts;
  const invented = await invent(parts);
  const unit = randomUUID() as string as UnitId;
  const createdAt = clock.now();
  database.orm.insert(units).values({ id: unit, slug: unit, name: UNIT_NAME, createdAt }).run();
  const { steps } = fjordvik(castOf(personAmong(invented)), createdAt);
  inThePast.add(unit);
  try {
    await parts.play(unit, steps);
  } finally {
    inThePast.delete(unit);
  }
  return inTransaction(database, () => moveIn(parts, { unit, language, invented }));
}

/** The passwords are hashed side by side, off this thread. */
function invent({ identity }: Parts): Promise<readonly Invented[]> {
  return Promise.all(
    PEOPLE.map(async (player, place) => {
      const password = makePassword();
      const role = place === 0 ? 'owner' : (player.role ?? 'reader');
      const account = {
        name: player.name,
        email: `${player.key}@${HOST}`,
        password,
        role,
      } as const;
      return {
        player,
        person: randomUUID() as string as PersonId,
        account,
        passwordHash: await identity.hash(password),
      };
    }),
  );
}

/** A name that no host on the internet can have (RFC 2606). */
const HOST = 'fjordvik.example';

function personAmong(invented: readonly Invented[]) {
  const persons = new Map(invented.map(({ player, person }) => [player.key, person]));
  return (key: string) => persons.get(key) ?? (key as PersonId);
}

type Moving = {
  readonly unit: UnitId;
  readonly language: Language;
  readonly invented: readonly Invented[];
};

function moveIn(parts: Parts, { unit, language, invented }: Moving): Outcome<MadeExample> {
  const { database, clock, setup } = parts;
  const taken = new Set<string>();
  const accounts: ExampleAccount[] = [];
  for (const { player, person, account, passwordHash } of invented) {
    const added = addLocalAccount(database, account.email, passwordHash, clock.now());
    if (!added.ok) return added;
    const initials = initialsOf(player.name, taken);
    taken.add(initials);
    const leftAt = player.role === null ? clock.now() : null;
    const named = { name: player.name, initials, createdAt: clock.now(), leftAt };
    const row = { id: person, unitId: unit, accountId: added.value, ...named };
    database.orm.insert(people).values(row).run();
    if (account.role === 'owner') {
      const claimed = setup.claim(added.value, language);
      if (!claimed.ok) return claimed;
    }
    // Whoever has left can open nothing.
    if (player.role !== null) accounts.push(account);
  }
  const slug = slugOf(UNIT_NAME, (wanted) => isSlugTaken(database, wanted));
  database.orm.update(units).set({ slug }).where(eq(units.id, unit)).run();
  return done({ unit, slug, accounts });
}

function isSlugTaken({ orm }: Database, slug: string): boolean {
  return orm.select({ id: units.id }).from(units).where(eq(units.slug, slug)).get() !== undefined;
}

/** A unit that was begun and never came to its people has its id for an address, and is in nobody's way. */
function isNameTaken({ orm }: Database): boolean {
  const isAnother = and(eq(units.name, UNIT_NAME), ne(units.slug, units.id));
  return orm.select({ id: units.id }).from(units).where(isAnother).get() !== undefined;
}
