import * as z from 'zod';
import { type ActorNow, type ImportOrder, importQuery, readOptions } from '@/domain/import/options';
import type { ImportReport } from '@/domain/import/report';
import { LIMITS } from '@/domain/limits';
import { actorOf } from '../auth/access';
import { done } from './given';
import { ok, type Reply, refused } from './reply';
import type { Route, UnitCall } from './route';
import { statusOf } from './status';

const WITHOUT_READERS = ['leader', 'member'] as const;

/** What carries an import out. */
export interface Imports {
  import(order: ImportOrder): Promise<ImportReport>;
}

/** A file with cases for a unit. What is wanted of it stands in the address, the file is the body. */
export function importRoutes(imports: Imports): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/api/units/{slug}/import',
      for: WITHOUT_READERS,
      takes: 'file',
      maxBytes: LIMITS.importUploadBytes,
      id: 'importFile',
      summary: 'Bring in a file of cases. The address says which column is what.',
      query: importQuery,
      gives: done.extend({ report: z.looseObject({ added: z.int(), known: z.int() }) }),
      answer: (call) => importFile(imports, call),
    },
  ];
}

async function importFile(imports: Imports, call: UnitCall): Promise<Reply> {
  const { seat, query, body } = call;
  const read = readOptions(query);
  if (!read.ok) return refused(read.refusal);
  const bytes = body instanceof Uint8Array ? body : new Uint8Array();
  const who = () => actorNow(call);
  const report = await imports.import({ ...read.options, unit: seat.unit, who, bytes });
  const why = report.refusal;
  if (why === null) return ok({ ok: true, report });
  return {
    status: statusOf(why),
    body: { kind: 'json', value: { ok: false, refusal: why, report } },
  };
}

async function actorNow({ seatNow }: UnitCall): Promise<ActorNow> {
  const now = await seatNow();
  return now.ok ? { ok: true, actor: actorOf(now.seat) } : now;
}
