import type { CommandOf } from '@/domain/command';
import type { CountLine } from '@/domain/counts/counts';
import { flowOfStock } from '@/domain/counts/decide-state';
import { sumOf } from '@/domain/counts/stock';
import type { CaseTypeId } from '@/domain/ids';
import { wholeNumber } from './counts-draft';

export const STOCK_FIELDS = ['unregistered', 'ready', 'received'] as const;
export type StockField = (typeof STOCK_FIELDS)[number];
type StatedRow = CommandOf<'StateStock'>['rows'][number];

/** What has been typed about one type, and what stood there when it was begun. An empty `received` is worked out. */
export type StockRowDraft = Readonly<Record<StockField, string>> & {
  readonly sees: StatedRow['sees'];
};

/** The types that somebody has typed about; the others stay as they are. */
export type StockDraft = ReadonlyMap<CaseTypeId, StockRowDraft>;

export type ReadStock =
  | { readonly kind: 'rows'; readonly rows: readonly StatedRow[] }
  | {
      readonly kind: 'notANumber';
      readonly caseType: CaseTypeId;
      readonly field: StockField;
    };

/** What the day comes to by what was typed so far; null when a field cannot be read. */
export type ComputedDay = {
  readonly received: number;
  readonly finished: number;
  /** How many more are there than can have come. */
  readonly tooMany: number;
};

export function readStock(draft: StockDraft): ReadStock {
  const rows: StatedRow[] = [];
  for (const [caseType, row] of draft) {
    const read = readRow(row);
    if (typeof read === 'string') return { kind: 'notANumber', caseType, field: read };
    rows.push({ caseType, sees: row.sees, ...read });
  }
  return { kind: 'rows', rows };
}

export function computedDay(row: StockRowDraft, line: CountLine): ComputedDay | null {
  const read = readRow(row);
  if (typeof read === 'string') return null;
  const flow = flowOfStock(line, read);
  const finished = line.today.finished + flow.finished;
  return {
    received: line.today.received + flow.received,
    finished: Math.max(0, finished),
    tooMany: Math.max(0, -finished),
  };
}

export function seenIn({ piles, today }: CountLine): StatedRow['sees'] {
  return {
    unregistered: sumOf(piles, 'unregistered'),
    ready: sumOf(piles, 'ready'),
    received: today.received,
  };
}

/** A row as it is before anything has been typed in it. */
export function untouched(line: CountLine): StockRowDraft {
  const sees = seenIn(line);
  return {
    unregistered: String(sees.unregistered),
    ready: String(sees.ready),
    received: '',
    sees,
  };
}

/** What was typed in a command that came back, on what stands there now. */
export function stockDraftOf(
  { rows }: CommandOf<'StateStock'>,
  lineOf: (caseType: CaseTypeId) => CountLine,
): StockDraft {
  return new Map(
    rows.map(({ caseType, becomes, received }) => [
      caseType,
      {
        unregistered: String(becomes.unregistered),
        ready: String(becomes.ready),
        received: received === null ? '' : String(received),
        sees: seenIn(lineOf(caseType)),
      },
    ]),
  );
}

/** After somebody else has changed a count: what was typed stays, and is now about what stands there. */
export function seenAgain(
  draft: StockDraft,
  lineOf: (caseType: CaseTypeId) => CountLine,
): StockDraft {
  return new Map([...draft].map(([id, row]) => [id, { ...row, sees: seenIn(lineOf(id)) }]));
}

function readRow(row: StockRowDraft): Pick<StatedRow, 'becomes' | 'received'> | StockField {
  const unregistered = wholeNumber(row.unregistered);
  if (unregistered === null) return 'unregistered';
  const ready = wholeNumber(row.ready);
  if (ready === null) return 'ready';
  const received = row.received.trim() === '' ? null : wholeNumber(row.received);
  if (received === null && row.received.trim() !== '') return 'received';
  return { becomes: { unregistered, ready }, received };
}
