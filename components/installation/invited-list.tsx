'use client';

import { DownloadIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { dayOf } from '@/domain/calendar/oslo-time';
import { csvTable } from '@/domain/import/csv-table';
import type { LineProblem } from '@/domain/import/invitation-list';
import { useProblemSentence } from '../form/use-problem-sentence';
import { INVITED_FIELDS, type Invited } from './invited';

/** How many were invited, the file with their links, and which lines were not. */
export function InvitedList({ invited }: { readonly invited: Invited }) {
  const t = useTranslations('installation.invite');
  const roles = useTranslations('people.roles');
  const why = useWhy();
  const { made, problems } = invited;
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (invited.made.length + invited.problems.length > 0) region.current?.focus();
  }, [invited]);

  function download() {
    const head = [...INVITED_FIELDS.map((field) => t(`fields.${field}`)), t('fields.link')];
    const rows = made.map(({ name, email, role, unit, url, expiresAt }) => [
      ...[name, email, roles(role), unit, url],
      dayOf(expiresAt),
    ]);
    const table = csvTable([[...head, t('fields.until')], ...rows]);
    const address = URL.createObjectURL(new Blob([table], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = t('fileName');
    link.click();
    URL.revokeObjectURL(address);
  }

  return (
    <div ref={region} role="status" tabIndex={-1} className="mt-20 max-w-[44rem] outline-none">
      <p className="font-strong">{t('made', { count: made.length })}</p>
      {made.length === 0 ? null : (
        <>
          <p>{t('madeFact')}</p>
          <Button
            className="mt-8"
            size="small"
            variant="secondary"
            icon={<DownloadIcon aria-hidden />}
            onClick={download}
          >
            {t('download')}
          </Button>
        </>
      )}
      {problems.length === 0 ? null : (
        <div className="mt-16">
          <p className="flex items-center gap-8 font-strong">
            <ExclamationmarkTriangleIcon aria-hidden className="text-[1.25rem]" />
            {t('problems', { count: problems.length })}
          </p>
          <ul className="mt-4 list-disc pl-20">
            {problems.map((problem) => (
              <li key={problem.line}>{t('line', { line: problem.line, why: why(problem) })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function useWhy(): (problem: LineProblem) => string {
  const t = useTranslations('installation.invite');
  const account = useTranslations('account.problem');
  const sentence = useProblemSentence();
  return ({ code, field }) => {
    if (field === 'unit' && code === 'E_NOT_FOUND') return t('noUnit');
    if (field === 'unit' && code === 'E_DUPLICATE_NAME') return t('manyUnits');
    if (field === 'role' && code === 'E_BAD_TEXT') return t('badRole');
    if (field === 'email' && code === 'E_BAD_TEXT') return account('badEmail');
    return sentence({ code }, field === null ? '' : t(`fields.${field}`));
  };
}
