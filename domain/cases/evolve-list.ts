import { type Board, withCase } from '../board';
import type { RecordedEvent } from '../event';
import type { CaseId } from '../ids';
import { get } from '../ordered-map';
import type { Case } from './case';

type OfList = Extract<RecordedEvent, { type: 'CasesUpdated' | 'CasesMarked' | 'MissingKept' }>;

/** What the list of the case system changes in cases that are on the board. */
export function afterList(board: Board, event: OfList): Board {
  const change = (soFar: Board, caseId: CaseId, part: Partial<Omit<Case, 'priv'>>) => {
    const card = get(soFar.cases, caseId);
    if (card === undefined) return soFar;
    const lastBy = event.priv?.by ?? null;
    return withCase(soFar, {
      ...card,
      ...part,
      rev: event.seq,
      priv: { ...card.priv, lastBy },
    });
  };
  switch (event.type) {
    case 'CasesUpdated': {
      const { cases, versions } = event.data;
      const updated = cases.reduce(
        (soFar, { caseId, ...part }) => change(soFar, caseId, part),
        board,
      );
      return versions.reduce((soFar, { caseId, ...part }) => change(soFar, caseId, part), updated);
    }
    case 'CasesMarked': {
      const { missing, back, post } = event.data;
      const gone = missing.reduce(
        (soFar, caseId) => change(soFar, caseId, { missing: 'marked' }),
        board,
      );
      const here = back.reduce((soFar, caseId) => change(soFar, caseId, { missing: null }), gone);
      return post.reduce(
        (soFar, { caseId, day }) => change(soFar, caseId, { newPost: true, post: day }),
        here,
      );
    }
    case 'MissingKept':
      return event.data.cases.reduce(
        (soFar, caseId) => change(soFar, caseId, { missing: 'kept' }),
        board,
      );
  }
}
