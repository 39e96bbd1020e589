import {
  HourglassIcon,
  InboxIcon,
  LightBulbIcon,
  PersonGroupIcon,
  PushPinIcon,
} from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { waitingList } from '@/domain/read-models/waiting';

export const PHONE_PANELS = ['queue', 'waiting', 'today', 'staffing', 'ideas'] as const;
export type PhonePanel = (typeof PHONE_PANELS)[number];

const ICONS = {
  queue: InboxIcon,
  waiting: HourglassIcon,
  today: PushPinIcon,
  staffing: PersonGroupIcon,
  ideas: LightBulbIcon,
};

type PhoneNavProps = {
  readonly chosen: PhonePanel;
  readonly onChoose: (panel: PhonePanel) => void;
  readonly today: Day;
};

/** In a small window one panel is seen at a time; here is chosen which. */
export function PhoneNav({ chosen, onChoose, today }: PhoneNavProps) {
  const t = useTranslations('desk.panel');
  const due = useBoard((board) => waitingList(board, today).due.length);
  return (
    <nav
      aria-label={t('name')}
      className="hidden border-ax-neutral-400 border-t bg-ax-bg-default phone:block"
    >
      <ul className="flex">
        {PHONE_PANELS.map((panel) => {
          const Icon = ICONS[panel];
          return (
            <li key={panel} className="flex-1">
              <button
                type="button"
                aria-current={chosen === panel ? 'true' : undefined}
                onClick={() => onChoose(panel)}
                className="relative flex min-h-64 w-full cursor-pointer flex-col items-center justify-center gap-2 pt-4 pb-8 text-ax-text-neutral-subtle text-small aria-[current]:font-strong aria-[current]:text-ax-text-neutral aria-[current]:before:absolute aria-[current]:before:top-0 aria-[current]:before:h-4 aria-[current]:before:w-48 aria-[current]:before:rounded-b-[4px] aria-[current]:before:bg-current"
              >
                <span className="relative text-[1.5rem]">
                  <Icon aria-hidden />
                  {panel === 'waiting' && due > 0 ? (
                    <span className="-right-14 -top-4 absolute flex h-20 min-w-20 items-center justify-center rounded-tag bg-ax-neutral-1000 px-4 font-strong text-ax-bg-default text-small">
                      {due}
                      <span className="sr-only"> {t('due')}</span>
                    </span>
                  ) : null}
                </span>
                {t(panel)}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
