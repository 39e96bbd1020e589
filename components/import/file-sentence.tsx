import { useTranslations } from 'next-intl';
import type { FileProblem } from '@/domain/import/file-problem';

const MEGABYTE = 1024 * 1024;

/** Why a file cannot be read, and what to do about it. */
export function FileSentence({ problem }: { readonly problem: FileProblem }) {
  const t = useTranslations('import.file');
  const { fault, line, column, limit = 0 } = problem;
  return t(fault, {
    line: line ?? 0,
    column: column ?? 0,
    limit: fault === 'tooLarge' ? limit / MEGABYTE : limit,
  });
}
