'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import type { Day } from '@/domain/calendar';
import type { PriorityId } from '@/domain/ids';
import type { Priority } from '@/domain/priorities/priorities';
import { useDesk } from '../desk-context';
import { EditPriority } from './edit-priority';
import { type Move, moveTarget } from './move-target';
import { PriorityRow } from './priority-row';
import type { PriorityLines } from './use-priority-lines';

const KEYS: Readonly<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down' };

type TodaysListProps = {
  readonly todays: readonly Priority[];
  readonly lines: PriorityLines;
  readonly today: Day;
  readonly waiting: ReadonlySet<string>;
  /** What had focus is left: it goes on to this one, or to the heading when there is none. */
  readonly onLeft: (priority: PriorityId | undefined) => void;
};

/** The numbered list. Alt and an arrow move the one that focus is in. */
export function TodaysList({ todays, lines, today, waiting, onLeft }: TodaysListProps) {
  const t = useTranslations('desk.priorities');
  const { give } = useDesk();
  const ids = todays.map(({ id }) => id);
  function move(id: PriorityId, to: Move) {
    const before = moveTarget(ids, id, to);
    if (before !== undefined) give({ type: 'MovePriority', priority: id, before }, 'told');
  }
  function press(event: KeyboardEvent) {
    const to = KEYS[event.key];
    const row =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('[data-priority]')
        : undefined;
    const id = ids.find((one) => one === row?.dataset.priority);
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (to === undefined || id === undefined) return;
    event.preventDefault();
    move(id, to);
  }
  function leave(id: PriorityId) {
    lines.edit(null);
    onLeft(id);
  }
  if (todays.length === 0) return null;
  return (
    <ol aria-label={t('listName', { count: todays.length })} onKeyDown={press}>
      {todays.map((one, n) => (
        <li key={one.id}>
          {lines.editing === one.id ? (
            <EditPriority
              priority={one}
              draft={lines.draftOf(one)}
              onDraft={(draft) => lines.keep(one.id, draft)}
              onSaved={() => {
                lines.keep(one.id, null);
                leave(one.id);
              }}
              onLeave={() => leave(one.id)}
              today={today}
            />
          ) : (
            <PriorityRow
              priority={one}
              ids={ids}
              today={today}
              waits={waiting.has(one.id)}
              onMove={(to) => move(one.id, to)}
              onEdit={() => lines.edit(one.id)}
              onDropped={() => onLeft(ids[n + 1] ?? ids[n - 1])}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
