'use client';

import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { useTranslations } from 'next-intl';
import { type FocusEvent, useRef } from 'react';
import { useBoard, useMe } from '@/client/use-board';
import type { CaseId } from '@/domain/ids';
import { get } from '@/domain/ordered-map';
import { actOf, perform } from './act';
import { ACTION_ICONS } from './action-icons';
import { caseActions } from './case-actions';
import { useReference } from './case-names';
import { useDesk } from './desk-context';
import { useActionLabel } from './use-action-label';

export type MoveRequest = { readonly caseId: CaseId; readonly anchor: HTMLElement };

/**
 * *Flytt til …* for the card that asked. One menu for all cards, laid over the button of the one: hundreds of menus that
 * nobody opens would be drawn otherwise.
 */
export function MoveMenu({
  request,
  onClose,
}: {
  readonly request: MoveRequest;
  readonly onClose: () => void;
}) {
  const words = useTranslations('card');
  const desk = useDesk();
  const me = useMe();
  const board = useBoard((one) => one);
  const card = get(board.cases, request.caseId);
  const reference = useReference()(card);
  const label = useActionLabel(card);
  const arrived = useRef(false);
  /** The menu itself takes focus first; the first thing to choose is where the keyboard is needed. */
  function intoFirst(event: FocusEvent<HTMLDivElement>) {
    if (arrived.current || event.target !== event.currentTarget) return;
    arrived.current = true;
    event.currentTarget.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }
  const actions = card === undefined ? [] : caseActions(card, board, me);
  const { left, top, width, height } = request.anchor.getBoundingClientRect();
  return (
    <ActionMenu
      rootElement={document.getElementById('board')}
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <ActionMenu.Trigger>
        <button
          type="button"
          tabIndex={-1}
          className="fixed opacity-0"
          style={{ left, top, width, height }}
        >
          {words('move', { reference })}
        </button>
      </ActionMenu.Trigger>
      <ActionMenu.Content onFocus={intoFirst}>
        <ActionMenu.Group label={words('moveMenu', { reference })}>
          {actions.map((action) => {
            const Icon = ACTION_ICONS[action];
            return (
              <ActionMenu.Item
                key={action}
                icon={<Icon aria-hidden />}
                onSelect={() => perform(desk, actOf(action, request.caseId))}
              >
                {label(action)}
              </ActionMenu.Item>
            );
          })}
          <ActionMenu.Item onSelect={() => desk.openCase(request.caseId)}>
            {words('openCase')}
          </ActionMenu.Item>
        </ActionMenu.Group>
      </ActionMenu.Content>
    </ActionMenu>
  );
}
