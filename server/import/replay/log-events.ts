import { must } from '@/domain/assert';
import type { LogCase, LogRow } from './log-case';
import type { LogEvent } from './log-event';
import type { LogKind } from './log-kind';

/**
 * The events of all cases in the order in which they happened. The books balance: a case arrives once and is done at most
 * once, and a wait that ends has begun. `part`: the rows are the stay of the cases in one group, which they may leave
 * without being finished; then leaving counts as done.
 */
export function logEvents(cases: readonly LogCase[], kind: LogKind, part: boolean): LogEvent[] {
  const events = cases.flatMap((one) => eventsOfCase(one, kind, part));
  return events
    .map((event, place) => ({ event, place }))
    .sort((a, b) => a.event.at - b.event.at || rank(a.event) - rank(b.event) || a.place - b.place)
    .map(({ event }) => event);
}

/** At one instant a case arrives before anything is done with it, and is done after all else. */
function rank({ what }: LogEvent): number {
  return what === 'arrived' ? 0 : what === 'done' ? 2 : 1;
}

function eventsOfCase(one: LogCase, kind: LogKind, part: boolean): LogEvent[] {
  const first = must(one.rows[0], 'a case of a log has an event');
  const book = createBook(one.caseId, first.at);
  for (const row of one.rows) book.read(row, kind);
  const doneAt = endOf(one, kind, part);
  return doneAt === null ? book.events : closed(book.events, one.caseId, doneAt);
}

/** Accounts that are not a person. */
const NOBODY = new Set(['', 'SYSTEM', '112', 'admin1', 'admin2', 'admin3']);
/** In bpic15, by its codes: further information is asked for, and has come. */
const ASKED = new Set(['08_AWB45_020_1', '08_AWB45_025', '08_AWB45_020_2']);
const CAME = new Set(['08_AWB45_030', '08_AWB45_040', '08_AWB45_045']);

function createBook(caseId: string, arrivedAt: number) {
  const events: LogEvent[] = [];
  let holder = '';
  let waiting = false;
  const note = (at: number, what: LogEvent['what'], resource: string, reason = '') =>
    void events.push({ at, caseId, what, resource, reason });
  const assign = (row: LogRow) => {
    if (NOBODY.has(row.resource) || row.resource === holder) return;
    holder = row.resource;
    note(row.at, 'assigned', holder);
  };
  const wait = (at: number, reason: string) => {
    note(at, 'waitStarted', holder, reason);
    waiting = true;
  };
  const stopWaiting = (at: number) => {
    if (waiting) note(at, 'waitEnded', holder);
    waiting = false;
  };
  note(arrivedAt, 'arrived', '');
  return {
    events,
    read(row: LogRow, kind: LogKind) {
      if (kind === 'bpic13') {
        stopWaiting(row.at);
        if (row.status === 'Awaiting Assignment') holder = '';
        else assign(row);
        if (row.status.startsWith('Wait')) wait(row.at, row.status);
        return;
      }
      assign(row);
      if (kind !== 'bpic15') return;
      if (ASKED.has(row.activity) && !waiting) wait(row.at, 'Additional information');
      else if (CAME.has(row.activity)) stopWaiting(row.at);
    },
  };
}

function endOf(one: LogCase, kind: LogKind, part: boolean): number | null {
  const first = must(one.rows[0], 'a case of a log has an event').at;
  // What is logged after the end is work that follows it, and an end before the beginning is one at the beginning.
  if (kind !== 'bpic13') return one.endedAt === null ? null : Math.max(first, one.endedAt);
  const last = one.rows.findLastIndex((row) => row.activity !== 'Completed');
  const completed = one.rows[last + 1];
  if (completed !== undefined) return completed.at;
  return part ? must(one.rows.at(-1), 'a case of a log has an event').at : null;
}

function closed(events: readonly LogEvent[], caseId: string, at: number): LogEvent[] {
  const kept = events.filter((event) => event.at <= at);
  const count = (what: LogEvent['what']) => kept.filter((event) => event.what === what).length;
  const resource = kept.findLast((event) => event.what === 'assigned')?.resource ?? '';
  const end = (what: LogEvent['what']): LogEvent => ({ at, caseId, what, resource, reason: '' });
  const stillWaits = count('waitStarted') > count('waitEnded');
  return stillWaits ? [...kept, end('waitEnded'), end('done')] : [...kept, end('done')];
}
