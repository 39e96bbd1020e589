import type { CaseId } from '@/domain/ids';

/**
 * Where focus belongs when something that lay over the desk is closed: on what opened it, else on the case wherever its
 * card now is, else on the board.
 */
export function focusAfter(opener: Element | null, caseId: CaseId | null): HTMLElement | null {
  if (opener instanceof HTMLElement && isSeen(opener)) return opener;
  return cardOf(caseId) ?? document.getElementById('board');
}

/** The same for a dialog: while the case panel is open, the rest of the page is out of reach. */
export function focusAfterDialog(
  opener: Element | null,
  caseId: CaseId | null,
): HTMLElement | null {
  if (opener instanceof HTMLElement && isSeen(opener)) return opener;
  return document.querySelector<HTMLElement>('[data-case-title]') ?? focusAfter(null, caseId);
}

function cardOf(caseId: CaseId | null): HTMLElement | null {
  const slip =
    caseId === null ? null : document.querySelector(`[data-case="${CSS.escape(caseId)}"]`);
  const button = slip?.querySelector<HTMLElement>('.slip-open') ?? null;
  return button !== null && isSeen(button) ? button : null;
}

// A card that has moved is another element, and in a small window it may stand in a column that is not chosen.
function isSeen(element: HTMLElement): boolean {
  return element.isConnected && element !== document.body && element.getClientRects().length > 0;
}
