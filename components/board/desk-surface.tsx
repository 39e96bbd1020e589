import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useBoard, useConnection } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { osloTime } from '@/domain/calendar/oslo-time';
import { WorkingDayLine } from '../day-line/working-day-line';
import type { UserMenuPerson } from '../ui/user-menu';
import { ClosedNotice } from './closed-notice';
import { CountRows } from './count-rows';

import { DayStrip } from './day-strip';
import { GuideReminder } from './guide-reminder';
import { ImprovementPanel } from './improvement/improvement-panel';
import { MissingNotice } from './missing-notice';
import { PhoneNav, type PhonePanel } from './phone-nav';
import { PrioritiesPanel } from './priorities/priorities-panel';
import { PrivacyReminder } from './privacy-reminder';
import { QueuePanel } from './queue-panel';
import { StaffingPanel } from './staffing/staffing-panel';
import { SyncBar } from './sync-bar';
import { TakeNext } from './take-next';
import { TopBar } from './top-bar';
import type { Now } from './use-now';
import { WaitingPanel } from './waiting-panel';

/** What the page knows of the unit before its board has come, and what the board does not say. */
export type UnitOfDesk = {
  readonly slug: string;
  readonly name: string;
  /** An invented one, to try the board with. */
  readonly isExample: boolean;
};

export type DeskSurfaceProps = {
  readonly unit: UnitOfDesk;
  /** What the page knows of the person before their name comes with the board. */
  readonly named: UserMenuPerson;
  readonly now: Now;
};

/** Where everything stands: all panels at once, or in a small window the one that is chosen. */
export function DeskSurface({ unit, named, now }: DeskSurfaceProps) {
  const t = useTranslations('app');
  const words = useTranslations('desk');
  const connection = useConnection();
  const meeting = useBoard((board) => board.setup.meeting);
  const cutoff = useBoard((board) => board.setup.cutoff);
  const [panel, choose] = useState<PhonePanel>('queue');
  const lost =
    connection.kind === 'offline' || connection.kind === 'ended' ? connection.since : null;
  const seen = (name: PhonePanel) => (panel === name ? 'contents' : 'contents phone:hidden');
  return (
    <div className="flex h-dvh flex-col overflow-hidden phone:h-auto phone:min-h-dvh phone:overflow-visible phone:bg-ax-bg-default">
      <a href="#board" className="sr-only focusable rounded-card bg-ax-bg-default px-16 py-8">
        {t('skipToContent')}
      </a>
      <TopBar unit={unit} named={named} today={now.today} />
      <main
        id="board"
        tabIndex={-1}
        className="mx-12 mb-12 flex min-h-0 flex-1 flex-col overflow-hidden rounded-board border border-ax-neutral-400 bg-ax-bg-default outline-none phone:m-0 phone:overflow-visible phone:rounded-none phone:border-0"
      >
        <SyncBar today={now.today} />
        <ClosedNotice />
        {unit.isExample ? null : <GuideReminder slug={unit.slug} />}
        <PrivacyReminder slug={unit.slug} />
        <MissingNotice />
        <div className={seen('today')}>
          <DayStrip today={now.today} />
        </div>
        <WorkingDayLine
          now={now.minute}
          lostAt={lost === null ? null : minuteOf(lost)}
          meeting={meeting}
          cutoff={cutoff}
        />
        <div className="desk-panels">
          <div className={seen('queue')}>
            <QueuePanel slug={unit.slug} today={now.today} />
          </div>
          <div className={`hidden px-16 ${panel === 'today' ? 'phone:block' : ''}`}>
            <CountRows today={now.today} />
          </div>
          <div className={seen('waiting')}>
            <WaitingPanel today={now.today} />
          </div>
          <Aside seen={seen} today={now.today} />
        </div>
      </main>
      <div className="sticky bottom-0 z-10 hidden phone:block">
        {panel === 'queue' ? (
          <aside
            aria-label={words('next.name')}
            className="flex min-h-68 items-center gap-12 border-ax-neutral-400 border-t bg-ax-bg-default px-16 py-8"
          >
            <TakeNext today={now.today} short />
          </aside>
        ) : null}
        <PhoneNav chosen={panel} onChoose={choose} today={now.today} />
      </div>
    </div>
  );
}

type AsideProps = { readonly seen: (name: PhonePanel) => string; readonly today: Day };

/** The right column: the panels that are not about cases. */
function Aside({ seen, today }: AsideProps) {
  return (
    <div className="desk-aside">
      <div className={seen('today')}>
        <PrioritiesPanel today={today} />
      </div>
      <div className={seen('staffing')}>
        <StaffingPanel />
      </div>
      <div className={seen('ideas')}>
        <ImprovementPanel today={today} />
      </div>
    </div>
  );
}

function minuteOf(ms: number): number {
  const { hour, minute } = osloTime(ms);
  return hour * 60 + minute;
}
