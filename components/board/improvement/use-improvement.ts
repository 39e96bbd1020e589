import { useMemo } from 'react';
import { useBoard, usePeople } from '@/client/use-board';
import type { PersonId } from '@/domain/ids';
import { type Improvement, improvement } from '@/domain/read-models/improvement';

/** The ideas by phase and what was agreed; the same object as long as none of it has changed. */
export function useImprovement(): Improvement {
  const ideas = useBoard((board) => board.ideas);
  const actions = useBoard((board) => board.actions);
  return useMemo(() => improvement({ ideas, actions }), [ideas, actions]);
}

export type Colleague = { readonly person: PersonId; readonly name: string };

/** Who can have something to see to: everybody in the unit who does not only read, by name. */
export function useColleagues(): readonly Colleague[] {
  const members = useBoard((board) => board.members);
  const people = usePeople();
  return useMemo(
    () =>
      members
        .filter((member) => member.role !== 'reader')
        .map(({ person }) => ({ person, name: people.get(person)?.name ?? '' }))
        .sort((one, other) => one.name.localeCompare(other.name, 'nb')),
    [members, people],
  );
}
