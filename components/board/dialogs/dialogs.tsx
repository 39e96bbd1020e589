'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useBoard, usePeople } from '@/client/use-board';
import { unreachable } from '@/domain/assert';
import type { Day } from '@/domain/calendar';
import type { Case } from '@/domain/cases/case';
import { get } from '@/domain/ordered-map';
import { FormDialog } from '../../ui/form-dialog';
import { useDates } from '../../ui/use-dates';
import { useReference } from '../case-names';
import { type DialogRequest, useDesk } from '../desk-context';
import { RecentDaysDialog } from '../recent-days/recent-days-dialog';
import { AddDialog } from './add-dialog';
import { CaseDialog } from './case-dialog';
import { ChangesDialog } from './changes-dialog';
import { CountsDialog } from './counts-dialog';
import { MissingDialog } from './missing-dialog';
import { OwnerDialog } from './owner-dialog';
import { PersonDialog } from './person-dialog';
import { PriorityDialog } from './priority-dialog';
import { ShortcutsDialog } from './shortcuts-dialog';
import { StaffingDialog } from './staffing-dialog';
import { StockDialog } from './stock-dialog';

/** Loaded when it is asked for: the library that forgives typing mistakes is nothing that a desk begins with. */
const FindDialog = dynamic(() => import('../find/find-dialog').then((file) => file.FindDialog));

type DialogsProps = {
  readonly slug: string;
  readonly request: DialogRequest;
  readonly today: Day;
  readonly besidePanel: boolean;
  readonly returnFocusTo: () => HTMLElement | null;
};

/** The dialog that was asked for. */
export function Dialogs({ slug, request, today, besidePanel, returnFocusTo }: DialogsProps) {
  const { ask } = useDesk();
  const card = useBoard((board) =>
    'caseId' in request ? get(board.cases, request.caseId) : undefined,
  );
  const title = useTitle(request, card);
  const fact = useFact(card, today);
  return (
    <FormDialog
      open
      title={title}
      {...(fact === null ? {} : { fact })}
      besidePanel={besidePanel}
      wide={request.kind === 'stock' || request.kind === 'recentDays'}
      returnFocusTo={returnFocusTo}
      onClose={() => ask(null)}
    >
      {content(request, card, today, slug)}
    </FormDialog>
  );
}

function content(
  request: DialogRequest,
  card: Case | undefined,
  today: Day,
  slug: string,
): ReactNode {
  switch (request.kind) {
    case 'add':
      return (
        <AddDialog
          today={today}
          {...(request.draft === undefined ? {} : { draft: request.draft })}
        />
      );
    case 'counts':
      return <CountsDialog caseType={request.caseType} today={today} />;
    case 'stock':
      return (
        <StockDialog
          today={today}
          {...(request.draft === undefined ? {} : { draft: request.draft })}
        />
      );
    case 'recentDays':
      return (
        <RecentDaysDialog
          today={today}
          {...(request.draft === undefined ? {} : { draft: request.draft })}
        />
      );
    case 'owner':
      return <OwnerDialog priority={request.priority} />;
    case 'priority':
      return <PriorityDialog draft={request.draft} />;
    case 'person':
      return (
        <PersonDialog
          person={request.person}
          today={today}
          {...(request.draft === undefined ? {} : { draft: request.draft })}
        />
      );
    case 'staffing':
      return <StaffingDialog />;
    case 'missing':
      return <MissingDialog />;
    case 'changes':
      return <ChangesDialog today={today} />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'find':
      return <FindDialog slug={slug} />;
    case 'hold':
    case 'putBack':
    case 'handOver':
    case 'urgent':
    case 'return':
    case 'withdraw':
    case 'keep':
    case 'review':
    case 'change':
      return <CaseDialog request={request} card={card} today={today} />;
    default:
      return unreachable(request);
  }
}

function useTitle(request: DialogRequest, card: Case | undefined): string {
  const t = useTranslations('dialog.title');
  const reference = useReference()(card);
  const type = useBoard((board) =>
    'caseType' in request
      ? (board.setup.caseTypes.find((one) => one.id === request.caseType)?.name ?? '')
      : '',
  );
  const people = usePeople();
  const name = request.kind === 'person' ? (people.get(request.person)?.name ?? '') : '';
  return t(request.kind, { reference, type, name });
}

/** What no dialog changes: the day it was received. */
function useFact(card: Case | undefined, today: Day): string | null {
  const t = useTranslations('dialog');
  const dates = useDates(today);
  return card === undefined ? null : t('receivedStands', { day: dates.day(card.received) });
}
