'use client';

import { useState } from 'react';
import type { Day } from '@/domain/calendar';
import type { ImportReport } from '@/domain/import/report';
import type { CaseType, ImportMapping } from '@/domain/setup/setup';
import { ImportForm } from './import-form';
import { ImportResult } from './import-result';
import { SourceChoice } from './source-choice';
import { useSource } from './use-source';

export type UnitNow = {
  readonly caseTypes: readonly CaseType[];
  readonly today: Day;
  readonly isLeader: boolean;
  /** How the list before was read; null before the first. */
  readonly kept: ImportMapping | null;
  /** Whether the board is here to compare with. */
  readonly hasBoard: boolean;
};

type ImportFlowProps = { readonly slug: string; readonly unit: UnitNow };

/** Choose, look, import, and see what came of it. What was chosen stays until the import is done. */
export function ImportFlow({ slug, unit }: ImportFlowProps) {
  const { source, open, close } = useSource();
  const [report, setReport] = useState<ImportReport | null>(null);

  if (report !== null) {
    const again = () => {
      setReport(null);
      close();
    };
    return <ImportResult slug={slug} report={report} onAgain={again} />;
  }
  return (
    <div className="flex flex-col gap-40">
      <SourceChoice of="import" source={source} onOpen={open} />
      {source.kind === 'opened' ? (
        <ImportForm
          key={source.number}
          slug={slug}
          table={source.table}
          unit={unit}
          onDone={setReport}
        />
      ) : null}
    </div>
  );
}
