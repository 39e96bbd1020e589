import type { Day } from '@/domain/calendar';
import { parseMoment } from '@/domain/import/moment';
import type { Table } from '@/domain/import/table';
import { type LogKind, TYPE_COLUMN } from './log-kind';

/** One event of the log as its file has it. */
export type LogRow = {
  readonly at: number;
  readonly activity: string;
  readonly resource: string;
  readonly status: string;
  readonly group: string;
};

/** One case of the log: what is said of it as a whole, and its events by time. */
export type LogCase = {
  readonly caseId: string;
  readonly typeName: string;
  /** When the log says that it began; often before its first event. */
  readonly started: Day | null;
  readonly deadline: Day | null;
  readonly endedAt: number | null;
  readonly rows: readonly LogRow[];
};

/** Where the log does not say what kind of case it is. */
const NO_TYPE = 'Unknown';

/** A line of the log cannot be played. Says which, and not what stands in it. */
export class LogRefused extends Error {
  override name = 'LogRefused';
}

/** The cases of a log in the order in which they first occur. Throws LogRefused. */
export function readLogCases(table: Table, kind: LogKind, group: string | null): LogCase[] {
  const column = (name: string) => table.header.indexOf(name);
  const at = {
    caseId: column('case_id'),
    activity: column('activity'),
    timestamp: column('timestamp'),
    resource: column('resource'),
    status: column('lifecycle'),
    group: column('group'),
    type: column(TYPE_COLUMN[kind]),
    started: column('case_startdate'),
    deadline: column('case_deadline'),
    ended: column('case_enddate'),
  };
  if (at.caseId === -1 || at.activity === -1 || at.timestamp === -1 || at.resource === -1) {
    throw new LogRefused('The log needs the columns case_id, activity, timestamp and resource.');
  }
  const cases = new Map<string, LogCase & { readonly rows: LogRow[] }>();
  for (const { line, cells, problem } of table.rows) {
    if (problem !== null) throw new LogRefused(`Line ${line} is refused: ${problem.code}.`);
    const cell = (index: number) => (index === -1 ? '' : (cells[index] ?? ''));
    if (group !== null && cell(at.group) !== group) continue;
    const row: LogRow = {
      at: instantOn(line, cell(at.timestamp)),
      activity: cell(at.activity),
      resource: cell(at.resource),
      status: cell(at.status),
      group: cell(at.group),
    };
    const known = cases.get(cell(at.caseId));
    if (known !== undefined) {
      known.rows.push(row);
      continue;
    }
    const ended = cell(at.ended);
    cases.set(cell(at.caseId), {
      caseId: cell(at.caseId),
      typeName: cell(at.type).trim() === '' ? NO_TYPE : cell(at.type).trim(),
      started: parseMoment(cell(at.started))?.day ?? null,
      deadline: parseMoment(cell(at.deadline))?.day ?? null,
      endedAt: ended === '' ? null : instantOn(line, ended),
      rows: [row],
    });
  }
  // The sort is stable: events of one instant stay in the order of the file.
  return [...cases.values()].map((one) => ({
    ...one,
    rows: one.rows.toSorted((a, b) => a.at - b.at),
  }));
}

function instantOn(line: number, written: string): number {
  const at = parseMoment(written)?.at ?? null;
  if (at === null) throw new LogRefused(`Line ${line} has a time that cannot be read.`);
  return at;
}
