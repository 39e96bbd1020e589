import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useBoard, usePeople } from '@/client/use-board';
import type { Case, Difficulty } from '@/domain/cases/case';
import type { CaseTypeId, PersonId } from '@/domain/ids';
import type { PersonName } from '@/domain/protocol';
import type { CaseType } from '@/domain/setup/setup';

/** A case's type. Types are retired and never deleted, so that there always is one. */
export function useCaseType(id: CaseTypeId): CaseType | undefined {
  return useBoard((board) => board.setup.caseTypes.find((type) => type.id === id));
}

export function difficultyOf(card: Case, type: CaseType | undefined): Difficulty {
  return card.difficulty ?? type?.difficulty ?? 2;
}

/** The reference, or what stands in its place once it has been forgotten. */
export function useReference(): (card: Case | undefined) => string {
  const t = useTranslations('card');
  return (card) => card?.priv.reference ?? t('noReference');
}

/** What somebody is called in a sentence; `nobody` when the person is not known, or not any more. */
export function useNames(): (id: PersonId | null, nobody: string) => string {
  const people = usePeople();
  return useMemo(() => {
    const names = shortNames(people);
    return (id, nobody) => (id === null ? nobody : (names.get(id) ?? nobody));
  }, [people]);
}

export type People = ReadonlyMap<PersonId, PersonName>;

/** First names where they are enough to tell people apart, whole names where they are not. */
export function shortNames(people: People): ReadonlyMap<PersonId, string> {
  const first = new Map(
    [...people.values()].map(({ person, name }) => [person, name.split(' ')[0] ?? name]),
  );
  const count = new Map<string, number>();
  for (const name of first.values()) count.set(name, (count.get(name) ?? 0) + 1);
  return new Map(
    [...people.values()].map(({ person, name }) => {
      const short = first.get(person) ?? name;
      return [person, count.get(short) === 1 ? short : name];
    }),
  );
}
