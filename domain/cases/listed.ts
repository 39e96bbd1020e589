import type { Actor } from '../actor';
import type { Board } from '../board';
import type { Day } from '../calendar';
import { dayOf } from '../calendar/oslo-time';
import { type Case, isClosed } from './case';
import type { ListedCase } from './commands';
import { needsApproval } from './decide-approval';
import { mayDoWithoutApproval } from './decide-change';
import type { UpdatedCase } from './events';

/** What a list of the case system tells of a case on the board that the board does not know yet. */
export type News = {
  /** The list tells of an older version than the board knows. */
  readonly isOlder: boolean;
  readonly updated: UpdatedCase | null;
  /** A newer version, in which nothing has changed that stands on the board. */
  readonly version: number | null;
  readonly isBack: boolean;
  /** It waits, and this is the day of post that is news to it. */
  readonly post: Day | null;
};

/** The same in the browser's preview and in `decide`. Only of an open case: what is closed is passed over. */
export function newsOf(board: Board, card: Case, listed: ListedCase, actor: Actor): News {
  const known = card.sourceVersion;
  const isOlder = known !== null && listed.version !== null && listed.version < known;
  const isNewer = listed.version !== null && (known === null || listed.version > known);
  const updated = isNewer || listed.version === null ? updateOf(board, card, listed, actor) : null;
  return {
    isOlder,
    updated,
    version: isNewer && updated === null ? listed.version : null,
    isBack: card.missing !== null,
    post: isNewPost(card, listed.post) ? listed.post : null,
  };
}

function updateOf(board: Board, card: Case, listed: ListedCase, actor: Actor): UpdatedCase | null {
  const caseType = mayHaveType(board, card, listed, actor) ? listed.caseType : card.caseType;
  const deadline = listed.deadline === undefined ? card.deadline : listed.deadline;
  const difficulty = listed.difficulty ?? card.difficulty;
  const { received } = listed;
  const isSame =
    caseType === card.caseType &&
    received === card.received &&
    deadline === card.deadline &&
    difficulty === card.difficulty;
  if (isSame) return null;
  const sourceVersion = listed.version ?? card.sourceVersion;
  return { caseId: card.id, caseType, received, deadline, difficulty, sourceVersion };
}

// As when somebody changes it by hand: nobody frees the own case from its second person by a file.
function mayHaveType(board: Board, card: Case, { caseType }: ListedCase, actor: Actor): boolean {
  if (caseType === card.caseType || !needsApproval(board, card)) return true;
  const type = board.setup.caseTypes.find((one) => one.id === caseType);
  return type?.needsApproval === true || mayDoWithoutApproval(card, actor);
}

// Post of the day on which it was put on hold may have come before that or after. Once too often is better than never.
function isNewPost(card: Case, post: Day | null): boolean {
  if (post === null || card.state.kind !== 'waiting') return false;
  return post >= dayOf(card.state.since) && (card.post === null || post > card.post);
}

/** Whether a whole list of these types should have the case. */
export function shouldBeListed(card: Case, types: ReadonlySet<Case['caseType']>): boolean {
  return card.sourceKey !== null && !isClosed(card.state) && types.has(card.caseType);
}
