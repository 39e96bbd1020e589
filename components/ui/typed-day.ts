import { type Day, parseDay } from '@/domain/calendar';

const SHAPES = [
  /^(?<day>\d{1,2})[.\-/ ](?<month>\d{1,2})[.\-/ ](?<year>\d{4}|\d{2})$/,
  /^(?<day>\d{1,2})[.\-/ ](?<month>\d{1,2})\.?$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/,
];

/**
 * The day that somebody typed: 14.10.2026, 14.10.26, 14.10, 141026 or 2026-10-14. A year that is left out is the one
 * that brings the date nearest to `today`: in January, 28.12 is last month. Null when it is no date.
 */
export function typedDay(text: string, today: Day): Day | null {
  const trimmed = text.trim();
  const iso = parseDay(trimmed);
  if (iso !== null) return iso;
  for (const shape of SHAPES) {
    const parts = shape.exec(trimmed)?.groups;
    if (parts === undefined) continue;
    const { day = '', month = '', year } = parts;
    return year === undefined
      ? nearestYear(day, month, today)
      : dayOfParts(fullYear(year), month, day);
  }
  return null;
}

/** How a day is written in a field. */
export function asTyped(day: Day): string {
  return `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

function nearestYear(day: string, month: string, today: Day): Day | null {
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1].flatMap(
    (one) => dayOfParts(String(one), month, day) ?? [],
  );
  const distance = (one: Day) => Math.abs(Date.parse(one) - Date.parse(today));
  return candidates.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

function dayOfParts(year: string, month: string, day: string): Day | null {
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
