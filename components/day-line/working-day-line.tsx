import { useTranslations } from 'next-intl';
import { DayLine } from './day-line';
import { coversHour, dayLineScale, minuteOf } from './line-scale';

type WorkingDayLineProps = {
  /** Minutes since midnight in the unit's zone. */
  readonly now: number;
  /** Minutes since midnight of the last contact, when contact is lost. */
  readonly lostAt: number | null;
  /** `HH:MM` */
  readonly meeting: string;
  readonly cutoff: string;
};

/** The line of a working day: its hours, the meeting, and when all is to be registered. */
export function WorkingDayLine({ now, lostAt, meeting, cutoff }: WorkingDayLineProps) {
  const t = useTranslations('desk.line');
  const clock = useClock();
  const meetingAt = minuteOf(meeting);
  const cutoffAt = minuteOf(cutoff);
  const scale = dayLineScale([now, meetingAt, cutoffAt]);
  const sun = lostAt ?? now;
  const summary = t(lostAt === null ? 'summary' : 'summaryLost', {
    now: clock(now),
    lost: clock(sun),
    meeting: clock(meetingAt),
    cutoff: clock(cutoffAt),
  });
  const label = (minute: number, text: string) => (
    <>
      <b className="font-strong">{clock(minute)}</b> {text}
    </>
  );
  return (
    <DayLine
      summary={summary}
      scale={scale}
      ticks={scale.hours.map((hour) => hour * 60)}
      labels={scale.hours
        .filter((hour) => !coversHour(hour, sun) && ![meetingAt, cutoffAt].includes(hour * 60))
        .map((hour) => ({ at: hour * 60, text: String(hour).padStart(2, '0') }))}
      marks={[
        { kind: 'meeting', at: meetingAt, label: label(meetingAt, t('meeting')) },
        { kind: 'deadline', at: cutoffAt, label: label(cutoffAt, t('cutoff')) },
      ]}
      sun={{ at: sun, text: lostAt === null ? t('now', { clock: clock(sun) }) : clock(sun) }}
      unknownTo={lostAt === null ? null : now}
    />
  );
}

function useClock(): (minute: number) => string {
  const t = useTranslations('common');
  const two = (value: number) => String(value).padStart(2, '0');
  return (minute) => t('clock', { hours: two(Math.floor(minute / 60)), minutes: two(minute % 60) });
}
