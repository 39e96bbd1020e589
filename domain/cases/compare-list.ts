import type { Actor } from '../actor';
import type { Board } from '../board';
import type { CaseId, CaseTypeId } from '../ids';
import { values } from '../ordered-map';
import { type Case, isClosed } from './case';
import type { ListedCase } from './commands';
import { newsOf, shouldBeListed } from './listed';

/** A list of the case system; of a type that is yet to be made the id is null. */
export type WholeList = {
  readonly cases: readonly (Omit<ListedCase, 'caseType'> & {
    readonly caseType: CaseTypeId | null;
  })[];
  /** The types of which the list has every open case; none when it is not whole. */
  readonly types: readonly CaseTypeId[];
};

/** What a list will do to the board. */
export type Comparison = {
  /** Places in the list: cases that are not on the board. Closed ones that have left it are among them. */
  readonly added: readonly number[];
  readonly updated: number;
  readonly newPost: number;
  readonly back: number;
  readonly older: number;
  readonly closed: number;
  readonly missing: readonly CaseId[];
};

/** Compares by the ids in the case system, which stand on the board as long as a case does. */
export function compareList(board: Board, list: WholeList, actor: Actor): Comparison {
  const types = new Set(list.types);
  const onBoard = new Map<string, Case>();
  for (const card of values(board.cases))
    if (card.priv.externalId !== null) onBoard.set(card.priv.externalId, card);
  const listed = new Set<string>();
  const added: number[] = [];
  const sums = { updated: 0, newPost: 0, back: 0, older: 0, closed: 0 };
  for (const [place, one] of list.cases.entries()) {
    if (listed.has(one.externalId)) continue;
    listed.add(one.externalId);
    const card = onBoard.get(one.externalId);
    if (card === undefined) {
      added.push(place);
      continue;
    }
    if (isClosed(card.state)) {
      sums.closed += 1;
      continue;
    }
    const news = newsOf(board, card, { ...one, caseType: one.caseType ?? NO_TYPE }, actor);
    if (news.updated !== null) sums.updated += 1;
    if (news.post !== null) sums.newPost += 1;
    if (news.isBack) sums.back += 1;
    if (news.isOlder) sums.older += 1;
  }
  const missing = [...onBoard].flatMap(([externalId, card]) =>
    card.missing === null && shouldBeListed(card, types) && !listed.has(externalId)
      ? [card.id]
      : [],
  );
  return { added, ...sums, missing };
}

/** Of a type that is yet to be made: no case has it. */
const NO_TYPE = '' as CaseTypeId;
