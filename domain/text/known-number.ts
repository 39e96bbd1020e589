/**
 * Where a number ends that is known to be something else than an identity number: a date with its year in full (and a
 * time after it), a time stamp, an archive's case number, a UUID. Null when none begins at `at`. Each form is bounded,
 * so a look costs the same however long the text is.
 */
export function knownNumberEnd(text: string, at: number): number | null {
  const isDigit = text.charCodeAt(at) <= NINE;
  return (
    (isDigit ? (isoEnd(text, at) ?? norwegianDateEnd(text, at) ?? archiveEnd(text, at)) : null) ??
    uuidEnd(text, at)
  );
}

/** '2026-10-25', '2026-10-25T14:30:00.000+01:00', '2026-10-25 14:30'. */
function isoEnd(text: string, at: number): number | null {
  if (text.charAt(at + 4) !== '-') return null;
  const date = end(ISO_DATE, text, at);
  if (date === null) return null;
  const time = end(ISO_TIME, text, date) ?? date;
  const seconds = end(ISO_SECONDS, text, time) ?? time;
  const timed = end(ISO_ZONE, text, seconds) ?? seconds;
  if (!MORE_TIME.test(text.slice(timed, timed + 2))) return timed;
  return MORE_DIGITS.test(text.charAt(date)) ? null : date;
}

/** '25.10.2026', '1/2-2026', '25. 10. 2026 14:30', and '1.10.26–15.10.26'. */
function norwegianDateEnd(text: string, at: number): number | null {
  if (!isDateSign(text.charCodeAt(at + 1)) && !isDateSign(text.charCodeAt(at + 2))) return null;
  const date = end(NORWEGIAN_DATE, text, at);
  return date === null ? end(SHORT_DATES, text, at) : (end(CLOCK, text, date) ?? date);
}

function archiveEnd(text: string, at: number): number | null {
  return text.charAt(at + 4) === '/' ? end(ARCHIVE, text, at) : null;
}

function uuidEnd(text: string, at: number): number | null {
  return text.charAt(at + 8) === '-' ? end(UUID, text, at) : null;
}

/** One of - . / which stand side by side in ASCII. */
function isDateSign(code: number): boolean {
  return code >= 0x2d && code <= 0x2f;
}

/** Where a sticky pattern that begins at `at` ends, or null. */
function end(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

// Of letters and digits in ASCII, the digits have the lowest codes.
const NINE = 0x39;
const ISO_DATE = /(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/y;
const ISO_TIME = /[T ](?:[01]\d|2[0-3]):[0-5]\d/y;
const ISO_SECONDS = /:[0-5]\d(?:[.,]\d{1,9})?/y;
const ISO_ZONE = /Z|[+-]\d\d:?\d\d/y;
// What looks like a time may be the beginning of the next date: '25.10.2026 13.09.72-48022'.
const MORE_TIME = /^[./:-]?\d/;
const MORE_DIGITS = /\d/;
const NORWEGIAN_DATE =
  /(?:0?[1-9]|[12]\d|3[01])[./-] ?(?:0?[1-9]|1[0-2])[./-] ?(?:19|20)\d\d(?!\d)/y;
// A short date alone may be the beginning of an identity number; two of them are a period if no more digits follow.
const SHORT_DATES =
  /\d{1,2}\.(?:0?[1-9]|1[0-2])\.\d\d ?[-–—] ?\d{1,2}\.(?:0?[1-9]|1[0-2])\.\d\d(?![\s.,/-]{0,3}\d)/y;
const CLOCK = /,? (?:[01]?\d|2[0-3])[.:][0-5]\d(?![./:-]?\d)/y;
// '2026/123456-7' as archives write it: year, number, and the document within the case.
const ARCHIVE = /(?:19|20)\d\d\/\d{1,7}(?:-\d{1,4})?(?!\d|[./-]\d)/y;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z])/iy;
