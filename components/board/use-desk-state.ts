import { useCallback, useMemo, useRef, useState } from 'react';
import type { CaseId } from '@/domain/ids';
import { useAnnouncer } from './announcer';
import type { NoteDraft } from './case-note';
import type { Desk, DialogRequest } from './desk-context';
import { focusAfter, focusAfterDialog } from './focus-after';
import type { OpenedView } from './improvement/improvement-side';
import type { ImprovementView } from './improvement/improvement-view';
import type { MoveRequest } from './move-menu';
import { useAgreedWithMe } from './use-agreed-with-me';
import { useConcernsMe } from './use-concerns-me';
import { useKeptFocus } from './use-kept-focus';
import { type Orders, useOrders } from './use-orders';
import { type Listening, useShortcuts } from './use-shortcuts';
import { useTodayConcerns } from './use-today-concerns';

export type DeskState = {
  readonly desk: Desk;
  readonly orders: Orders;
  /** What the live region says. */
  readonly said: string;
  readonly caseId: CaseId | null;
  readonly improvement: OpenedView | null;
  readonly dialog: DialogRequest | null;
  readonly menu: MoveRequest | null;
  readonly closeMenu: () => void;
  readonly noteDraft: NoteDraft | null;
  readonly keepNoteDraft: (caseId: CaseId, draft: NoteDraft | null) => void;
  /** Where focus goes when the dialog, and when the case panel is closed. */
  readonly afterDialog: () => HTMLElement | null;
  readonly afterPanel: () => HTMLElement | null;
};

/** What is open on the desk, and what any part of it can ask for. */
export function useDeskState(): DeskState {
  const { said, say } = useAnnouncer();
  const orders = useOrders(say);
  const [caseId, setCaseId] = useState<CaseId | null>(null);
  const [dialog, setDialog] = useState<DialogRequest | null>(null);
  const [menu, setMenu] = useState<MoveRequest | null>(null);
  const { improvement, setImprovement, drafts } = useImprovementView();
  const notes = useRef(new Map<CaseId, NoteDraft>());
  const lastCase = useRef<CaseId | null>(null);
  const dialogOpener = useRef<Element | null>(null);
  const panelOpener = useRef<Element | null>(null);
  const { give, undo } = orders;
  const desk = useMemo(
    (): Desk => ({
      openCase(id, draft) {
        if (id !== null && draft !== undefined) notes.current.set(id, draft);
        if (id !== null) {
          lastCase.current = id;
          panelOpener.current = document.activeElement;
        }
        setImprovement(null);
        setCaseId(id);
      },
      showImprovement(view) {
        const opener = document.activeElement;
        // From one view of the panel to another: what opened the panel is where focus goes in the end.
        if (opener?.closest('[role=dialog]') == null) panelOpener.current = opener;
        setImprovement(view);
        setCaseId(null);
      },
      drafts,
      ask(request, opener) {
        if (request !== null) {
          lastCase.current = 'caseId' in request ? request.caseId : lastCase.current;
          dialogOpener.current = opener ?? document.activeElement;
        }
        setDialog(request);
      },
      showMoveMenu(id, anchor) {
        lastCase.current = id;
        setMenu({ caseId: id, anchor });
      },
      give,
      undo,
      say,
    }),
    [give, undo, say, drafts, setImprovement],
  );
  useConcernsMe(say);
  useAgreedWithMe(say);
  useTodayConcerns(say);
  useKeptFocus(useCallback((id) => focusAfterDialog(null, id ?? lastCase.current), []));
  const isAsked = dialog !== null || menu !== null;
  useDeskKeys(desk, orders, isAsked ? 'none' : listeningBeside(caseId, improvement));
  return {
    desk,
    orders,
    said,
    caseId,
    improvement,
    dialog,
    menu,
    closeMenu: useCallback(() => setMenu(null), []),
    noteDraft: caseId === null ? null : (notes.current.get(caseId) ?? null),
    keepNoteDraft: useCallback((id, draft) => {
      if (draft === null) notes.current.delete(id);
      else notes.current.set(id, draft);
    }, []),
    afterDialog: useCallback(() => focusAfterDialog(dialogOpener.current, lastCase.current), []),
    afterPanel: useCallback(() => focusAfter(panelOpener.current, lastCase.current), []),
  };
}

/** Which keys are the desk's while a side panel is open, or none. */
function listeningBeside(caseId: CaseId | null, improvement: OpenedView | null): Listening {
  if (caseId !== null) return 'find';
  return improvement === null ? 'all' : 'panel';
}

/** Which view of the improvement is open, and what is typed there and not sent. */
function useImprovementView() {
  const [improvement, setOpened] = useState<OpenedView | null>(null);
  const [drafts] = useState(() => new Map<string, unknown>());
  const setImprovement = useCallback(
    (view: ImprovementView | null) =>
      setOpened((before) => (view === null ? null : { view, opened: (before?.opened ?? 0) + 1 })),
    [],
  );
  return { improvement, setImprovement, drafts };
}

function useDeskKeys(desk: Desk, { undoLast }: Orders, listening: Listening): void {
  useShortcuts(
    useMemo(
      () => ({
        takeNext: () => desk.give({ type: 'TakeNext' }, 'told'),
        undo: undoLast,
        list: () => desk.ask({ kind: 'shortcuts' }),
        find: () => desk.ask({ kind: 'find' }),
        move: desk.showMoveMenu,
        listening,
      }),
      [desk, undoLast, listening],
    ),
  );
}
