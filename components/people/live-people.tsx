'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useRef, useState } from 'react';
import { useBoard, useConnection, useMe, usePeople } from '@/client/use-board';
import { unreachable } from '@/domain/assert';
import type { PersonId } from '@/domain/ids';
import { LiveLine } from '../form/live-line';
import { ReturnedChanges } from '../form/returned-changes';
import { PeopleList } from './people-list';
import { type PersonRow, peopleRows, type RowAction } from './people-rows';
import { RemoveDialog } from './remove-dialog';
import { RenameDialog } from './rename-dialog';
import { RoleDialog } from './role-dialog';
import { SignInLinkDialog } from './sign-in-link-dialog';

type LivePeopleProps = {
  readonly slug: string;
  readonly first: readonly PersonRow[];
  /** When a sign-in link was last made for somebody, epoch milliseconds. Leaders see it. */
  readonly linkMadeAt: ReadonlyMap<PersonId, number>;
};

type Asking = { readonly action: RowAction; readonly row: PersonRow };

export function LivePeople({ slug, first, linkMadeAt }: LivePeopleProps) {
  const members = useBoard((board) => (board.seq === 0 ? null : board.members));
  const names = usePeople();
  const me = useMe();
  const { kind } = useConnection();
  const [asking, setAsking] = useState<Asking | null>(null);
  const list = useRef<HTMLUListElement>(null);
  if (kind === 'ended') return <LiveLine />;
  return (
    <>
      <LiveLine />
      <ReturnedChanges types={['ChangeRole', 'RemovePerson']} />
      <PeopleList
        rows={members === null ? first : peopleRows(members, names)}
        list={list}
        linkMadeAt={linkMadeAt}
        own={me.person}
        me={members === null ? null : me}
        onAsk={(row, action) => setAsking({ row, action })}
      />
      {asking === null ? null : (
        <Asked
          asking={asking}
          slug={slug}
          list={list}
          own={asking.row.person === me.person}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

type AskedProps = {
  readonly asking: Asking;
  readonly slug: string;
  readonly list: RefObject<HTMLUListElement | null>;
  readonly own: boolean;
  readonly onClose: () => void;
};

function Asked({ asking: { action, row }, slug, list, own, onClose }: AskedProps) {
  const router = useRouter();
  switch (action) {
    case 'rename':
      return <RenameDialog slug={slug} row={row} onClose={onClose} />;
    case 'role':
      return <RoleDialog row={row} own={own} onClose={onClose} />;
    case 'link':
      return (
        <SignInLinkDialog slug={slug} row={row} onMade={() => router.refresh()} onClose={onClose} />
      );
    case 'remove':
    case 'leave':
      return <RemoveDialog row={row} own={own} list={list} onClose={onClose} />;
    default:
      return unreachable(action);
  }
}
