import type { Database } from '@/db/sqlite/connection';
import type { EngineMarks } from '../engine';

/** Few, and of the installation: beside its other facts. */
export function sqliteMarks({ connection }: Database): EngineMarks {
  const get = connection
    .prepare<[string], string>('select value from installation_facts where name = ?')
    .pluck();
  const set = connection.prepare<[string, string]>(
    'insert into installation_facts (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  );
  return {
    get: (unit, name) => Number(get.get(`${name} ${unit}`) ?? 0),
    set: (unit, name, seq) => void set.run(`${name} ${unit}`, String(seq)),
  };
}
