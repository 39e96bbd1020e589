import { useTranslations } from 'next-intl';
import { useBoard, useServerNow } from '@/client/use-board';
import { dayOf } from '@/domain/calendar/oslo-time';
import { columnSize } from '@/domain/cases/order';
import { unregisteredNow } from '@/domain/day/decide';
import { isClosedIdea } from '@/domain/ideas/ideas';
import { waitingList } from '@/domain/read-models/waiting';
import { TextLink } from '../form/text-link';
import { useDates } from '../ui/use-dates';

type MeetingStepProps = { readonly slug: string; readonly meeting: string };

/** The meeting as it can be held today: what to look at, in the board's order, with what stands there now. */
export function MeetingStep({ slug, meeting }: MeetingStepProps) {
  const t = useTranslations('guide.meeting');
  const today = dayOf(useServerNow()());
  const dates = useDates(today);
  const unregistered = useBoard(unregisteredNow);
  const people = useBoard(({ staffing }) => staffing.workers - staffing.awayCount);
  const ready = useBoard((board) => columnSize(board, 'ready'));
  const due = useBoard((board) => waitingList(board, today).due.length);
  const priorities = useBoard((board) => board.priorities.length);
  const ideas = useBoard((board) => board.ideas.filter((idea) => !isClosedIdea(idea)).length);
  const points = [
    ['upToDate', t('now.upToDate', { count: unregistered })],
    ['staffing', t('now.staffing', { count: people })],
    ['queue', t('now.queue', { count: ready })],
    ['waiting', t('now.waiting', { count: due })],
    ['priorities', t('now.priorities', { count: priorities })],
    ['improvement', t('now.improvement', { count: ideas })],
  ] as const;
  return (
    <div className="flex max-w-[48rem] flex-col gap-20">
      <p>
        {t('when', { time: dates.time(meeting) })}{' '}
        <TextLink href={`/units/${slug}/guide#unit`}>{t('otherTime')}</TextLink>
      </p>
      <ol aria-label={t('listName')} className="border-ax-neutral-400 border-t">
        {points.map(([point, now], at) => (
          <li
            key={point}
            className="grid grid-cols-[2rem_1fr_13rem] items-baseline gap-x-8 gap-y-2 border-ax-neutral-300 border-b py-10 phone:grid-cols-[2rem_1fr]"
          >
            <span aria-hidden="true" className="text-ax-text-neutral-subtle">
              {at + 1}
            </span>
            <span>
              <b className="font-strong">{t(`point.${point}`)}</b>{' '}
              <span className="text-ax-text-neutral-subtle">{t(`minutes.${point}`)}</span>
              <span className="block">{t(`ask.${point}`)}</span>
            </span>
            <span className="text-small text-ax-text-neutral-subtle phone:col-start-2">{now}</span>
          </li>
        ))}
      </ol>
      <p>
        {t('first')} <TextLink href={`/units/${slug}`}>{t('openBoard')}</TextLink>
      </p>
    </div>
  );
}
