import { useMemo } from 'react';
import { useBoard, usePending } from '@/client/use-board';
import type { Case } from '@/domain/cases/case';
import { type Column, column } from '@/domain/cases/order';

/** The cases of one column; the same array as long as no case in it has changed. */
export function useColumn(name: Column): readonly Case[] {
  return useBoard((board) => column(board, name), sameCases);
}

/** The taken cases, and among them those that I have closed while nobody has been told: they stay where I saw them last. */
export function useTaken(): readonly Case[] {
  const taken = useColumn('taken');
  const closed = useColumn('closed');
  const pending = usePending();
  return useMemo(() => {
    const mine = new Set(pending.flatMap((one) => one.cases));
    const untold = closed.filter((card) => mine.has(card.id));
    return untold.length === 0 ? taken : [...taken, ...untold].sort(byReceived);
  }, [taken, closed, pending]);
}

/** What was closed today, without what I closed and nobody has been told. */
export function useClosed(): readonly Case[] {
  const closed = useColumn('closed');
  const pending = usePending();
  return useMemo(() => {
    const mine = new Set(pending.flatMap((one) => one.cases));
    return mine.size === 0 ? closed : closed.filter((card) => !mine.has(card.id));
  }, [closed, pending]);
}

function byReceived(one: Case, other: Case): number {
  if (one.urgent !== other.urgent) return one.urgent ? -1 : 1;
  return one.received < other.received
    ? -1
    : one.received > other.received
      ? 1
      : one.added - other.added;
}

export function sameCases(one: readonly Case[], other: readonly Case[]): boolean {
  return one.length === other.length && one.every((card, place) => card === other[place]);
}
