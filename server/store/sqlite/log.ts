import { and, asc, between, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { events } from '@/db/sqlite/log-tables';
import type { UnitId } from '@/domain/ids';
import { touchedCases } from '@/domain/undo/evolve';
import { type EventRow, NO_HEAD } from '../chain';
import type { EngineLog, ReadingLog } from '../engine';
import { everyColumn } from './prepared';

const { placeholder } = sql;

export function sqliteLog(database: Database): EngineLog {
  const insertEvent = database.orm.insert(events).values(everyColumn(events)).prepare();
  // One statement however many cases an event names: an import names a thousand.
  const insertCases = database.connection.prepare<[UnitId, number, string]>(
    'insert into event_cases (unit_id, case_id, seq) select ?, value, ? from json_each(?)',
  );
  // Once more, when a walk through the log begins anew.
  const insertNames = database.connection.prepare<[UnitId, number, string]>(
    'insert or ignore into event_cases (unit_id, case_id, seq) select ?, value, ? from json_each(?)',
  );
  const setPrivate = database.connection.prepare<[string | null, UnitId, number]>(
    'update events set priv = ? where unit_id = ? and seq = ?',
  );

  return {
    ...sqliteReadingLog(database),
    setPrivate: (unit, seq, priv) => void setPrivate.run(priv, unit, seq),
    name: (unit, seq, names) => void insertNames.run(unit, seq, JSON.stringify(names)),
    add({ append, rows, events: recorded }) {
      const unitId = append.unit;
      for (const row of rows)
        insertEvent.run({ ...row, unitId, hash: Buffer.from(row.hash, 'hex') });
      for (const event of recorded) {
        const cases = [...new Set(touchedCases(event))];
        if (cases.length > 0) insertCases.run(unitId, event.seq, JSON.stringify(cases));
      }
    },
  };
}

export function sqliteReadingLog(database: Database): ReadingLog {
  const ofUnit = eq(events.unitId, placeholder('unit'));
  const last = database.orm
    .select({ seq: events.seq, hash: events.hash, at: events.at })
    .from(events)
    .where(ofUnit)
    .orderBy(desc(events.seq))
    .limit(1)
    .prepare();
  const one = database.orm
    .select()
    .from(events)
    .where(and(ofUnit, eq(events.seq, placeholder('seq'))))
    .prepare();
  const some = database.orm
    .select()
    .from(events)
    .where(and(ofUnit, between(events.seq, placeholder('from'), placeholder('to'))))
    .orderBy(asc(events.seq))
    .limit(placeholder('limit'))
    .prepare();
  // By hand: somebody waits for it, and most of the time went into giving rows their shape.
  const ofThing = database.connection.prepare<[UnitId, string, number], EventRow>(
    `select e.seq, e.at, e.command_id as commandId, e.type, e.v, e.data, e.priv, lower(hex(e.hash)) as hash
     from event_cases c join events e on e.unit_id = c.unit_id and e.seq = c.seq
     where c.unit_id = ? and c.case_id = ? order by c.seq desc limit ?`,
  );

  return {
    head(unit) {
      const found = last.get({ unit });
      return found === undefined ? NO_HEAD : { ...found, hash: found.hash.toString('hex') };
    },
    row(unit, seq) {
      const found = one.get({ unit, seq });
      return found === undefined ? null : rowOf(found);
    },
    rows: (unit, from, to, limit) => some.all({ unit, from, to, limit }).map(rowOf),
    ofThing: (unit, name, limit) => ofThing.all(unit, name, limit),
  };
}

function rowOf({ unitId: _unit, hash, ...row }: typeof events.$inferSelect): EventRow {
  return { ...row, hash: hash.toString('hex') };
}
