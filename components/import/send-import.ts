import { cleanColumns, cleanCsv } from '@/domain/import/clean-csv';
import { type ImportOptions, optionsToQuery } from '@/domain/import/options';
import type { ImportPlan, PlannedCase } from '@/domain/import/plan';
import type { ImportReport } from '@/domain/import/report';
import { type Problems, WHOLE_FORM } from '../form/problem';
import { problemsFrom, readAnswer } from '../form/send';

export type ImportRequest = {
  readonly slug: string;
  readonly plan: Pick<ImportPlan, 'cases' | 'tellsDeadline'>;
  readonly options: Omit<ImportOptions, 'columns'>;
};

export type ImportSent =
  | { readonly kind: 'report'; readonly report: ImportReport }
  | { readonly kind: 'problem'; readonly problems: Problems };

/** Sends the cases of a plan, and nothing else of the file they come from. Never throws for what a network does. */
export async function sendImport(request: ImportRequest): Promise<ImportSent> {
  const { slug, plan } = request;
  const options = { ...request.options, columns: cleanColumns(plan) };
  const query = new URLSearchParams(optionsToQuery(options));
  try {
    const answer = await fetch(`/api/units/${encodeURIComponent(slug)}/import?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: cleanCsv(plan),
      cache: 'no-store',
    });
    return readReport(answer.status, answer.headers, await answer.text(), plan.cases);
  } catch {
    // No answer: what has been added is known the next time, so pressing again does no harm.
    return { kind: 'problem', problems: { [WHOLE_FORM]: { code: 'noAnswer' } } };
  }
}

/** The meaning of an answer; exported for its test. */
export function readReport(
  status: number,
  headers: Headers,
  text: string,
  cases: readonly PlannedCase[],
): ImportSent {
  const report = reportIn(text);
  if (report !== null) return { kind: 'report', report: ofTheFile(report, cases) };
  const sent = readAnswer(status, headers, text);
  if (sent.kind === 'yes')
    return { kind: 'problem', problems: { [WHOLE_FORM]: { code: 'badAnswer' } } };
  return { kind: 'problem', problems: problemsFrom(sent, []) };
}

function reportIn(text: string): ImportReport | null {
  try {
    const body: unknown = JSON.parse(text);
    const isReport =
      typeof body === 'object' &&
      body !== null &&
      'report' in body &&
      typeof body.report === 'object';
    return isReport ? (body.report as ImportReport | null) : null;
  } catch {
    // A page of a proxy, or nothing.
    return null;
  }
}

/** The server tells lines of the file that was made here; a person knows those of the file that was chosen. */
function ofTheFile(report: ImportReport, cases: readonly PlannedCase[]): ImportReport {
  const refused = report.refused.map((one) => ({
    ...one,
    column: null,
    line: cases[one.line - 2]?.line ?? one.line,
  }));
  return { ...report, refused };
}
