import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useBoard } from '@/client/use-board';
import { unreachable } from '@/domain/assert';
import type { Case } from '@/domain/cases/case';
import { isHeldBy, isKeptBy } from '@/domain/cases/find';
import type { PersonId } from '@/domain/ids';
import { values } from '@/domain/ordered-map';
import { useNames, useReference } from '../case-names';
import type { FindEntry } from './find-entry';

/** Every case on the board, by reference, external id, type, and where or with whom it is. */
export function useCasesToFind(): readonly FindEntry[] {
  const cases = useBoard((board) => board.cases);
  const types = useBoard((board) => board.setup.caseTypes);
  const reference = useReference();
  const placeOf = usePlace();
  return useMemo(() => {
    const names = new Map(types.map((type) => [type.id, type.name]));
    return values(cases).map((card): FindEntry => {
      const title = reference(card);
      const type = names.get(card.caseType) ?? '';
      const place = placeOf(card);
      const { externalId } = card.priv;
      return {
        kind: 'case',
        key: card.id,
        caseId: card.id,
        title,
        detail: [type, place, externalId].filter((part) => part !== null).join(', '),
        // Once more without its sign: that is how a number is said and typed.
        text: `${title} ${title.replace('-', '')} ${externalId ?? ''} ${type} ${place}`,
      };
    });
  }, [cases, types, reference, placeOf]);
}

/** The cases that somebody has taken, or keeps while they wait. */
export function useCasesOf(person: PersonId | null): ReadonlySet<string> {
  const cases = useBoard((board) => board.cases);
  return useMemo(() => {
    if (person === null) return new Set();
    const theirs = values(cases).filter((card) => isHeldBy(card, person) || isKeptBy(card, person));
    return new Set(theirs.map(({ id }) => id));
  }, [cases, person]);
}

/** Where a case is, or with whom. */
function usePlace(): (card: Case) => string {
  const t = useTranslations('find.place');
  const words = useTranslations('card');
  const parties = useTranslations('card.partyInText');
  const nameOf = useNames();
  return useMemo(
    () => (card) => {
      const { state, priv } = card;
      switch (state.kind) {
        case 'taken':
          return words('with', { name: nameOf(priv.takenBy, words('somebody')) });
        case 'waiting': {
          const party = state.waits[0]?.party;
          return party === undefined ? t('waiting') : words('waitsFor', { party: parties(party) });
        }
        case 'arrived':
        case 'ready':
        case 'approval':
        case 'done':
        case 'withdrawn':
          return t(state.kind);
        default:
          return unreachable(state);
      }
    },
    [t, words, parties, nameOf],
  );
}
