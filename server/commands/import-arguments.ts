import { parseArgs } from 'node:util';
import { IMPORT_FIELDS, type ImportField, type NamedColumns } from '@/domain/import/mapping';
import type { ImportOptions } from '@/domain/import/options';
import { Hindrance } from './hindrance';

export type ImportArguments = {
  readonly unit: string;
  readonly file: string;
  readonly options: ImportOptions;
};

export const IMPORT_USAGE = `npm run import -- --unit <address> --file <csv or csv.gz> --map reference=…,type=…,received=…[,deadline=…][,difficulty=…][,version=…][,post=…]
  --map           which column holds what: by its header, or by its number from 1
  --type          one case type for all, instead of type=… in --map
  --complete      the file is the whole list of the case system: a case that it does not have is gone from there
  --create-types  make the case types that the unit does not have
  --good-rows     import the rows that are in order and leave the others out; without it, one bad row stops all
  --unregistered  the cases must be registered on the board before they can be taken`;

/** Throws a Hindrance that says how it should be. */
export function readImportArguments(args: readonly string[]): ImportArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      unit: { type: 'string' },
      file: { type: 'string' },
      map: { type: 'string' },
      type: { type: 'string' },
      complete: { type: 'boolean', default: false },
      'create-types': { type: 'boolean', default: false },
      'good-rows': { type: 'boolean', default: false },
      unregistered: { type: 'boolean', default: false },
    },
  });
  const { unit, file, map, type } = values;
  if (unit === undefined || file === undefined || map === undefined)
    throw new Hindrance(IMPORT_USAGE);
  return {
    unit,
    file,
    options: {
      columns: { ...columnsOf(map), ...(type === undefined ? {} : { always: type }) },
      allOrNothing: !values['good-rows'],
      createTypes: values['create-types'],
      registered: !values.unregistered,
      complete: values.complete,
      covers: null,
      again: 'yes',
    },
  };
}

function columnsOf(map: string): NamedColumns {
  const columns: Partial<Record<ImportField, string>> = {};
  for (const part of map.split(',')) {
    const at = part.indexOf('=');
    const field = IMPORT_FIELDS.find((one) => one === part.slice(0, at).trim());
    const column = part.slice(at + 1).trim();
    if (at === -1 || field === undefined || column === '') {
      throw new Hindrance(
        `--map does not understand "${part}". It takes ${IMPORT_FIELDS.join(', ')}.\n\n${IMPORT_USAGE}`,
      );
    }
    columns[field] = column;
  }
  return columns;
}
