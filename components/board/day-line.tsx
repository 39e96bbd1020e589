import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { coversHour, dayLineScale, labelSide, minuteOf } from './day-line-scale';

type DayLineProps = {
  /** Minutes since midnight in the unit's zone. */
  readonly now: number;
  /** Minutes since midnight of the last contact, when contact is lost: the sun stops there, hollow. */
  readonly lostAt: number | null;
  /** `HH:MM` */
  readonly meeting: string;
  readonly cutoff: string;
};

/**
 * Dagslinja. A half sun on it means now; a diamond is a deadline; what we do not know is hatched. In a small window only
 * the line and the sun are drawn.
 */
export function DayLine({ now, lostAt, meeting, cutoff }: DayLineProps) {
  const t = useTranslations('desk.line');
  const hatching = useId();
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
  return (
    <div
      role="img"
      aria-label={summary}
      className="relative mx-22 h-52 shrink-0 phone:mx-16 phone:h-24"
    >
      <svg
        aria-hidden="true"
        className="absolute inset-x-0 top-6 h-24 w-full overflow-visible phone:top-0"
      >
        <Hatching id={hatching} />
        <line x1="0" x2="100%" y1="18" y2="18" className="stroke-ax-neutral-400" strokeWidth="2" />
        <g className="phone:hidden">
          {scale.hours.map((hour) => (
            <Tick key={hour} x={scale.at(hour * 60)} />
          ))}
        </g>
        <line
          x1="0"
          x2={percent(scale.at(sun))}
          y1="18"
          y2="18"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
        />
        {lostAt === null ? null : (
          <rect
            x={percent(scale.at(lostAt))}
            y="13"
            width={percent(Math.max(0, scale.at(now) - scale.at(lostAt)))}
            height="10"
            fill={`url(#${hatching})`}
          />
        )}
        <g className="phone:hidden">
          <MeetingMark x={scale.at(meetingAt)} />
          <Diamond x={scale.at(cutoffAt)} />
        </g>
        <HalfSun x={scale.at(sun)} hollow={lostAt !== null} />
      </svg>
      <div aria-hidden="true" className="text-small phone:hidden">
        <MarkLabel
          x={scale.at(meetingAt)}
          side={labelSide(scale, meetingAt, meetingAt < cutoffAt ? cutoffAt : null)}
        >
          <b className="font-strong">{clock(meetingAt)}</b> {t('meeting')}
        </MarkLabel>
        <MarkLabel
          x={scale.at(cutoffAt)}
          side={labelSide(scale, cutoffAt, cutoffAt < meetingAt ? meetingAt : null)}
        >
          <b className="font-strong">{clock(cutoffAt)}</b> {t('cutoff')}
        </MarkLabel>
        {scale.hours
          .filter((hour) => !coversHour(hour, sun) && ![meetingAt, cutoffAt].includes(hour * 60))
          .map((hour) => (
            <HourLabel key={hour} x={scale.at(hour * 60)}>
              {String(hour).padStart(2, '0')}
            </HourLabel>
          ))}
        <HourLabel x={scale.at(sun)} strong>
          {lostAt === null ? t('now', { clock: clock(sun) }) : clock(sun)}
        </HourLabel>
      </div>
    </div>
  );
}

function HalfSun({ x, hollow }: { readonly x: number; readonly hollow: boolean }) {
  return (
    <svg x={percent(x)} y="18" className="overflow-visible" aria-hidden="true">
      {hollow ? (
        <path
          d="M-9.5 0a9.5 9.5 0 0 1 19 0"
          className="fill-ax-bg-default"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray="3.5 2.5"
        />
      ) : (
        <path d="M-10 1.5a10 10 0 0 1 20 0z" fill="currentColor" />
      )}
    </svg>
  );
}

function MeetingMark({ x }: { readonly x: number }) {
  return (
    <svg x={percent(x)} y="18" className="overflow-visible" aria-hidden="true">
      <line y1="-7" y2="7" stroke="currentColor" strokeWidth="3" />
    </svg>
  );
}

function Diamond({ x }: { readonly x: number }) {
  return (
    <svg x={percent(x)} y="18" className="overflow-visible" aria-hidden="true">
      <path
        d="M0-7 7 0 0 7-7 0z"
        className="fill-ax-bg-default"
        stroke="currentColor"
        strokeWidth="2"
      />
    </svg>
  );
}

function Tick({ x }: { readonly x: number }) {
  return (
    <line
      x1={percent(x)}
      x2={percent(x)}
      y1="16"
      y2="23"
      className="stroke-ax-neutral-500"
      strokeWidth="1.5"
    />
  );
}

/** We do not know. A pattern and not a gradient: forced colours keep it. */
function Hatching({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1="1" x2="1" y1="0" y2="7" stroke="currentColor" strokeWidth="2" />
      </pattern>
    </defs>
  );
}

function MarkLabel({
  x,
  side,
  children,
}: {
  readonly x: number;
  readonly side: 'left' | 'right';
  readonly children: ReactNode;
}) {
  const place =
    side === 'right'
      ? { left: `calc(${percent(x)} + 0.75rem)` }
      : { right: `calc(${percent(1 - x)} + 0.75rem)` };
  return (
    <span className="absolute top-0 whitespace-nowrap" style={place}>
      {children}
    </span>
  );
}

function HourLabel({
  x,
  strong = false,
  children,
}: {
  readonly x: number;
  readonly strong?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <span
      className={`-translate-x-1/2 absolute top-29 whitespace-nowrap ${strong ? 'font-strong text-ax-text-neutral' : 'text-ax-text-neutral-subtle'}`}
      style={{ left: percent(x) }}
    >
      {children}
    </span>
  );
}

function useClock(): (minute: number) => string {
  const t = useTranslations('common');
  const two = (value: number) => String(value).padStart(2, '0');
  return (minute) => t('clock', { hours: two(Math.floor(minute / 60)), minutes: two(minute % 60) });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
