import { must } from '@/domain/assert';
import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import { openFile } from '@/domain/import/open-file';
import type { Table } from '@/domain/import/table';
import { type LogCase, LogRefused, readLogCases } from './log-case';
import type { LogEvent } from './log-event';
import { logEvents } from './log-events';
import { type LogKind, recogniseLog } from './log-kind';

export type LogChoice = {
  readonly kind: LogKind | null;
  readonly group: string | null;
  readonly from: Day | null;
  readonly until: Day | null;
};

export type ReadLog = {
  readonly table: Table;
  readonly kind: LogKind;
  readonly cases: readonly LogCase[];
  readonly events: readonly LogEvent[];
};

/** A log from its file: the cases that were chosen, and what happened to them. Throws LogRefused. */
export async function readLog(bytes: Uint8Array, choice: LogChoice): Promise<ReadLog> {
  const opened = await openFile(bytes);
  if (!opened.ok) throw new LogRefused(`The log cannot be read: ${opened.problem.fault}.`);
  const { table } = opened;
  const kind = choice.kind ?? recogniseLog(table.header);
  if (kind === null)
    throw new LogRefused(
      'The columns are those of no log that we know; --kind says which it is like.',
    );
  const { from, until, group } = choice;
  const isChosen = (at: number) =>
    (from === null || dayOf(at) >= from) && (until === null || dayOf(at) <= until);
  const cases = readLogCases(table, kind, group).filter((one) =>
    isChosen(must(one.rows[0], 'a case of a log has an event').at),
  );
  const events = logEvents(cases, kind, group !== null).filter(
    (event) => until === null || dayOf(event.at) <= until,
  );
  if (events.length === 0) throw new LogRefused('Nothing of the log was chosen.');
  return { table, kind, cases, events };
}
