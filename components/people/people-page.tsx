'use client';

import { BoardProvider } from '@/client/use-board';
import type { PersonId } from '@/domain/ids';
import { InvitationSection, type OpenInvitation } from './invitation-section';
import { LivePeople } from './live-people';
import type { PersonRow } from './people-rows';

type PeoplePageProps = {
  readonly slug: string;
  readonly person: PersonId;
  /** As the server saw them; the list follows the board from there on. */
  readonly first: readonly PersonRow[];
  /** Null for those who may not invite. */
  readonly invitations: readonly OpenInvitation[] | null;
  readonly links: readonly { readonly person: PersonId; readonly createdAt: number }[];
};

/** The people of a unit, live: who comes, goes or gets another role is seen at once. */
export function PeoplePage({ slug, person, first, invitations, links }: PeoplePageProps) {
  const linkMadeAt = new Map(links.map((one) => [one.person, one.createdAt]));
  return (
    <BoardProvider slug={slug} person={person}>
      <LivePeople slug={slug} first={first} linkMadeAt={linkMadeAt} />
      {invitations === null ? null : <InvitationSection slug={slug} invitations={invitations} />}
    </BoardProvider>
  );
}
