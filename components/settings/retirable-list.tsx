'use client';

import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useWaitingIds } from '../form/use-waiting-ids';
import { WaitingTag } from '../form/waiting-tag';
import { type Retirable, useFocusThatFollows, useMoveKeys } from './use-list-rows';

type RetirableListProps<T extends Retirable> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly nameOf: (item: T) => string;
  readonly draw: (item: T) => ReactNode;
  /** Null for those who may only read. */
  readonly actions: {
    readonly change: (item: T) => void;
    readonly retire: (item: T, retired: boolean) => void;
    /** One place up or down among those in use, where their order is the unit's own. */
    readonly move?: (item: T, by: -1 | 1) => void;
  } | null;
};

/** Things that are taken out of use and never deleted, because the history has to name them. */
export function RetirableList<T extends Retirable>(props: RetirableListProps<T>) {
  const { label, items, nameOf, draw, actions } = props;
  const t = useTranslations('settings');
  const { lists, follow } = useFocusThatFollows(items);
  const { inUse, mayMove, move, said } = useMoves(props, lists, follow);
  const retired = items.filter((item) => item.retired);
  function retire(item: T, away: boolean) {
    follow(item.id);
    actions?.retire(item, away);
  }
  return (
    <div ref={lists}>
      <ul aria-label={label} className="border-ax-neutral-400 border-t">
        {inUse.map((item, place) => (
          <Row key={item.id} id={item.id} content={draw(item)}>
            {actions === null ? null : (
              <>
                {mayMove ? (
                  <MoveButtons
                    name={nameOf(item)}
                    isFirst={place === 0}
                    isLast={place === inUse.length - 1}
                    onMove={(by) => move(item, by)}
                  />
                ) : null}
                <RowButton
                  words={t('change')}
                  name={nameOf(item)}
                  onClick={() => actions.change(item)}
                />
                <RowButton
                  words={t('retire')}
                  name={nameOf(item)}
                  onClick={() => retire(item, true)}
                />
              </>
            )}
          </Row>
        ))}
      </ul>
      {mayMove ? (
        <p className="pt-6 text-ax-text-neutral-subtle text-small phone:hidden">{t('moveKeys')}</p>
      ) : null}
      <p role="status" aria-live="polite" className="sr-only">
        {said}
      </p>
      {retired.length === 0 ? null : (
        <RetiredOnes
          label={label}
          items={retired}
          nameOf={nameOf}
          onBringBack={actions === null ? null : (item) => retire(item, false)}
        />
      )}
    </div>
  );
}

/** Moving by button and by key, and the sentence that says where the row has come. */
function useMoves<T extends Retirable>(
  { items, nameOf, actions }: RetirableListProps<T>,
  lists: ReturnType<typeof useFocusThatFollows>['lists'],
  follow: ReturnType<typeof useFocusThatFollows>['follow'],
) {
  const t = useTranslations('settings');
  const [said, say] = useState('');
  const inUse = items.filter((item) => !item.retired);
  const mayMove = actions?.move !== undefined && inUse.length > 1;
  function move(item: T, by: -1 | 1) {
    const place = inUse.indexOf(item) + by;
    if (place < 0 || place >= inUse.length) return;
    follow(item.id, by === -1 ? 'up' : 'down');
    actions?.move?.(item, by);
    say(t('moved', { name: nameOf(item), place: place + 1, count: inUse.length }));
  }
  useMoveKeys(lists, (id, by) => {
    const item = inUse.find((one) => one.id === id);
    if (mayMove && item !== undefined) move(item, by);
  });
  return { inUse, mayMove, move, said };
}

type RetiredOnesProps<T extends Retirable> = Pick<
  RetirableListProps<T>,
  'label' | 'items' | 'nameOf'
> & {
  /** Null for those who may only read. */
  readonly onBringBack: ((item: T) => void) | null;
};

function RetiredOnes<T extends Retirable>({
  label,
  items,
  nameOf,
  onBringBack,
}: RetiredOnesProps<T>) {
  const t = useTranslations('settings');
  return (
    <>
      <h3 className="mt-20 mb-6 text-small font-strong text-ax-text-neutral-subtle">
        {t('retiredOnes')}
      </h3>
      <ul aria-label={t('retiredOf', { list: label })} className="border-ax-neutral-300 border-t">
        {items.map((item) => (
          <Row
            key={item.id}
            id={item.id}
            content={<span className="text-ax-text-neutral-subtle">{nameOf(item)}</span>}
          >
            {onBringBack === null ? null : (
              <RowButton
                words={t('bringBack')}
                name={nameOf(item)}
                onClick={() => onBringBack(item)}
              />
            )}
          </Row>
        ))}
      </ul>
    </>
  );
}

type RowProps = { readonly id: string; readonly content: ReactNode; readonly children: ReactNode };

function Row({ id, content, children }: RowProps) {
  const waiting = useWaitingIds().has(id);
  return (
    <li
      data-row={id}
      className="flex min-h-48 flex-wrap items-center gap-x-16 gap-y-4 border-ax-neutral-300 border-b py-6"
    >
      <div className="min-w-200 flex-1">{content}</div>
      {waiting ? <WaitingTag /> : null}
      <div className="flex flex-wrap gap-4">{children}</div>
    </li>
  );
}

type RowButtonProps = {
  readonly words: string;
  readonly name: string;
  readonly onClick: () => void;
};

function RowButton({ words, name, onClick }: RowButtonProps) {
  return (
    <Button size="small" variant="tertiary" aria-label={`${words}: ${name}`} onClick={onClick}>
      {words}
    </Button>
  );
}

type MoveButtonsProps = {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
};

/** At an end of the list the button that leads nowhere stays, so that the focus that is on it does. */
function MoveButtons({ name, isFirst, isLast, onMove }: MoveButtonsProps) {
  const t = useTranslations('settings');
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        data-move="up"
        aria-disabled={isFirst}
        icon={<ChevronUpIcon title={t('moveUp', { name })} />}
        onClick={() => onMove(-1)}
      />
      <Button
        size="small"
        variant="tertiary"
        data-move="down"
        aria-disabled={isLast}
        icon={<ChevronDownIcon title={t('moveDown', { name })} />}
        onClick={() => onMove(1)}
      />
    </>
  );
}
