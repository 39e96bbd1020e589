'use client';

import { useState } from 'react';
import type { CountsReport } from '@/domain/import/counts-order';
import { SourceChoice } from '../import/source-choice';
import { useSource } from '../import/use-source';
import { CountsForm } from './counts-form';
import { CountsResult } from './counts-result';

/** Choose, look, send, and see what came of it. What was chosen stays until it is sent. */
export function CountsFlow({ slug }: { readonly slug: string }) {
  const { source, open, close } = useSource();
  const [report, setReport] = useState<CountsReport | null>(null);

  if (report !== null) {
    const again = () => {
      setReport(null);
      close();
    };
    return <CountsResult slug={slug} report={report} onAgain={again} />;
  }
  return (
    <div className="flex flex-col gap-40">
      <SourceChoice of="counts" source={source} onOpen={open} />
      {source.kind === 'opened' ? (
        <CountsForm key={source.number} slug={slug} table={source.table} onDone={setReport} />
      ) : null}
    </div>
  );
}
