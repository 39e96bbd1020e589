import type { UnitId } from '@/domain/ids';
import { readOptions } from '@/domain/import/options';
import { type ImportReport, refusedReport } from '@/domain/import/report';
import { refusal } from '@/domain/refusal';
import type { Importer } from './importer';

/**
 * An import that is asked for at the machine itself, and so by nobody in particular: it may do what the server may. The
 * unit stands in the address beside the options.
 */
export async function controlImport(
  {
    importer,
    unitBySlug,
  }: { readonly importer: Importer; readonly unitBySlug: (slug: string) => UnitId | null },
  query: URLSearchParams,
  bytes: Uint8Array,
): Promise<ImportReport> {
  const unit = unitBySlug(query.get('unit') ?? '');
  if (unit === null) return refusedReport(refusal('E_NOT_FOUND', { field: 'unit' }));
  const read = readOptions([...query].filter(([name]) => name !== 'unit'));
  if (!read.ok) return refusedReport(read.refusal);
  const who = async () => ({ ok: true, actor: { kind: 'system' } }) as const;
  return importer.import({ ...read.options, unit, who, bytes });
}
