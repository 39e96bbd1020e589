import { useTranslations } from 'next-intl';
import { REFUSAL_CODES } from '@/domain/refusal';
import type { Problem } from './problem';

/** A problem as a sentence that names the field it is about. */
export function useProblemSentence(): (problem: Problem, label: string) => string {
  const t = useTranslations();
  return (problem, label) => {
    const values = {
      ...NO_CASE,
      field: label === '' ? t('account.problem.thisPage') : label,
      limit: problem.limit ?? 0,
    };
    if (!isRefusal(problem.code)) return t(`account.problem.${problem.code}`, values);
    const sentence = t(`refusal.${problem.code}`, values);
    const minutes = Math.ceil((problem.retryAfterMs ?? 0) / MINUTE_MS);
    return minutes > 1 ? `${sentence} ${t('account.problem.minutes', { minutes })}` : sentence;
  };
}

const MINUTE_MS = 60_000;

/** What the sentences about cases want to know; nothing on these pages is about a case. */
const NO_CASE = { by: '', state: 'none', at: 'none', reference: '' };

function isRefusal(code: Problem['code']): boolean {
  return REFUSAL_CODES.some((known) => known === code);
}
