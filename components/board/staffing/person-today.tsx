'use client';

import { HouseIcon } from '@navikt/aksel-icons';
import { useFormatter, useTranslations } from 'next-intl';
import { useBoard, useMe, usePeople } from '@/client/use-board';
import type { PersonId } from '@/domain/ids';
import type { DayPlan } from '@/domain/staffing/staffing';
import { PersonCircle } from '../../ui/person-circle';
import { useDesk } from '../desk-context';
import { useMayPlan } from './may-plan';
import { inDays, shortShare } from './share';

type PersonTodayProps = {
  readonly person: PersonId;
  readonly name: string;
  readonly plan: DayPlan;
  readonly isAway: boolean;
  /** A change of mine on it waits for the network. */
  readonly waits: boolean;
};

/** One person's day: the share only where it is no whole day, the place only where it is not the office. */
export function PersonToday(props: PersonTodayProps) {
  const t = useTranslations('desk.staffing');
  const { ask } = useDesk();
  const { person, waits } = props;
  const mayPlan = useMayPlan()(person);
  const row = `flex w-full min-w-0 items-start gap-5 rounded-card p-2 text-left ${waits ? 'outline-2 outline-ax-neutral-600 outline-dashed' : ''}`;
  if (!mayPlan) {
    return (
      <li className={row}>
        <Content {...props} />
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        className={`${row} cursor-pointer hover:bg-ax-neutral-100 touch:min-h-44`}
        onClick={() => ask({ kind: 'person', person })}
      >
        <Content {...props} />
        <span className="sr-only">{t('changeDay')}</span>
      </button>
    </li>
  );
}

function Content({ person, name, plan, isAway, waits }: PersonTodayProps) {
  const t = useTranslations('desk.staffing');
  const format = useFormatter();
  const me = useMe();
  const initials = usePeople().get(person)?.initials ?? '';
  const duties = useDuties(plan);
  const mine = person === me.person ? 'mine' : 'ink';
  return (
    <>
      <PersonCircle initials={initials} tone={isAway ? 'nobody' : mine} />
      <span className={`min-w-0 break-words pt-3 ${isAway ? 'text-ax-text-neutral-subtle' : ''}`}>
        {name}
        {isAway ? <span className="text-small"> {t('away')}</span> : null}
        {isAway || plan.share === 100 ? null : (
          <span className="text-ax-text-neutral-subtle text-small">
            {' '}
            {t.rich('share', {
              days: inDays(format, plan.share),
              said: (text) => <span className="sr-only">{text}</span>,
            })}
          </span>
        )}
        {plan.place === 'home' ? (
          <>
            {' '}
            <HouseIcon aria-hidden fontSize="1rem" className="inline align-[-0.125rem]" />
            <span className="sr-only">{t('home')}</span>
          </>
        ) : null}
        {duties.map((duty) => (
          <span key={duty} className="block text-ax-text-neutral-subtle text-small">
            {duty}
          </span>
        ))}
        {waits ? <span className="sr-only"> {t('waits')}</span> : null}
      </span>
    </>
  );
}

/** "Journalvakt ½", "Telefon". */
function useDuties(plan: DayPlan): readonly string[] {
  const format = useFormatter();
  const duties = useBoard((board) => board.setup.duties);
  return plan.duties.map(({ duty, share }) => {
    const name = duties.find(({ id }) => id === duty)?.name ?? '';
    return `${name} ${shortShare(format, share)}`.trim();
  });
}
