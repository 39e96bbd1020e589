import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from '@playwright/test';

/** An event as it lies on the disk. */
export type LoggedEvent = {
  readonly unit: string;
  readonly seq: number;
  readonly at: number;
  readonly commandId: string;
  readonly type: string;
  readonly v: number;
  readonly data: string;
  readonly hash: string;
};

/** What a command was told, as it lies on the disk. */
export type LoggedAnswer = {
  readonly commandId: string;
  readonly kind: 'events' | 'quiet' | 'refusal';
  readonly seq: number;
};

/**
 * Reads the file of a server that is not running, and sees that it is whole: every unit's events are numbered without a
 * gap and chained by their hashes. Reckoned here from what stands in the file, by none of the product's own code.
 */
export function expectWholeLog(dataDir: string): {
  readonly events: readonly LoggedEvent[];
  readonly answers: readonly LoggedAnswer[];
} {
  const database = new DatabaseSync(join(dataDir, 'morgentavla.db'), { readOnly: true });
  try {
    const all = <Row>(sql: string) => database.prepare(sql).all() as Row[];
    expect(all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const events = all<LoggedEvent>(
      `select unit_id as unit, seq, at, command_id as commandId, type, v, data, lower(hex(hash)) as hash
         from events order by unit_id, seq`,
    );
    expect(events.filter((event, place) => !follows(events[place - 1], event))).toEqual([]);
    const answers = all<LoggedAnswer>('select command_id as commandId, kind, seq from answers');
    return { events, answers };
  } finally {
    database.close();
  }
}

function follows(before: LoggedEvent | undefined, event: LoggedEvent): boolean {
  const previous =
    before?.unit === event.unit ? before : { seq: 0, at: Number.NEGATIVE_INFINITY, hash: '' };
  const { unit, seq, at, commandId, type, v, data, hash } = event;
  const place = JSON.stringify([previous.hash, unit, seq, at, commandId, type, v]);
  const expected = createHash('sha256').update(`${place}\n${data}`).digest('hex').slice(0, 32);
  return seq === previous.seq + 1 && at >= previous.at && hash === expected;
}
