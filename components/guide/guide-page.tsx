'use client';

import { BoardProvider } from '@/client/use-board';
import type { PersonId } from '@/domain/ids';
import { Guide, type GuideProps } from './guide';

/** The first morning of a unit, live as its settings are: what a step changes is on every screen at once. */
export function GuidePage({ person, ...guide }: GuideProps & { readonly person: PersonId }) {
  return (
    <BoardProvider slug={guide.slug} person={person}>
      <Guide {...guide} />
    </BoardProvider>
  );
}
