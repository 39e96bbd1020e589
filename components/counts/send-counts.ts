import type { CommandId } from '@/domain/ids';
import type { CountsReport } from '@/domain/import/counts-order';
import type { CountsPlan } from '@/domain/import/plan-counts';
import { type Problems, WHOLE_FORM } from '../form/problem';
import { problemsFrom, send } from '../form/send';

export type CountsSent =
  | { readonly kind: 'report'; readonly report: CountsReport }
  | {
      readonly kind: 'problem';
      readonly problems: Problems;
      /** Whether the server has said no; without an answer it may have happened all the same. */
      readonly answered: boolean;
    };

/** Sends the numbers of a plan, and nothing else of the file they come from. Never throws for what a network does. */
export async function sendCounts(
  slug: string,
  commandId: CommandId,
  { rows, days }: Pick<CountsPlan, 'rows' | 'days'>,
): Promise<CountsSent> {
  const path = `/api/units/${encodeURIComponent(slug)}/counts`;
  const sent = await send('POST', path, { commandId, rows, days });
  if (sent.kind !== 'yes')
    return { kind: 'problem', problems: problemsFrom(sent, []), answered: sent.kind === 'no' };
  const report = reportIn(sent.body.report);
  return report === null
    ? { kind: 'problem', problems: { [WHOLE_FORM]: { code: 'badAnswer' } }, answered: false }
    : { kind: 'report', report };
}

function reportIn(value: unknown): CountsReport | null {
  const isReport =
    typeof value === 'object' && value !== null && 'types' in value && Array.isArray(value.types);
  return isReport ? (value as CountsReport) : null;
}
