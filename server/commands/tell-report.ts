import type { ImportReport } from '@/domain/import/report';
import type { RowProblem } from '@/domain/import/row-problem';

/** A report as lines for a terminal. */
export function tellReport(report: ImportReport): readonly string[] {
  const {
    refusal,
    file,
    added,
    known,
    updated,
    missing,
    back,
    newPost,
    older,
    closed,
    repeats,
    refused,
    refusedCount,
    unknownTypes,
    typesCreated,
  } = report;
  const untold = refusedCount - refused.length;
  const untypedNames = unknownTypes.filter((name) => !typesCreated.includes(name));
  return [
    ...refused.map(tellRow),
    ...(untold > 0 ? [`… and ${untold} more.`] : []),
    ...(untypedNames.length > 0
      ? [
          `Case types that the unit does not have: ${untypedNames.join(', ')}. --create-types makes them.`,
        ]
      : []),
    ...(typesCreated.length > 0 ? [`New case types: ${typesCreated.join(', ')}.`] : []),
    ...(file === null
      ? []
      : [
          `The file cannot be read: ${file.fault}${file.line === null ? '' : ` on line ${file.line}`}.`,
        ]),
    ...(refusal === null
      ? []
      : [`Stopped: ${refusal.code}${refusal.field === undefined ? '' : ` (${refusal.field})`}.`]),
    `${added} cases added, ${known} known before, ${refusedCount} rows refused, ${repeats} rows about a case told before.`,
    `${updated} changed, ${missing} gone from the case system, ${back} back again, ${newPost} waiting with new post; passed over: ${older} of an older version, ${closed} closed.`,
  ];
}

function tellRow({ line, column, field, code }: RowProblem): string {
  const where = [`Line ${line}`, ...(column === null ? [] : [`column ${column}`])].join(', ');
  return `${where}: ${code}${field === null ? '' : ` (${field})`}`;
}
