'use client';

import { ArrowsSquarepathIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import type { Returned } from '@/client/state';
import { useBoard, useReturned } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import type { Case } from '@/domain/cases/case';
import type { ClientCommand } from '@/domain/command';
import { get } from '@/domain/ordered-map';
import { useNames, useReference } from './case-names';
import { useDesk } from './desk-context';
import { type EditRequest, editRequest } from './edit-request';
import { useNextForMe } from './take-next';
import { Toast } from './toast';
import { caseOf, useDeed } from './use-deed';
import { useEditAgain } from './use-edit-again';
import { useRefusal } from './use-refusal';

const TAKES: ReadonlySet<string> = new Set(['TakeCase', 'TakeNext']);

type ReturnedToastProps = { readonly returned: Returned; readonly today: Day };

/** A no from the board. It stays until it is closed, and holds what was typed. */
export function ReturnedToast({ returned, today }: ReturnedToastProps) {
  const t = useTranslations('sync.toast');
  const words = useTranslations('card');
  const { dismiss } = useReturned();
  const name = useNames();
  const refusal = useRefusal(today);
  const board = useBoard((one) => one);
  const deed = useDeed()(returned.command, board, returned.commandId);
  const { stood } = returned.status.refusal;
  const id = caseOf(returned.command) ?? stood?.caseId ?? null;
  const card = id === null ? undefined : get(board.cases, id);
  const reference = useReference()(card);
  const by = name(stood?.by ?? null, words('somebody'));
  const close = () => dismiss(returned.commandId);
  return (
    <Toast
      tone="warning"
      icon={
        stood === undefined ? (
          <ExclamationmarkTriangleIcon aria-hidden />
        ) : (
          <ArrowsSquarepathIcon aria-hidden />
        )
      }
      title={
        stood === undefined
          ? t('notSaved', { deed })
          : t('conflict', { by, reference, state: stood.state })
      }
      text={
        stood === undefined
          ? refusal(returned.status.refusal, reference)
          : t('conflictText', { by, state: stood.state })
      }
      onClose={close}
      actions={<Actions command={returned.command} card={card} close={close} />}
    />
  );
}

type ActionsProps = {
  readonly command: ClientCommand;
  readonly card: Case | undefined;
  readonly close: () => void;
};

/** What can be done after a no: another case, the same again with what was typed, or a look at the case. */
function Actions({ command, card, close }: ActionsProps) {
  const t = useTranslations('sync.toast');
  const { openCase, give } = useDesk();
  const editIt = useEditAgain();
  const next = useNextForMe();
  const nextReference = useReference()(next ?? undefined);
  const edit = editRequest(command);
  function editAgain(request: EditRequest) {
    editIt(request);
    close();
  }
  function takeNext() {
    give({ type: 'TakeNext' }, 'told');
    close();
  }
  return (
    <>
      {TAKES.has(command.type) && next !== null ? (
        <Button size="xsmall" className="min-h-28" onClick={takeNext}>
          {t('takeNext', { reference: nextReference })}
        </Button>
      ) : null}
      {edit === null ? null : (
        <Button size="xsmall" className="min-h-28" onClick={() => editAgain(edit)}>
          {t('edit')}
        </Button>
      )}
      {card === undefined ? null : (
        <Button
          size="xsmall"
          variant="secondary"
          data-color="neutral"
          className="min-h-28"
          onClick={() => openCase(card.id)}
        >
          {t('see')}
        </Button>
      )}
    </>
  );
}
