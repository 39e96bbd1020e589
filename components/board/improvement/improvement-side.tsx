'use client';

import { ArrowLeftIcon, XMarkIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { Dialog, DialogPopup, DialogTitle } from '@navikt/ds-react/Dialog';
import { useTranslations } from 'next-intl';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useBoard } from '@/client/use-board';
import type { Board } from '@/domain/board';
import type { Day } from '@/domain/calendar';
import { found } from '@/domain/short-list';
import { useDesk } from '../desk-context';
import { AllIdeas } from './all-ideas';
import { IdeaDetail } from './idea-detail';
import type { ImprovementView } from './improvement-view';
import { UnitActions } from './unit-actions';

/** A view of the panel, and how many have been opened: the same one opened anew is another one. */
export type OpenedView = { readonly view: ImprovementView; readonly opened: number };

type ImprovementSideProps = {
  readonly shown: OpenedView | null;
  readonly today: Day;
  readonly returnFocusTo: () => HTMLElement | null;
  /** The toasts of the desk: the rest of the page is out of reach while the panel is open. */
  readonly children: ReactNode;
};

/** From the right, as a case: all ideas, one of them, or what was agreed on beside them. */
export function ImprovementSide({ shown, today, returnFocusTo, children }: ImprovementSideProps) {
  const { showImprovement } = useDesk();
  const title = useRef<HTMLHeadingElement>(null);
  const opened = shown?.opened ?? null;
  useEffect(() => {
    if (opened !== null) title.current?.focus();
  }, [opened]);
  return (
    <Dialog
      open={shown !== null}
      onOpenChange={(open) => (open ? undefined : showImprovement(null))}
    >
      <DialogPopup
        position="right"
        width="35rem"
        initialFocusTo={title}
        returnFocusTo={returnFocusTo}
        className="max-w-full rounded-none"
      >
        <div className="h-full overflow-y-auto overscroll-contain px-30 py-26 phone:px-16 phone:py-16">
          {shown === null ? null : (
            <Shown key={shown.opened} view={shown.view} today={today} title={title} />
          )}
          {children}
        </div>
      </DialogPopup>
    </Dialog>
  );
}

type ShownProps = {
  readonly view: ImprovementView;
  readonly today: Day;
  readonly title: RefObject<HTMLHeadingElement | null>;
};

function Shown({ view, today, title }: ShownProps) {
  const t = useTranslations('improvement');
  const place = useBoard((board) => placeOf(view, board));
  const idea = useBoard((board) => board.ideas.find((one) => one.id === place));
  if (place === 'all') {
    return (
      <>
        <Head title={title} text={t('title')} />
        <AllIdeas today={today} />
      </>
    );
  }
  if (place === 'actions') {
    return (
      <>
        <Head title={title} text={t('unitActions.title')} back />
        <UnitActions today={today} />
      </>
    );
  }
  if (idea === undefined) {
    return (
      <>
        <Head title={title} text={t('goneTitle')} back />
        <p>{t('gone')}</p>
      </>
    );
  }
  return (
    <>
      <Head title={title} text={idea.problem} back />
      <IdeaDetail idea={idea} today={today} />
    </>
  );
}

/** The id of the idea that is shown, or which of the two lists. */
function placeOf(view: ImprovementView, board: Board): string {
  switch (view.kind) {
    case 'idea':
      return view.id;
    case 'action': {
      const idea = found(board.actions, view.id)?.idea ?? null;
      return idea !== null && found(board.ideas, idea) !== undefined ? idea : 'actions';
    }
    default:
      return view.kind;
  }
}

type HeadProps = {
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly text: string;
  readonly back?: boolean;
};

function Head({ title, text, back = false }: HeadProps) {
  const t = useTranslations('improvement');
  const words = useTranslations('common');
  const { showImprovement } = useDesk();
  return (
    <div className="flex flex-wrap items-start gap-x-12 pb-12">
      {back ? (
        <div className="-ml-8 w-full pb-4">
          <Button
            variant="tertiary"
            data-color="neutral"
            size="small"
            icon={<ArrowLeftIcon aria-hidden />}
            onClick={() => showImprovement({ kind: 'all' })}
          >
            {t('backToAll')}
          </Button>
        </div>
      ) : null}
      <DialogTitle
        ref={title}
        data-case-title
        tabIndex={-1}
        className="mb-0 min-w-0 flex-1 break-words font-strong text-page outline-none"
      >
        {text}
      </DialogTitle>
      <Button
        variant="tertiary"
        data-color="neutral"
        size="small"
        icon={<XMarkIcon title={words('close')} />}
        onClick={() => showImprovement(null)}
      />
    </div>
  );
}
