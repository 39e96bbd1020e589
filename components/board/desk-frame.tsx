'use client';

import { CasePanel } from './case-panel';
import { DeskContext } from './desk-context';
import { DeskSurface, type DeskSurfaceProps } from './desk-surface';
import { Dialogs } from './dialogs/dialogs';
import { focusAfter } from './focus-after';
import { ImprovementSide } from './improvement/improvement-side';
import { MoveMenu } from './move-menu';
import { Toasts } from './toasts';
import { useDeskState } from './use-desk-state';
import { useNow } from './use-now';

/** The desk and what may lie over it: a case, a question, a menu, what just happened. */
export function DeskFrame({ unit, named }: Omit<DeskSurfaceProps, 'now'>) {
  const now = useNow();
  const state = useDeskState();
  const { desk, orders, caseId, improvement, dialog, menu } = state;
  const besidePanel = caseId !== null || improvement !== null;
  const toasts = (
    <Toasts
      done={orders.done}
      told={orders.told}
      today={now.today}
      besidePanel={besidePanel}
      onCloseDone={orders.closeDone}
      onCloseTold={orders.closeTold}
    />
  );
  function closeMenu() {
    state.closeMenu();
    // The menu lies over the card's own button, and goes: the focus goes back to the button, or to where the card now is.
    setTimeout(() => {
      if (menu === null || document.activeElement !== document.body) return;
      focusAfter(menu.anchor, menu.caseId)?.focus();
    }, 0);
  }
  return (
    <DeskContext value={desk}>
      <DeskSurface unit={unit} named={named} now={now} />
      {besidePanel ? null : toasts}
      <CasePanel
        caseId={caseId}
        slug={unit.slug}
        now={now}
        noteDraft={state.noteDraft}
        onNoteDraft={state.keepNoteDraft}
        returnFocusTo={state.afterPanel}
      >
        {caseId === null ? null : toasts}
      </CasePanel>
      <ImprovementSide shown={improvement} today={now.today} returnFocusTo={state.afterPanel}>
        {improvement === null ? null : toasts}
      </ImprovementSide>
      {dialog === null ? null : (
        <Dialogs
          slug={unit.slug}
          request={dialog}
          today={now.today}
          besidePanel={besidePanel}
          returnFocusTo={state.afterDialog}
        />
      )}
      {menu === null ? null : <MoveMenu request={menu} onClose={closeMenu} />}
      <p role="status" aria-live="polite" className="sr-only">
        {state.said}
      </p>
    </DeskContext>
  );
}
