'use client';

import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useBoard } from '@/client/use-board';
import { column } from '@/domain/cases/order';
import type { CaseId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import { useReference } from './case-names';
import { useDesk } from './desk-context';
import { type Done, isUndoable } from './done';
import { Toast } from './toast';

type DoneToastProps = { readonly done: Done; readonly onClose: () => void };

/** Something I did, for the ten seconds in which I may take it back. It stays while the pointer or the focus is in it. */
export function DoneToast({ done, onClose }: DoneToastProps) {
  const t = useTranslations('sync.toast');
  const { undo, openCase, say } = useDesk();
  const held = useRef(false);
  const taken = useTaken(done);
  const title = taken === null ? done.text : t('youTook', { reference: taken.reference });
  // Which case it was is known when the board has it, a moment after the answer.
  const spoken = taken === null ? null : title;
  const saidBefore = useRef<string | null>(null);
  useEffect(() => {
    if (spoken === null || spoken === saidBefore.current) return;
    saidBefore.current = spoken;
    say(spoken);
  }, [spoken, say]);
  const undoable = isUndoable(done.command.type);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!held.current && Date.now() - done.at >= LIMITS.undoMs) onClose();
    }, 500);
    return () => clearInterval(timer);
  }, [done, onClose]);
  return (
    <Toast
      icon={<ArrowUndoIcon aria-hidden />}
      title={title}
      text={undoable ? t('canUndo') : undefined}
      onClose={onClose}
      onHold={(value) => {
        held.current = value;
      }}
      actions={
        <>
          {undoable ? (
            <Button
              size="xsmall"
              variant="secondary"
              data-color="neutral"
              className="min-h-28"
              icon={<ArrowUndoIcon aria-hidden />}
              onClick={() => undo(done.commandId)}
            >
              {t('undo')}
            </Button>
          ) : null}
          {taken === null ? null : (
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              className="min-h-28"
              onClick={() => openCase(taken.id)}
            >
              {t('open')}
            </Button>
          )}
        </>
      }
    />
  );
}

/** Which case *Plukk neste* gave: the taken one that was last changed by the event of that command. */
function useTaken(done: Done): { readonly id: CaseId; readonly reference: string } | null {
  const reference = useReference();
  const card = useBoard((board) =>
    done.seq === null ? undefined : column(board, 'taken').find((one) => one.rev === done.seq),
  );
  return card === undefined ? null : { id: card.id, reference: reference(card) };
}
