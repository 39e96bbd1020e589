/** Where things stand on the day line. Minutes since midnight in, shares of the line's width out. */
export type DayLineScale = {
  readonly from: number;
  readonly to: number;
  /** 0 at the left end, 1 at the right; outside times are held at the ends. */
  readonly at: (minute: number) => number;
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
  return {
    from,
    to,
    hours,
    at: (minute) => Math.min(1, Math.max(0, (minute - from) / (to - from))),
  };
}

/** The label of now replaces the hour it would cover. */
export function coversHour(hour: number, now: number): boolean {
  return Math.abs(hour * HOUR - now) < LABEL_MINUTES;
}

/** A label stands to the right of its mark, unless it would reach the next mark or the end of the line. */
export function labelSide(
  scale: DayLineScale,
  minute: number,
  next: number | null,
): 'left' | 'right' {
  const room = (next === null ? 1 : scale.at(next)) - scale.at(minute);
  return room < 0.14 ? 'left' : 'right';
}

/** Minutes since midnight of 'HH:MM'. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5));
}
