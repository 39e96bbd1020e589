'use client';

import {
  ArrowRightLeftIcon,
  ArrowUndoIcon,
  ExclamationmarkTriangleIcon,
} from '@navikt/aksel-icons';
import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef } from 'react';
import { useBoard, usePeople } from '@/client/use-board';
import type { Case } from '@/domain/cases/case';
import type { PersonId } from '@/domain/ids';
import { canWork } from '@/domain/people/decide';
import type { HeldWork, StaffingToday } from '@/domain/read-models/staffing';
import { PersonCircle } from '../../ui/person-circle';
import { TextButton } from '../../ui/text-button';
import { useCaseType, useNames, useReference } from '../case-names';
import { useDesk } from '../desk-context';
import { useMayPlan } from './may-plan';
import { useHeldNews } from './use-held-news';

/** What those hold who are away, for whoever may pass it on: they themselves, and leaders. */
export function HeldWorkList({ awayWithWork }: Pick<StaffingToday, 'awayWithWork'>) {
  const mayPlan = useMayPlan();
  const mine = awayWithWork.filter(({ person }) => mayPlan(person));
  useHeldNews(mine);
  return mine.map(({ person, work }) => <Held key={person} person={person} work={work} />);
}

type HeldProps = { readonly person: PersonId; readonly work: HeldWork };

function Held({ person, work }: HeldProps) {
  const t = useTranslations('desk.staffing.held');
  const words = useTranslations('card');
  const name = useNames()(person, words('somebody'));
  const { taken, kept, actions } = work;
  return (
    <div className="mt-12 border-ax-neutral-300 border-t pt-10">
      <h3 className="flex items-center gap-8 font-strong">
        <ExclamationmarkTriangleIcon
          aria-hidden
          fontSize="1.25rem"
          className="shrink-0 text-ax-warning-900"
        />
        {t('title', { name })}
      </h3>
      <dl className="pt-4">
        <Part title={t('taken')} list={taken}>
          {taken.map((card) => (
            <CaseLine key={card.id} card={card} />
          ))}
        </Part>
        <Part title={t('kept')} list={kept}>
          {kept.map((card) => (
            <CaseLine key={card.id} card={card} />
          ))}
        </Part>
        <Part title={t('actions')} list={actions}>
          {actions.map((action) => (
            <span key={action.id} className="block break-words">
              {action.text}
            </span>
          ))}
        </Part>
      </dl>
      <Release person={person} work={work} name={name} />
    </div>
  );
}

type PartProps = {
  readonly title: string;
  readonly list: readonly unknown[];
  readonly children: ReactNode;
};

function Part({ title, list, children }: PartProps) {
  if (list.length === 0) return null;
  return (
    <div className="grid grid-cols-[4.5rem_1fr] gap-8 py-2">
      <dt className="text-ax-text-neutral-subtle text-small leading-[1.3125rem]">{title}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function CaseLine({ card }: { readonly card: Case }) {
  const { openCase } = useDesk();
  const reference = useReference()(card);
  const type = useCaseType(card.caseType)?.name ?? '';
  return (
    <span className="block break-words">
      <TextButton
        className="-ml-4 text-body"
        name={`${reference}, ${type}`}
        onClick={() => openCase(card.id)}
      >
        {reference}
      </TextButton>
      <span aria-hidden="true">{type}</span>
    </span>
  );
}

/** Back to where each came from, or to a colleague: one press, all of it or nothing. */
function Release({ person, work, name }: HeldProps & { readonly name: string }) {
  const t = useTranslations('desk.staffing.held');
  const { give } = useDesk();
  const place = useRef<HTMLDivElement>(null);
  function release(to: PersonId | null) {
    const cases = [...work.taken, ...work.kept].map(({ id }) => id);
    const actions = work.actions.map(({ id }) => id);
    const heading = place.current
      ?.closest('[data-panel]')
      ?.querySelector<HTMLElement>('[data-panel-title]');
    const given = give({ type: 'ReleaseWork', person, to, cases, actions }, 'told');
    // The button, and the menu that it may have been chosen from, go with what was held.
    if (given.ok) requestAnimationFrame(() => heading?.focus());
  }
  return (
    <div ref={place} className="flex flex-wrap items-center gap-8 pt-6">
      <Button
        size="small"
        variant="secondary"
        className="min-h-36"
        icon={<ArrowUndoIcon aria-hidden />}
        aria-label={t('giveBackName', { name })}
        onClick={() => release(null)}
      >
        {t('giveBack')}
      </Button>
      <HandOverMenu name={name} onChoose={release} />
      <p className="w-full text-ax-text-neutral-subtle text-small">{t('help')}</p>
    </div>
  );
}

type HandOverMenuProps = {
  readonly name: string;
  readonly onChoose: (to: PersonId) => void;
};

/** Those who are here today. */
function HandOverMenu({ name, onChoose }: HandOverMenuProps) {
  const t = useTranslations('desk.staffing.held');
  const people = usePeople();
  const board = useBoard((one) => one);
  const colleagues = board.members.filter((one) => canWork(board, one.person));
  if (colleagues.length === 0) return null;
  return (
    <ActionMenu rootElement={document.getElementById('board')}>
      <ActionMenu.Trigger>
        <Button
          size="small"
          variant="tertiary"
          className="min-h-36"
          icon={<ArrowRightLeftIcon aria-hidden />}
          aria-label={t('handOverName', { name })}
        >
          {t('handOver')}
        </Button>
      </ActionMenu.Trigger>
      <ActionMenu.Content>
        <ActionMenu.Group aria-label={t('handOverName', { name })}>
          {colleagues.map(({ person }) => (
            <ActionMenu.Item
              key={person}
              icon={<PersonCircle initials={people.get(person)?.initials ?? ''} size={24} />}
              onSelect={() => onChoose(person)}
            >
              {people.get(person)?.name ?? ''}
            </ActionMenu.Item>
          ))}
        </ActionMenu.Group>
      </ActionMenu.Content>
    </ActionMenu>
  );
}
