'use client';

import { Dialog, DialogPopup, DialogTitle } from '@navikt/ds-react/Dialog';
import { type ReactNode, useRef } from 'react';

type FormDialogProps = {
  readonly open: boolean;
  readonly title: string;
  /** One sentence under the title: what stays as it is. */
  readonly fact?: string;
  readonly onClose: () => void;
  /** Where focus goes afterwards when what opened the dialog has moved or left. */
  readonly returnFocusTo?: () => HTMLElement | null;
  /** Sets it in the middle of what the side panel leaves free. */
  readonly besidePanel?: boolean;
  /** For rows of several fields. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

const FIRST_QUESTION = 'input:not([type="hidden"]), select, textarea, button';

/** One question or a few, 556 wide as a rule. Focus starts in the first of them; Escape closes without asking. */
export function FormDialog({
  open,
  title,
  fact,
  onClose,
  returnFocusTo,
  besidePanel = false,
  wide = false,
  children,
}: FormDialogProps) {
  const questions = useRef<HTMLDivElement>(null);
  return (
    <Dialog open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <DialogPopup
        width={wide ? '46rem' : '34.75rem'}
        closeOnOutsideClick={false}
        initialFocusTo={() =>
          questions.current?.querySelector<HTMLElement>('[data-first]') ??
          questions.current?.querySelector<HTMLElement>(FIRST_QUESTION)
        }
        withBackdrop={!besidePanel}
        className={`rounded-board min-[64rem]:bottom-0 min-[64rem]:my-auto min-[64rem]:h-fit min-[64rem]:max-h-[calc(100dvh-2rem)] ${besidePanel ? 'wide:right-560' : ''}`}
        {...(returnFocusTo === undefined ? {} : { returnFocusTo })}
      >
        <div className="overflow-auto overscroll-contain px-28 pt-28">
          <DialogTitle className="text-status font-strong">{title}</DialogTitle>
          {fact === undefined ? null : (
            <p className="mt-2 text-body text-ax-text-neutral-subtle">{fact}</p>
          )}
          <div ref={questions} className="mt-20 flex flex-col gap-20 pb-24">
            {children}
          </div>
        </div>
      </DialogPopup>
    </Dialog>
  );
}
