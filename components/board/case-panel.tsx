'use client';

import { XMarkIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { Dialog, DialogPopup, DialogTitle } from '@navikt/ds-react/Dialog';
import { useTranslations } from 'next-intl';
import { type ReactNode, type RefObject, useRef } from 'react';
import { useBoard, useLooking, useMe } from '@/client/use-board';
import { type Case, isClosed } from '@/domain/cases/case';
import type { CaseId } from '@/domain/ids';
import { get } from '@/domain/ordered-map';
import { DifficultyBars } from '../ui/difficulty-bars';
import { caseActions } from './case-actions';
import { CaseButtons } from './case-buttons';
import { CaseClocks } from './case-clocks';
import { CaseFacts } from './case-facts';
import { CaseHistory } from './case-history';
import { difficultyOf, useCaseType, useReference } from './case-names';
import { CaseNote, type NoteDraft } from './case-note';
import { CaseRoutine } from './case-routine';
import { CaseWaits } from './case-waits';
import { useDesk } from './desk-context';
import type { Now } from './use-now';

type CasePanelProps = {
  readonly caseId: CaseId | null;
  readonly slug: string;
  readonly now: Now;
  /** A note that was typed and not saved, or that came back. */
  readonly noteDraft: NoteDraft | null;
  readonly onNoteDraft: (caseId: CaseId, draft: NoteDraft | null) => void;
  readonly returnFocusTo: () => HTMLElement | null;
  /** The toasts of the desk: the rest of the page is out of reach while the panel is open. */
  readonly children: ReactNode;
};

/** One case, from the right: its clocks, what can be done, what it waits for, its history in sentences, its note. */
export function CasePanel({
  caseId,
  slug,
  now,
  noteDraft,
  onNoteDraft,
  returnFocusTo,
  children,
}: CasePanelProps) {
  const { openCase } = useDesk();
  const title = useRef<HTMLHeadingElement>(null);
  const card = useBoard((board) => (caseId === null ? undefined : get(board.cases, caseId)));
  useLooking(caseId);
  return (
    <Dialog open={caseId !== null} onOpenChange={(open) => (open ? undefined : openCase(null))}>
      <DialogPopup
        position="right"
        width="35rem"
        initialFocusTo={title}
        returnFocusTo={returnFocusTo}
        className="max-w-full rounded-none"
      >
        <div className="h-full overflow-y-auto overscroll-contain px-30 py-26 phone:px-16 phone:py-16">
          {card === undefined ? (
            <Gone title={title} />
          ) : (
            <Open
              key={card.id}
              card={card}
              slug={slug}
              now={now}
              title={title}
              noteDraft={noteDraft}
              onNoteDraft={onNoteDraft}
            />
          )}
          {children}
        </div>
      </DialogPopup>
    </Dialog>
  );
}

type OpenProps = Pick<CasePanelProps, 'slug' | 'now' | 'noteDraft' | 'onNoteDraft'> & {
  readonly card: Case;
  readonly title: RefObject<HTMLHeadingElement | null>;
};

function Open({ card, slug, now, title, noteDraft, onNoteDraft }: OpenProps) {
  const words = useTranslations('card');
  const t = useTranslations('case');
  const me = useMe();
  const type = useCaseType(card.caseType);
  const reference = useReference()(card);
  const difficulty = difficultyOf(card, type);
  const board = useBoard((one) => one);
  const actions = caseActions(card, board, me);
  const holder = card.priv.takenBy ?? card.priv.preparedBy;
  return (
    <>
      <div className="flex items-center gap-12">
        <DialogTitle
          ref={title}
          data-case-title
          tabIndex={-1}
          className="mb-0 font-strong text-page outline-none"
        >
          {reference}
        </DialogTitle>
        <DifficultyBars difficulty={difficulty} />
        <span className="text-ax-text-neutral-subtle">
          {words(`difficultyTitle.${difficulty}`)}
        </span>
        <CloseButton />
      </div>
      <p className="pb-20 text-lead">{type?.name}</p>
      <CaseClocks card={card} now={now} />
      <CaseFacts card={card} today={now.today} />
      {actions.length === 0 ? null : <CaseButtons card={card} actions={actions} />}
      {card.state.kind === 'taken' && !actions.includes('putBack') && holder !== null ? (
        <p className="pt-8 text-ax-text-neutral-subtle text-small">{t('onlyHolder')}</p>
      ) : null}
      {card.state.kind === 'approval' && holder === me.person ? (
        <p className="pt-8 text-ax-text-neutral-subtle text-small">{t('ownWork')}</p>
      ) : null}
      <CaseRoutine caseType={card.caseType} />
      {card.state.kind === 'waiting' ? (
        <CaseWaits card={card} waits={card.state.waits} today={now.today} />
      ) : null}
      <CaseHistory card={card} slug={slug} today={now.today} />
      {isClosed(card.state) ? null : (
        <CaseNote card={card} today={now.today} draft={noteDraft} onDraft={onNoteDraft} />
      )}
    </>
  );
}

/** It left the board while it was open: the day turned, or an undo took it away. */
function Gone({ title }: { readonly title: RefObject<HTMLHeadingElement | null> }) {
  const t = useTranslations('case');
  return (
    <>
      <div className="flex items-center gap-12 pb-12">
        <DialogTitle
          ref={title}
          data-case-title
          tabIndex={-1}
          className="mb-0 font-strong text-page outline-none"
        >
          {t('goneTitle')}
        </DialogTitle>
        <CloseButton />
      </div>
      <p>{t('gone')}</p>
    </>
  );
}

function CloseButton() {
  const t = useTranslations('common');
  const { openCase } = useDesk();
  return (
    <Button
      className="ml-auto"
      variant="tertiary"
      data-color="neutral"
      size="small"
      icon={<XMarkIcon title={t('close')} />}
      onClick={() => openCase(null)}
    />
  );
}
