import { type ReactNode, useId } from 'react';
import { type LineScale, labelSide } from './line-scale';
import { Diamond, HalfSun, Hatching, MeetingSign, Tick } from './line-signs';
import { percent } from './percent';

export type LineMark = {
  readonly kind: 'meeting' | 'deadline';
  readonly at: number;
  readonly label: ReactNode;
};

type DayLineProps = {
  /** The whole line in a sentence. */
  readonly summary: string;
  readonly scale: LineScale;
  readonly ticks: readonly number[];
  /** Below the line. Whoever draws it leaves out those that the label of the sun would cover. */
  readonly labels: readonly { readonly at: number; readonly text: string }[];
  readonly marks: readonly LineMark[];
  /** Where the sun stands, and what is said below it. */
  readonly sun: { readonly at: number; readonly text: string };
  /** Where the clock is when contact is lost: the sun is then hollow, and what we do not know is hatched. */
  readonly unknownTo: number | null;
};

/**
 * Dagslinja, wherever it is drawn. A half sun on it means now; a diamond is a deadline; what we do not know is hatched. In a
 * small window only the line and the sun are drawn.
 */
export function DayLine({ summary, scale, ticks, labels, marks, sun, unknownTo }: DayLineProps) {
  const hatching = useId();
  return (
    <div
      role="img"
      aria-label={summary}
      data-day-line
      className="relative mx-22 h-52 shrink-0 phone:mx-16 phone:h-24"
    >
      <svg
        aria-hidden="true"
        className="absolute inset-x-0 top-6 h-24 w-full overflow-visible phone:top-0"
      >
        <Hatching id={hatching} />
        <line x1="0" x2="100%" y1="18" y2="18" className="stroke-ax-neutral-400" strokeWidth="2" />
        <g className="phone:hidden">
          {ticks.map((tick) => (
            <Tick key={tick} x={scale.at(tick)} />
          ))}
        </g>
        <line
          x1="0"
          x2={percent(scale.at(sun.at))}
          y1="18"
          y2="18"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
        />
        {unknownTo === null ? null : (
          <rect
            x={percent(scale.at(sun.at))}
            y="13"
            width={percent(Math.max(0, scale.at(unknownTo) - scale.at(sun.at)))}
            height="10"
            fill={`url(#${hatching})`}
            data-unknown
          />
        )}
        <g className="phone:hidden">
          {marks.map(({ kind, at }) =>
            kind === 'meeting' ? (
              <MeetingSign key={kind} x={scale.at(at)} />
            ) : (
              <Diamond key={kind} x={scale.at(at)} />
            ),
          )}
        </g>
        <HalfSun x={scale.at(sun.at)} hollow={unknownTo !== null} />
      </svg>
      <div aria-hidden="true" className="text-small phone:hidden">
        {marks.map((mark) => (
          <MarkLabel key={mark.kind} x={scale.at(mark.at)} side={sideOf(mark, marks, scale)}>
            {mark.label}
          </MarkLabel>
        ))}
        {labels.map(({ at, text }) => (
          <Label key={at} x={scale.at(at)}>
            {text}
          </Label>
        ))}
        <Label x={scale.at(sun.at)} strong>
          {sun.text}
        </Label>
      </div>
    </div>
  );
}

function sideOf(mark: LineMark, marks: readonly LineMark[], scale: LineScale): 'left' | 'right' {
  const after = marks.map(({ at }) => at).filter((at) => at > mark.at);
  return labelSide(scale, mark.at, after.length === 0 ? null : Math.min(...after));
}

type LabelProps = { readonly x: number; readonly children: ReactNode };

function MarkLabel({ x, side, children }: LabelProps & { readonly side: 'left' | 'right' }) {
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

function Label({ x, strong = false, children }: LabelProps & { readonly strong?: boolean }) {
  return (
    <span
      className={`-translate-x-1/2 absolute top-29 whitespace-nowrap ${strong ? 'font-strong text-ax-text-neutral' : 'text-ax-text-neutral-subtle'}`}
      style={{ left: percent(x) }}
    >
      {children}
    </span>
  );
}
