/**
 * Where things stand on the line, as shares of its width. What a line is measured in is its own business: minutes of a
 * working day, seconds of a meeting, days of a history.
 */
export type LineScale = {
  readonly from: number;
  readonly to: number;
  /** 0 at the left end, 1 at the right; what lies outside is held at the ends. */
  readonly at: (point: number) => number;
};

/** Minutes since midnight in. */
export type DayLineScale = LineScale & {
  /** Full hours that get a label. */
  readonly hours: readonly number[];
};

const HOUR = 60;
const FIRST_HOUR = 7;
const LAST_HOUR = 16;
/** What the line reaches beyond its first and last hour. */
const MARGIN = 10;
/** Half the room that "nå 08.41" takes on a line of common length. */
const LABEL_MINUTES = 26;
/** More labels than this would touch each other. */
const MOST_LABELS = 12;

/** The working day, made longer when a mark or the clock lies outside it. */
export function dayLineScale(marks: readonly number[]): DayLineScale {
  const first = Math.min(FIRST_HOUR, ...marks.map((minute) => Math.floor(minute / HOUR)));
  const last = Math.max(LAST_HOUR, ...marks.map((minute) => Math.ceil(minute / HOUR)));
  const from = first * HOUR - MARGIN;
  const to = last * HOUR + MARGIN;
  const step = last - first >= MOST_LABELS ? 2 : 1;
  const hours = Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, n) => first + n * step,
  );
  return { ...lineScale(from, to), hours };
}

export function lineScale(from: number, to: number): LineScale {
  return { from, to, at: (point) => Math.min(1, Math.max(0, (point - from) / (to - from))) };
}

/** The label of now replaces the hour it would cover. */
export function coversHour(hour: number, now: number): boolean {
  return Math.abs(hour * HOUR - now) < LABEL_MINUTES;
}

/** A label stands to the right of its mark, unless it would reach the next mark or the end of the line. */
export function labelSide(scale: LineScale, point: number, next: number | null): 'left' | 'right' {
  const room = (next === null ? 1 : scale.at(next)) - scale.at(point);
  return room < 0.14 ? 'left' : 'right';
}

/** Minutes since midnight of 'HH:MM'. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5));
}
