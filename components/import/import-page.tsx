'use client';

import { BoardProvider, useBoard, useConnection, useMe, useServerNow } from '@/client/use-board';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { PersonId } from '@/domain/ids';
import type { CaseType, ImportMapping } from '@/domain/setup/setup';
import { LiveLine } from '../form/live-line';
import { ImportFlow } from './import-flow';

type First = {
  /** As the server saw it; the page follows the board from there on. */
  readonly caseTypes: readonly CaseType[];
  readonly isLeader: boolean;
  readonly kept: ImportMapping | null;
};

type ImportPageProps = {
  readonly slug: string;
  readonly person: PersonId;
  readonly first: First;
};

/** The list of the case system onto the board: compared here first, with the board as it is at this moment. */
export function ImportPage({ slug, person, first }: ImportPageProps) {
  return (
    <BoardProvider slug={slug} person={person}>
      <LiveLine />
      <LiveImport slug={slug} first={first} />
    </BoardProvider>
  );
}

function LiveImport({ slug, first }: { readonly slug: string; readonly first: First }) {
  const caseTypes = useBoard((board) => board.setup.caseTypes);
  const kept = useBoard((board) => board.setup.importMapping);
  const { role } = useMe();
  const { kind } = useConnection();
  const isLoading = kind === 'loading' || kind === 'unreached';
  const today = dayOf(useServerNow()());
  // What this device kept may be older than the page that the server has just drawn.
  const unit = isLoading
    ? first
    : { caseTypes, isLeader: role === 'leader', kept: kept ?? first.kept };
  return <ImportFlow slug={slug} unit={{ ...unit, today, hasBoard: !isLoading }} />;
}
