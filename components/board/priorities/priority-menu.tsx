'use client';

import {
  ArrowDownIcon,
  ArrowUpIcon,
  ChevronDownDoubleIcon,
  ChevronUpDoubleIcon,
  MenuElipsisHorizontalIcon,
  PencilWritingIcon,
  PersonIcon,
  TrashIcon,
} from '@navikt/aksel-icons';
import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { useTranslations } from 'next-intl';
import type { PriorityId } from '@/domain/ids';
import type { Priority } from '@/domain/priorities/priorities';
import { useDesk } from '../desk-context';
import { MOVES, type Move } from './move-target';

const ICONS = {
  up: ArrowUpIcon,
  down: ArrowDownIcon,
  first: ChevronUpDoubleIcon,
  last: ChevronDownDoubleIcon,
};

type PriorityMenuProps = {
  readonly priority: Priority;
  readonly canMove: (move: Move) => boolean;
  readonly onMove: (move: Move) => void;
  readonly onEdit: () => void;
  readonly onDropped: () => void;
};

/** All that can be done with one of today's few. */
export function PriorityMenu({ priority, canMove, onMove, onEdit, onDropped }: PriorityMenuProps) {
  const t = useTranslations('desk.priorities');
  const { ask, give } = useDesk();
  const { id } = priority;
  function drop() {
    if (give({ type: 'DropPriority', priority: id }, 'told').ok) onDropped();
  }
  return (
    <ActionMenu rootElement={document.getElementById('board')}>
      <ActionMenu.Trigger>
        <button
          type="button"
          data-priority-menu
          aria-label={t('menu', { text: priority.text })}
          className="flex size-28 shrink-0 cursor-pointer items-center justify-center rounded-tag hover:bg-ax-bg-neutral-moderate-hover touch:size-44"
        >
          <MenuElipsisHorizontalIcon aria-hidden fontSize="1.25rem" />
        </button>
      </ActionMenu.Trigger>
      <ActionMenu.Content align="end">
        <ActionMenu.Group aria-label={t('menu', { text: priority.text })}>
          {MOVES.filter(canMove).map((move) => {
            const Icon = ICONS[move];
            return (
              <ActionMenu.Item key={move} icon={<Icon aria-hidden />} onSelect={() => onMove(move)}>
                {t(`move.${move}`)}
              </ActionMenu.Item>
            );
          })}
          <ActionMenu.Item icon={<PencilWritingIcon aria-hidden />} onSelect={onEdit}>
            {t('edit')}
          </ActionMenu.Item>
          <ActionMenu.Item
            icon={<PersonIcon aria-hidden />}
            onSelect={() => ask({ kind: 'owner', priority: id }, textOf(id))}
          >
            {t('assign')}
          </ActionMenu.Item>
          <ActionMenu.Item icon={<TrashIcon aria-hidden />} onSelect={drop}>
            {t('drop')}
          </ActionMenu.Item>
        </ActionMenu.Group>
      </ActionMenu.Content>
    </ActionMenu>
  );
}

/** What stays in the row when the menu closes. */
function textOf(id: PriorityId): Element | null {
  return document.querySelector(`[data-priority="${CSS.escape(id)}"] [data-priority-text]`);
}
