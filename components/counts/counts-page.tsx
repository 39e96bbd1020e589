'use client';

import { useTranslations } from 'next-intl';
import { BoardProvider, useBoard } from '@/client/use-board';
import type { PersonId } from '@/domain/ids';
import { LiveLine } from '../form/live-line';
import { CountsFlow } from './counts-flow';

type CountsPageProps = { readonly slug: string; readonly person: PersonId };

/** Counts from a file onto the board, which is followed: what a file comes to depends on what lies there now. */
export function CountsPage({ slug, person }: CountsPageProps) {
  return (
    <BoardProvider slug={slug} person={person}>
      <LiveLine />
      <Arriving slug={slug} />
    </BoardProvider>
  );
}

function Arriving({ slug }: { readonly slug: string }) {
  const t = useTranslations('counts');
  const hasBoard = useBoard((board) => board.seq > 0);
  const hasTypes = useBoard((board) =>
    board.setup.caseTypes.some((type) => type.tracking === 'counts'),
  );
  if (!hasBoard) return <p role="status">{t('loading')}</p>;
  return hasTypes ? <CountsFlow slug={slug} /> : <p>{t('noTypes')}</p>;
}
