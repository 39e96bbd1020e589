'use client';

import { ArrowsSquarepathIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useBoard, useNotices, useReturned } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { get } from '@/domain/ordered-map';
import type { Refusal } from '@/domain/refusal';
import { TextButton } from '../ui/text-button';
import { useNames, useReference } from './case-names';
import { useDesk } from './desk-context';
import type { Done } from './done';
import { DoneToast } from './done-toast';
import { ReturnedToast } from './returned-toast';
import { Toast } from './toast';
import { useRefusal } from './use-refusal';

/** Left of the field for ideas, which stands in the corner and is written in again at once. */
const BESIDE_THE_FIELD =
  'right-24 narrow:right-auto narrow:left-24 wide:right-[calc(var(--right-column)+2.25rem)]';

/** More than these would cover the board; the rest stands in the list of changes. */
const MOST = 3;

export type Told = { readonly id: number; readonly refusal: Refusal };

type ToastsProps = {
  readonly done: readonly Done[];
  readonly told: readonly Told[];
  readonly today: Day;
  /** A side panel is open: they stand beside it, and cover nothing in it. */
  readonly besidePanel: boolean;
  readonly onCloseDone: (done: Done) => void;
  readonly onCloseTold: (told: Told) => void;
};

/** What just happened. In the lower right, over the board, and inside the case panel while that is open. */
export function Toasts({ done, told, today, besidePanel, onCloseDone, onCloseTold }: ToastsProps) {
  const t = useTranslations('sync.toast');
  const { refused } = useReturned();
  const { notices, dismiss } = useNotices();
  const { ask } = useDesk();
  const refusal = useRefusal(today);
  const shown = refused.slice(-MOST);
  if (done.length + told.length + refused.length + notices.length === 0) return null;
  return (
    <section
      aria-label={t('name')}
      className={`fixed bottom-24 ${besidePanel ? 'right-24 wide:right-584' : BESIDE_THE_FIELD} z-[2100] w-[25rem] max-w-[calc(100vw-2.5rem)] phone:right-20 phone:w-auto ${besidePanel ? 'phone:bottom-24' : 'phone:bottom-160'}`}
    >
      <ul className="flex flex-col gap-8">
        {refused.length > MOST ? (
          <li className="rounded-card border border-ax-border-warning bg-ax-bg-warning-soft px-16 py-8">
            <TextButton onClick={() => ask({ kind: 'changes' })}>
              {t('more', { count: refused.length - MOST })}
            </TextButton>
          </li>
        ) : null}
        {shown.map((returned) => (
          <ReturnedToast key={returned.commandId} returned={returned} today={today} />
        ))}
        {notices.slice(-MOST).map((notice) => (
          <NoticeToast key={notice.id} notice={notice} onClose={() => dismiss(notice.id)} />
        ))}
        {told.map((one) => (
          <Toast
            key={one.id}
            tone="warning"
            icon={<ExclamationmarkTriangleIcon aria-hidden />}
            title={t('nothingDone')}
            text={refusal(one.refusal)}
            onClose={() => onCloseTold(one)}
          />
        ))}
        {done.map((one) => (
          <DoneToast key={one.commandId} done={one} onClose={() => onCloseDone(one)} />
        ))}
      </ul>
    </section>
  );
}

type NoticeToastProps = {
  readonly notice: ReturnType<typeof useNotices>['notices'][number];
  readonly onClose: () => void;
};

/** Somebody ran into what I did a moment ago: they are told, and so am I. */
function NoticeToast({ notice, onClose }: NoticeToastProps) {
  const t = useTranslations('sync.toast');
  const words = useTranslations('card');
  const name = useNames()(notice.by, words('somebody'));
  const reference = useReference()(useBoard((board) => get(board.cases, notice.caseId)));
  return (
    <Toast
      icon={<ArrowsSquarepathIcon aria-hidden />}
      title={t('notice', { by: name, reference })}
      text={t('noticeText', { by: name })}
      onClose={onClose}
    />
  );
}
