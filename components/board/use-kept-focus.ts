import { useEffect } from 'react';
import type { CaseId } from '@/domain/ids';

/**
 * Keeps focus on the desk. A card that moves to another column is another element there, and a dialog that closes may leave
 * in the same moment as the card that it was opened from: the browser then drops focus on the page, and whoever works
 * without a pointer has lost their place. `returnTo` says where it belongs, by the case that had it. What moves within its
 * list is the same element and gets focus again; when a thing of a panel leaves, focus goes to the panel's heading.
 */
export function useKeptFocus(returnTo: (caseId: CaseId | null) => HTMLElement | null): void {
  useEffect(() => {
    let last: Focused | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const slip = target.closest<HTMLElement>('[data-case]');
      last = {
        element: target,
        caseId: (slip?.dataset.case as CaseId | undefined) ?? null,
        panel: target.closest('[data-panel]'),
      };
    };
    // Somebody with a pointer may put focus on nothing, and it stays there.
    const letGo = () => {
      last = null;
    };
    const observer = new MutationObserver((records) => {
      if (last === null || !isNowhere()) return;
      const { element, caseId, panel } = last;
      if (!element.isConnected) (headingOf(panel) ?? returnTo(caseId))?.focus();
      else if (element instanceof HTMLElement && wasMoved(element, records)) element.focus();
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', letGo);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', letGo);
      observer.disconnect();
    };
  }, [returnTo]);
}

type Focused = {
  readonly element: Element;
  readonly caseId: CaseId | null;
  readonly panel: Element | null;
};

function headingOf(panel: Element | null): HTMLElement | null {
  const heading = panel?.querySelector<HTMLElement>('[data-panel-title]') ?? null;
  return heading !== null && heading.getClientRects().length > 0 ? heading : null;
}

function wasMoved(element: Element, records: readonly MutationRecord[]): boolean {
  return records.some(({ addedNodes }) => [...addedNodes].some((node) => node.contains(element)));
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
