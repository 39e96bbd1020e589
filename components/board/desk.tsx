'use client';

import { useTranslations } from 'next-intl';
import { BoardProvider, useBoard, useConnection, useMe } from '@/client/use-board';
import type { PersonId } from '@/domain/ids';
import { Mark } from '../ui/mark';
import type { UserMenuPerson } from '../ui/user-menu';
import { DeskFrame } from './desk-frame';
import type { UnitOfDesk } from './desk-surface';
import { OldPage } from './old-page';
import { ReaderNotice } from './reader-notice';
import { NO_STORY } from './use-refusal';

type DeskProps = {
  readonly unit: UnitOfDesk;
  readonly person: PersonId;
  /** What the page knows of the person before the board has come. */
  readonly named: UserMenuPerson;
};

/** The desk of one person in one unit. */
export function Desk({ unit, person, named }: DeskProps) {
  return (
    <BoardProvider slug={unit.slug} person={person}>
      <Arriving unit={unit} named={named} />
    </BoardProvider>
  );
}

/** Nothing is drawn as fact before there is a board, and nothing any more when it has been taken away. */
function Arriving({ unit, named }: Omit<DeskProps, 'person'>) {
  const t = useTranslations('sync');
  const words = useTranslations('refusal');
  const { kind, why, waiting } = useConnection();
  const { role } = useMe();
  const hasBoard = useBoard((board) => board.seq > 0);
  const takenAway = kind === 'ended' && why !== null && why !== 'E_CLIENT_TOO_OLD';
  if (kind === 'loading' || kind === 'unreached' || takenAway) {
    return (
      <main className="flex min-h-dvh flex-col items-center justify-center gap-16 p-24">
        <h1 className="flex items-center gap-12 font-strong text-lead">
          <Mark />
          {unit.name}
        </h1>
        <p role="status">
          {takenAway ? words(why, NO_STORY) : t(kind === 'loading' ? 'loading' : 'unreached')}
          {takenAway || waiting === 0 ? null : ` ${t('kept', { count: waiting })}`}
        </p>
        {takenAway ? <a href="/sign-in">{t('bar.signIn')}</a> : null}
      </main>
    );
  }
  if (kind === 'ended' && !hasBoard) return <OldPage name={unit.name} />;
  return role === 'reader' ? (
    <ReaderNotice unit={unit} person={named} />
  ) : (
    <DeskFrame unit={unit} named={named} />
  );
}
