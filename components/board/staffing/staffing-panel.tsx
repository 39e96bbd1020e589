'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { useBoard, useMe } from '@/client/use-board';
import { type StaffingToday, staffingToday } from '@/domain/read-models/staffing';
import { useWaitingIds } from '../../form/use-waiting-ids';
import { TextButton } from '../../ui/text-button';
import { useNames } from '../case-names';
import { useDesk } from '../desk-context';
import { PanelHead } from '../panel-head';
import { HeldWorkList } from './held-work';
import { PersonToday } from './person-today';
import { inDays } from './share';

/** Three beside each other where no name would be broken. */
const SHORT_NAME = 8;
const NARROW_COLUMNS = 'grid-cols-[repeat(auto-fill,minmax(6.625rem,1fr))]';
const WIDE_COLUMNS = 'grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))]';

/** Bemanning: who is here today and how much. Away is a dashed circle and never a reason. */
export function StaffingPanel() {
  const t = useTranslations('desk.staffing');
  const words = useTranslations('card');
  const heading = useId();
  const nameOf = useNames();
  const waiting = useWaitingIds();
  const board = useBoard((one) => one);
  const staffing = staffingToday(board);
  const people = staffing.people
    .map((one) => ({ ...one, name: nameOf(one.person, words('somebody')) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nb'));
  return (
    <section
      aria-labelledby={heading}
      data-panel
      className="flex min-w-0 flex-col px-18 pt-14 pb-16 phone:px-16"
    >
      <StaffingHead heading={heading} staffing={staffing} />
      <ul
        aria-label={t('listName', { count: people.length })}
        className={`grid gap-x-2 gap-y-4 ${people.some(({ name }) => name.length > SHORT_NAME) ? WIDE_COLUMNS : NARROW_COLUMNS}`}
      >
        {people.map((one) => (
          <PersonToday key={one.person} {...one} waits={waiting.has(one.person)} />
        ))}
      </ul>
      <Presence />
      <HeldWorkList awayWithWork={staffing.awayWithWork} />
    </section>
  );
}

type StaffingHeadProps = { readonly heading: string; readonly staffing: StaffingToday };

/** The sum of the day in person-days, and what of it is left after the duties. */
function StaffingHead({ heading, staffing }: StaffingHeadProps) {
  const t = useTranslations('desk.staffing');
  const format = useFormatter();
  const { ask } = useDesk();
  const me = useMe();
  const { personDays, onDuties, afterDuties, people } = staffing;
  return (
    <PanelHead id={heading} title={t('title')} className="pb-6">
      <span className="text-ax-text-neutral-subtle">
        {t.rich('personDays', {
          days: inDays(format, personDays),
          workers: people.length,
          b: (text) => <b className="font-strong text-ax-text-neutral">{text}</b>,
        })}
        {onDuties === 0 ? null : (
          <span className="block text-small">
            {t('afterDuties', { days: inDays(format, afterDuties) })}
          </span>
        )}
      </span>
      {me.role === 'leader' ? (
        <div className="ml-auto">
          <TextButton underlined name={t('changeName')} onClick={() => ask({ kind: 'staffing' })}>
            {t('change')}
          </TextButton>
        </div>
      ) : null}
    </PanelHead>
  );
}

/** Being away, or here after all, is one press, and nobody asks why. */
function Presence() {
  const t = useTranslations('desk.staffing');
  const { give } = useDesk();
  const { person, role } = useMe();
  const amAway = useBoard((board) => board.staffing.away.includes(person));
  if (role === 'reader') return null;
  return (
    <div className="-ml-4 pt-10">
      <TextButton onClick={() => give({ type: amAway ? 'MarkHere' : 'MarkAway', person }, 'told')}>
        {amAway ? t('iAmHere') : t('iAmAway')}
      </TextButton>
    </div>
  );
}
