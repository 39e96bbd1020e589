'use client';

import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Problems } from '../form/problem';
import { CASE_TYPE_GRID, CaseTypeFields } from './case-type-fields';
import { caseTypeField } from './setup-draft';

type CaseTypeStepProps = {
  readonly hidden: boolean;
  readonly problems: Problems;
  readonly rows: readonly number[];
  readonly onRows: (rows: readonly number[]) => void;
};

const MOST_ROWS = 40;

/** The kinds of cases that the unit has. Rows without a name are left out. */
export function CaseTypeStep({ hidden, problems, rows, onRows }: CaseTypeStepProps) {
  const t = useTranslations('setup.caseTypes');
  const list = useRef<HTMLDivElement>(null);
  const focusNext = useRef<number | null>(null);

  useEffect(() => {
    const row = focusNext.current;
    focusNext.current = null;
    if (row === null || !rows.includes(row)) return;
    list.current?.querySelector<HTMLElement>(`[name="${caseTypeField(row, 'name')}"]`)?.focus();
  }, [rows]);

  function add() {
    const row = Math.max(...rows) + 1;
    focusNext.current = row;
    onRows([...rows, row]);
  }

  function remove(row: number) {
    const left = rows.filter((one) => one !== row);
    // Focus stays in the list: on the row that has come into the place of the one that left, or on the last.
    focusNext.current = left[Math.min(rows.indexOf(row), left.length - 1)] ?? null;
    onRows(left);
  }

  return (
    <div hidden={hidden} ref={list} className={hidden ? '' : 'flex flex-col items-start gap-20'}>
      <div className="w-full">
        <div
          aria-hidden="true"
          className={`${CASE_TYPE_GRID} border-ax-neutral-400 border-b pb-8 text-small font-strong phone:hidden`}
        >
          <span>{t('name')}</span>
          <span>{t('difficulty')}</span>
          <span>{t('tracking')}</span>
          <span>{t('approval')}</span>
        </div>
        {rows.map((row, place) => (
          <CaseTypeFields
            key={row}
            row={row}
            number={place + 1}
            problems={problems}
            onRemove={rows.length === 1 ? null : () => remove(row)}
          />
        ))}
      </div>
      {rows.length < MOST_ROWS ? (
        <Button
          type="button"
          variant="tertiary"
          size="small"
          icon={<PlusIcon aria-hidden />}
          onClick={add}
        >
          {t('add')}
        </Button>
      ) : (
        <p className="text-small text-ax-text-neutral-subtle">{t('most', { count: MOST_ROWS })}</p>
      )}
      <Checkbox name="usualReasons" size="small" defaultChecked description={t('usualReasonsHelp')}>
        {t('usualReasons')}
      </Checkbox>
    </div>
  );
}
