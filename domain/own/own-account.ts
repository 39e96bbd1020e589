import type { Role } from '../actor';
import type { PersonId, UnitId } from '../ids';

/** All that is stored about one account outside of the boards, for its person. Instants are epoch milliseconds. */
export type OwnAccount = {
  readonly email: string;
  readonly createdAt: number;
  /** A password is there as a hash, from which nobody reads it. */
  readonly isOwner: boolean;
  readonly sessions: readonly OwnSession[];
  readonly linksForMe: readonly OwnLink[];
  /** That one made a link, and not for whom: that is about somebody else. */
  readonly linksByMe: readonly Pick<OwnLink, 'unitName' | 'createdAt'>[];
  readonly places: readonly OwnPlace[];
};

export type OwnSession = {
  readonly beginsAt: number;
  readonly endsAt: number;
  readonly isThis: boolean;
};

export type OwnLink = {
  readonly unitName: string;
  readonly createdAt: number;
  readonly usedAt: number | null;
};

/** A place in a unit, or one that was left so lately that the name is still there. */
export type OwnPlace = {
  readonly unit: UnitId;
  readonly slug: string;
  readonly unitName: string;
  readonly person: PersonId;
  readonly name: string;
  readonly initials: string;
  readonly role: Role | null;
  readonly since: number;
  readonly leftAt: number | null;
};
