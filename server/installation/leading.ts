import { eq } from 'drizzle-orm';
import { memberships } from '@/db/sqlite/unit-tables';
import type { Role } from '@/domain/actor';
import type { CommandId, PersonId } from '@/domain/ids';
import { done, no, type Outcome } from '../auth/outcome';
import { outcomeOf } from './closing';
import type { Parts } from './parts';
import { unitBySlug } from './unit-rows';

export type Candidate = { readonly person: PersonId; readonly name: string; readonly role: Role };

/** Who leads a unit: whoever owns the installation may say so without being in it. */
export interface Leading {
  /** Whom it could be, by name: asked for when somebody is to be appointed, and told nowhere else. */
  candidates(slug: string): Outcome<readonly Candidate[]>;
  /** `id` is the asker's, so that the same wish twice is one. */
  appoint(slug: string, person: PersonId, id: string): Promise<Outcome<null>>;
  /** A link by which somebody new comes in as a leader. */
  invite(
    slug: string,
    email: string | null,
  ): Outcome<{ readonly path: string; readonly expiresAt: number }>;
}

export function createLeading({ database, accounts, boards }: Parts): Leading {
  return {
    candidates(slug) {
      const unit = unitBySlug(database, slug);
      if (unit === null) return no('E_NOT_FOUND');
      const roles = new Map(
        database.orm
          .select({ person: memberships.personId, role: memberships.role })
          .from(memberships)
          .where(eq(memberships.unitId, unit.id))
          .all()
          .map((one) => [one.person, one.role]),
      );
      const people = accounts.people.ofUnit(unit.id).flatMap(({ person, name }) => {
        const role = roles.get(person);
        return role === undefined ? [] : [{ person, name, role }];
      });
      return done(people);
    },
    async appoint(slug, person, id) {
      const unit = unitBySlug(database, slug);
      if (unit === null) return no('E_NOT_FOUND');
      if (unit.closedAt !== null) return no('E_UNIT_CLOSED');
      const commandId = `owner:${id}` as string as CommandId;
      const command = { type: 'ChangeRole', person, role: 'leader' } as const;
      return outcomeOf(await boards.submit(unit.id, commandId, command, { kind: 'system' }));
    },
    invite(slug, email) {
      const unit = unitBySlug(database, slug);
      if (unit === null) return no('E_NOT_FOUND');
      const made = accounts.invitations.create(unit.id, 'leader', email);
      if (!made.ok) return made;
      const { code, expiresAt } = made.value;
      return done({ path: `/invite/${code}`, expiresAt });
    },
  };
}
