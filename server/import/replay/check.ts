import { dayOf } from '@/domain/calendar/oslo-time';
import { parseMoment } from '@/domain/import/moment';
import type { Table } from '@/domain/import/table';
import type { CaseFact } from '@/domain/read-models/fact-changes';
import type { LogKind } from './log-kind';
import type { LogChoice } from './read-log';

export type Counts = { readonly cases: number; readonly done: number; readonly open: number };

/** What the unit's own projections say. */
export function countFacts(facts: Iterable<CaseFact>): Counts {
  let cases = 0;
  let done = 0;
  for (const fact of facts) {
    cases += 1;
    if (fact.outcome === 'done') done += 1;
  }
  return { cases, done, open: cases - done };
}

/**
 * The same counted from the rows of the file, and on purpose by another way than the replay reads them: which cases
 * there are among those that were chosen, and which of them have an end by then.
 */
export function countFile(table: Table, choice: LogChoice, kind: LogKind): Counts {
  const cells = (name: string) => {
    const at = table.header.indexOf(name);
    return table.rows.map((row) => row.cells[at] ?? '');
  };
  const [ids, times, groups, activities] = [
    cells('case_id'),
    cells('timestamp'),
    cells('group'),
    cells('activity'),
  ];
  const ends = cells('case_enddate').map(instantOf);
  const spans = new Map<string, Span>();
  for (const [row, id] of ids.entries()) {
    if (choice.group !== null && groups[row] !== choice.group) continue;
    const at = instantOf(times[row] ?? '') ?? 0;
    const span = spans.get(id) ?? { first: at, last: at, end: ends[row] ?? null, finishing: [] };
    span.first = Math.min(span.first, at);
    span.last = Math.max(span.last, at);
    // Work that is taken up again after it was completed was not finished by that.
    span.finishing = activities[row] === 'Completed' ? [...span.finishing, at] : [];
    spans.set(id, span);
  }
  const chosen = [...spans.values()].filter((span) => isWithin(span.first, choice));
  const done = chosen.filter((span) => {
    const end = endOf(span, kind, choice.group !== null);
    return end !== null && isWithin(end, { ...choice, from: null });
  }).length;
  return { cases: chosen.length, done, open: chosen.length - done };
}

type Span = { first: number; last: number; end: number | null; finishing: readonly number[] };

function endOf({ first, last, end, finishing }: Span, kind: LogKind, part: boolean): number | null {
  if (kind !== 'bpic13') return end === null ? null : Math.max(first, end);
  return finishing[0] ?? (part ? last : null);
}

function isWithin(at: number, { from, until }: Pick<LogChoice, 'from' | 'until'>): boolean {
  const day = dayOf(at);
  return (from === null || day >= from) && (until === null || day <= until);
}

function instantOf(written: string): number | null {
  return parseMoment(written)?.at ?? null;
}
