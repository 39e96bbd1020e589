'use client';

import { ArrowsCirclepathIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Returned } from '@/client/state';
import { useBoard, useConnection, usePending, useReturned } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { useDates } from '../../ui/use-dates';
import { useDesk } from '../desk-context';
import { editRequest } from '../edit-request';
import { useDeed } from '../use-deed';
import { useEditAgain } from '../use-edit-again';
import { useRefusal } from '../use-refusal';
import { CloseDialog } from './close-dialog';

/** What waits to be sent, what can never be sent, and what the board said no to: each with what can be done. */
export function ChangesDialog({ today }: { readonly today: Day }) {
  const t = useTranslations('sync.changes');
  const { dead, refused } = useReturned();
  const pending = usePending();
  const nothing = pending.length + dead.length + refused.length === 0;
  return (
    <>
      {nothing ? <p>{t('nothing')}</p> : null}
      {pending.length === 0 ? null : <PendingList today={today} />}
      {dead.length === 0 ? null : (
        <ReturnedList
          title={t('dead')}
          help={t('deadHelp')}
          list={dead}
          today={today}
          canSendAgain
        />
      )}
      {refused.length === 0 ? null : (
        <ReturnedList title={t('refused')} help={t('refusedHelp')} list={refused} today={today} />
      )}
      <CloseDialog />
    </>
  );
}

function PendingList({ today }: { readonly today: Day }) {
  const t = useTranslations('sync.changes');
  const dates = useDates(today);
  const pending = usePending();
  const board = useBoard((one) => one);
  const deed = useDeed();
  const { kind } = useConnection();
  const { undo } = useDesk();
  return (
    <Part title={t('pending')} help={kind === 'current' ? t('underWay') : t('inOrder')}>
      {pending.map(({ commandId, command, madeAt, status, applies }) => (
        <Row
          key={commandId}
          icon={<ArrowsCirclepathIcon aria-hidden fontSize="1.25rem" className="shrink-0" />}
          text={deed(command, board, commandId)}
          clock={dates.clock(madeAt)}
          more={applies ? null : t('noLongerFits')}
        >
          {status === 'unsent' ? (
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              className="min-h-28"
              onClick={() => undo(commandId)}
            >
              {t('takeBack')}
            </Button>
          ) : null}
        </Row>
      ))}
    </Part>
  );
}

type ReturnedListProps = {
  readonly title: string;
  readonly help: string;
  readonly list: readonly Returned[];
  readonly today: Day;
  readonly canSendAgain?: boolean;
};

function ReturnedList({ title, help, list, today, canSendAgain = false }: ReturnedListProps) {
  const t = useTranslations('sync.changes');
  const dates = useDates(today);
  const board = useBoard((one) => one);
  const deed = useDeed();
  const refusal = useRefusal(today);
  const { dismiss, sendAgain } = useReturned();
  const editAgain = useEditAgain();
  return (
    <Part title={title} help={help}>
      {list.map(({ commandId, command, status }) => {
        const edit = editRequest(command);
        return (
          <Row
            key={commandId}
            icon={<ArrowsCirclepathIcon aria-hidden fontSize="1.25rem" className="shrink-0" />}
            text={deed(command, board, commandId)}
            clock={dates.clock(status.at)}
            more={refusal(status.refusal)}
          >
            {canSendAgain ? (
              <Button size="xsmall" className="min-h-28" onClick={() => sendAgain(commandId)}>
                {t('sendAgain')}
              </Button>
            ) : null}
            {edit === null ? null : (
              <Button
                size="xsmall"
                variant="secondary"
                data-color="neutral"
                className="min-h-28"
                onClick={() => {
                  dismiss(commandId);
                  editAgain(edit);
                }}
              >
                {t('edit')}
              </Button>
            )}
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              className="min-h-28"
              onClick={() => dismiss(commandId)}
            >
              {t('discard')}
            </Button>
          </Row>
        );
      })}
    </Part>
  );
}

function Part({
  title,
  help,
  children,
}: {
  readonly title: string;
  readonly help: string;
  readonly children: ReactNode;
}) {
  return (
    <section>
      <h2 className="font-strong">{title}</h2>
      <ul className="pt-4">{children}</ul>
      <p className="pt-6 text-ax-text-neutral-subtle text-small">{help}</p>
    </section>
  );
}

type RowProps = {
  readonly icon: ReactNode;
  readonly text: string;
  readonly clock: string;
  readonly more: string | null;
  readonly children: ReactNode;
};

function Row({ icon, text, clock, more, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-12 gap-y-4 border-ax-neutral-600 border-b border-dashed py-8">
      {icon}
      <div className="min-w-200 flex-1">
        <p>{text}</p>
        {more === null ? null : <p className="text-small">{more}</p>}
      </div>
      <span className="text-ax-text-neutral-subtle">{clock}</span>
      <div className="flex gap-4">{children}</div>
    </li>
  );
}
