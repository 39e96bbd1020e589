import { useMemo } from 'react';
import type { PersonId } from '@/domain/ids';
import { FIND_KINDS, type FindEntry } from './find-entry';
import { createSearch } from './search';
import { useCasesOf, useCasesToFind } from './use-cases-to-find';
import { useOrdersToFind, usePagesToFind, usePeopleToFind } from './use-others-to-find';

export type FoundGroup = {
  readonly kind: FindEntry['kind'];
  readonly entries: readonly FindEntry[];
};

/** Of each kind. Whoever sees more than fits a screen types another letter. */
const MOST: Readonly<Record<FindEntry['kind'], number>> = {
  case: 20,
  person: 5,
  order: 6,
  page: 4,
};

/**
 * What there is for a question, by kind. Without one: what can be done, and where one can go; or the cases of `person`,
 * in whom one then searches.
 */
export function useFound(
  question: string,
  person: PersonId | null,
  slug: string,
): readonly FoundGroup[] {
  const cases = useCasesToFind();
  const people = usePeopleToFind();
  const orders = useOrdersToFind();
  const pages = usePagesToFind(slug);
  const theirs = useCasesOf(person);
  const lists = useMemo(
    () => ({
      case: person === null ? cases : cases.filter(({ key }) => theirs.has(key)),
      person: person === null ? people : [],
      order: person === null ? orders : [],
      page: person === null ? pages : [],
    }),
    [cases, theirs, people, orders, pages, person],
  );
  const searches = useMemo(
    () => ({
      case: createSearch(lists.case),
      person: createSearch(lists.person),
      order: createSearch(lists.order),
      page: createSearch(lists.page),
    }),
    [lists],
  );
  return useMemo(() => {
    const asks = question.trim() !== '';
    return FIND_KINDS.map((kind) => ({
      kind,
      entries: asks ? searches[kind](question, MOST[kind]) : unasked(kind, lists[kind], person),
    })).filter(({ entries }) => entries.length > 0);
  }, [searches, lists, person, question]);
}

function unasked(
  kind: FindEntry['kind'],
  entries: readonly FindEntry[],
  person: PersonId | null,
): readonly FindEntry[] {
  const shown = person === null ? kind === 'order' || kind === 'page' : kind === 'case';
  return shown ? entries : [];
}
