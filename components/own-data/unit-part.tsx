import { useTranslations } from 'next-intl';
import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { OwnBoard } from '@/domain/own/own-board';
import { useDates } from '../ui/use-dates';
import type { OwnUnit } from './own-data-page';
import { OwnEntryList } from './own-entry-list';
import { Part, Sentences, Until } from './part';
import { StaffingPart } from './staffing-part';

/** One unit: who one is there, what the board holds, and what its log still says. */
export function UnitPart({ unit, today }: { readonly unit: OwnUnit; readonly today: Day }) {
  const t = useTranslations();
  const dates = useDates(today);
  const { place, board, first } = unit;
  const { name, initials, since, leftAt } = place;
  const { cases, staffing, improvement } = board.retention;
  return (
    <Part title={place.unitName}>
      <Sentences
        of={[
          t('ownData.unit.name', { name, initials }),
          leftAt === null
            ? t('ownData.unit.role', { role: t(`people.roles.${place.role ?? 'reader'}`) })
            : t('ownData.unit.left', { day: dates.day(dayOf(leftAt)) }),
          t('ownData.unit.since', { day: dates.day(dayOf(since)) }),
        ]}
      />
      <Until>{t('ownData.unit.until')}</Until>
      <StaffingPart staffing={board.staffing} days={staffing} today={today} />
      <HoldingsPart board={board} today={today} />
      <Part title={t('ownData.entries.title')} level={3}>
        <p>{t('ownData.entries.lead')}</p>
        <OwnEntryList slug={place.slug} first={first} today={today} />
        <Until>{t('ownData.entries.until', { cases, staffing, improvement })}</Until>
      </Part>
    </Part>
  );
}

/** What the live board has of somebody: cases, priorities, ideas with votes, actions, and what it could take back. */
function HoldingsPart({ board, today }: { readonly board: OwnBoard; readonly today: Day }) {
  const t = useTranslations('ownData.board');
  const dates = useDates(today);
  const { cases, priorities, ideas, actions, undoable } = board;
  const newest = undoable.at(-1);
  return (
    <Part title={t('title')} level={3}>
      <Sentences
        of={[
          ...cases.flatMap(({ reference, caseType, parts }) =>
            parts.map((part) => t(`case.${part}`, { reference: reference ?? '', caseType })),
          ),
          ...priorities.map(({ text }) => t('priority', { text })),
          ...ideas.flatMap(({ problem, parts }) =>
            parts.map((part) => t(`idea.${part}`, { problem })),
          ),
          ...actions.map(({ text, due }) =>
            due === null ? t('action', { text }) : t('actionDue', { text, due: dates.day(due) }),
          ),
          ...(newest === undefined ? [] : [t('undo', { at: dates.moment(newest) })]),
        ]}
        none={t('none')}
      />
      <Until>{t('until')}</Until>
    </Part>
  );
}
