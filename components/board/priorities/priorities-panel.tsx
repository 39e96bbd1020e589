'use client';

import { PlusIcon, PushPinIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import type { Priority } from '@/domain/priorities/priorities';
import { prioritiesToday } from '@/domain/read-models/priorities';
import { useWaitingIds } from '../../form/use-waiting-ids';
import { EmptyState } from '../../ui/empty-state';
import { TextButton } from '../../ui/text-button';
import { PanelHead } from '../panel-head';
import { NewPriority } from './new-priority';
import { OfferedList } from './offered-list';
import { TodaysList } from './todays-list';
import { usePriorityLines } from './use-priority-lines';

/** Prioriteringer: today's few in the order that the unit has given them, and what is offered again from the day before. */
export function PrioritiesPanel({ today }: { readonly today: Day }) {
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const priorities = useBoard((board) => board.priorities);
  const { todays, offered } = useBoard(prioritiesToday, samePriorities);
  const waiting = useWaitingIds();
  const lines = usePriorityLines(priorities);
  const isEmpty = todays.length === 0 && !lines.isAdding;
  /** What was written in is gone with the next drawing; focus goes on where it was opened. */
  function focusOn(control: string) {
    requestAnimationFrame(() => section.current?.querySelector<HTMLElement>(control)?.focus());
  }
  function leaveNew() {
    lines.setAdding(false);
    focusOn('[data-add] button');
  }
  return (
    <section
      ref={section}
      aria-labelledby={heading}
      data-panel
      className="flex min-w-0 flex-col px-18 pt-14 pb-14 phone:px-16"
    >
      <Head
        heading={heading}
        {...(isEmpty || lines.isAdding ? {} : { onAdd: () => lines.setAdding(true) })}
      />
      {isEmpty ? <NoPriorities onAdd={() => lines.setAdding(true)} /> : null}
      <TodaysList
        {...{ todays, lines, today, waiting }}
        onLeft={(id) =>
          focusOn(
            id === undefined
              ? '[data-panel-title]'
              : `[data-priority="${CSS.escape(id)}"] [data-priority-text]`,
          )
        }
      />
      {lines.isAdding ? (
        <NewPriority
          text={lines.newText}
          onText={lines.setNewText}
          onLeave={leaveNew}
          today={today}
        />
      ) : null}
      <OfferedList offered={offered} waiting={waiting} />
    </section>
  );
}

type HeadProps = { readonly heading: string; readonly onAdd?: () => void };

function Head({ heading, onAdd }: HeadProps) {
  const t = useTranslations('desk.priorities');
  return (
    <PanelHead id={heading} title={t('title')} className="pb-2">
      {onAdd === undefined ? null : (
        <div data-add className="ml-auto">
          <TextButton underlined name={t('addName')} onClick={onAdd}>
            {t('add')}
          </TextButton>
        </div>
      )}
    </PanelHead>
  );
}

function NoPriorities({ onAdd }: { readonly onAdd: () => void }) {
  const t = useTranslations('desk.priorities');
  return (
    <div data-add>
      <EmptyState
        icon={<PushPinIcon aria-hidden />}
        title={t('emptyTitle')}
        fact={t('emptyFact')}
        action={
          <Button
            size="small"
            variant="secondary"
            icon={<PlusIcon aria-hidden />}
            aria-label={t('addName')}
            onClick={onAdd}
          >
            {t('add')}
          </Button>
        }
      />
    </div>
  );
}

type Lists = ReturnType<typeof prioritiesToday>;

function samePriorities(one: Lists, other: Lists): boolean {
  return sameList(one.todays, other.todays) && sameList(one.offered, other.offered);
}

function sameList(one: readonly Priority[], other: readonly Priority[]): boolean {
  return one.length === other.length && one.every((priority, n) => priority === other[n]);
}
