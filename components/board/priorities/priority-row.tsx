'use client';

import { ArrowRightIcon, CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { useTranslations } from 'next-intl';
import type { Day } from '@/domain/calendar';
import type { PriorityId } from '@/domain/ids';
import type { Priority } from '@/domain/priorities/priorities';
import { WaitingTag } from '../../form/waiting-tag';
import { Tag } from '../../ui/tag';
import { useDates } from '../../ui/use-dates';
import { useDesk } from '../desk-context';
import { type Move, moveTarget } from './move-target';
import { PriorityMenu } from './priority-menu';
import { useOwner } from './use-owner';
import { useRolledOver } from './use-rolled-over';

type PriorityRowProps = {
  readonly priority: Priority;
  /** Of today's few, in their order. */
  readonly ids: readonly PriorityId[];
  readonly today: Day;
  /** A change of mine on it waits for the network. */
  readonly waits: boolean;
  readonly onMove: (move: Move) => void;
  readonly onEdit: () => void;
  readonly onDropped: () => void;
};

/** One of today's few: its number, what, who, and whether it is done. */
export function PriorityRow(props: PriorityRowProps) {
  const { priority, ids, today, waits, onMove, onEdit, onDropped } = props;
  const t = useTranslations('desk.priorities');
  const { id, text, state } = priority;
  const done = state.kind === 'done';
  return (
    <div
      data-priority={id}
      className={`flex items-start gap-12 ${waits ? '-mx-8 rounded-card border-2 border-ax-neutral-600 border-dashed px-6 py-4' : 'py-6'}`}
    >
      <span
        aria-hidden="true"
        className="w-16 shrink-0 pt-1 font-strong text-ax-text-neutral-subtle text-panel leading-[1.3125rem]"
      >
        {ids.indexOf(id) + 1}
      </span>
      <div className="min-w-0 flex-1">
        <button
          type="button"
          data-priority-text
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          title={t('edit')}
          className={`cursor-pointer break-words rounded-tag text-left font-strong hover:underline ${done ? 'line-through' : ''}`}
          onClick={onEdit}
        >
          {text}
        </button>
        <Below priority={priority} today={today} waits={waits} />
      </div>
      <DoneBox priority={priority} />
      <span className="-my-4 touch:-my-12">
        <PriorityMenu
          priority={priority}
          canMove={(to) => moveTarget(ids, id, to) !== undefined}
          onMove={onMove}
          onEdit={onEdit}
          onDropped={onDropped}
        />
      </span>
    </div>
  );
}

function DoneBox({ priority: { id, text, state } }: { readonly priority: Priority }) {
  const t = useTranslations('desk.priorities');
  const { give } = useDesk();
  const done = state.kind === 'done';
  return (
    <Checkbox
      size="small"
      hideLabel
      className="-my-6 shrink-0"
      checked={done}
      onChange={() =>
        give({ type: done ? 'TakeUpPriority' : 'FinishPriority', priority: id }, 'told')
      }
    >
      {t('doneName', { text })}
    </Checkbox>
  );
}

type BelowProps = Pick<PriorityRowProps, 'priority' | 'today' | 'waits'>;

/** Who, and what is to be known of it. */
function Below({ priority, today, waits }: BelowProps) {
  const t = useTranslations('desk.priorities');
  const dates = useDates(today);
  const owner = useOwner();
  const rolledOver = useRolledOver();
  const { state } = priority;
  return (
    <p className="flex flex-wrap items-center gap-x-12 gap-y-2 text-ax-text-neutral-subtle text-small">
      <span>{owner(priority)}</span>
      {priority.rolledOver === 0 ? null : (
        <span className="flex items-center gap-4">
          <ArrowRightIcon aria-hidden fontSize="1rem" className="shrink-0" />
          {rolledOver(priority.rolledOver)}
        </span>
      )}
      {state.kind === 'done' ? (
        <Tag tone="success" icon={<CheckmarkCircleIcon aria-hidden />}>
          {t('doneAt', { clock: dates.clock(state.at) })}
        </Tag>
      ) : null}
      {waits ? <WaitingTag /> : null}
    </p>
  );
}
