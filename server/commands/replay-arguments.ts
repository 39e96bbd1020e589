import { parseArgs } from 'node:util';
import { type Day, parseDay } from '@/domain/calendar';
import { LOG_KINDS, type LogKind } from '../import/replay/log-kind';
import { Hindrance } from './hindrance';

export type ReplayArguments = {
  readonly unit: string;
  readonly name: string;
  readonly file: string;
  readonly kind: LogKind | null;
  readonly group: string | null;
  readonly from: Day | null;
  readonly until: Day | null;
};

export const REPLAY_USAGE = `npm run replay -- --unit <new address> --file <csv or csv.gz>
  --name   of the unit; its address unless you say so
  --kind   ${LOG_KINDS.join(', ')}; recognised by the columns unless you say so
  --group  only the stay of the cases in one group of the log
  --from, --until  only the cases that arrived on these days or between them, and what happened to them until then
The unit is made by the replay, since its past has to begin with the log; and no server may run meanwhile.`;

/** Throws a Hindrance that says how it should be. */
export function readReplayArguments(args: readonly string[]): ReplayArguments {
  const text = { type: 'string' } as const;
  const options = {
    unit: text,
    name: text,
    file: text,
    kind: text,
    group: text,
    from: text,
    until: text,
  };
  const { values } = parseArgs({ args: [...args], options });
  const { unit, file, name = unit, group = null } = values;
  if (unit === undefined || file === undefined || name === undefined)
    throw new Hindrance(REPLAY_USAGE);
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(unit)) {
    throw new Hindrance(
      'The address of a unit is made of small letters, digits and strokes, at most 40.',
    );
  }
  const kind = LOG_KINDS.find((one) => one === values.kind) ?? null;
  if (values.kind !== undefined && kind === null) throw new Hindrance(REPLAY_USAGE);
  return {
    unit,
    name,
    file,
    kind,
    group,
    from: dayOf('--from', values.from),
    until: dayOf('--until', values.until),
  };
}

function dayOf(name: string, value: string | undefined): Day | null {
  if (value === undefined) return null;
  const day = parseDay(value);
  if (day === null) throw new Hindrance(`${name} takes a day, such as 2011-10-03.`);
  return day;
}
