'use client';

import { useTranslations } from 'next-intl';
import { FieldList } from './field-list';
import type { Operation } from './operations';

/** What one operation takes, gives, and how it says no. */
export function OperationParts({ operation }: { readonly operation: Operation }) {
  const t = useTranslations('developers');
  const { id, summary, address, body, bodyKinds, bodyLimit, answer, refusals } = operation;
  return (
    <div className="text-body">
      <p lang="en">{summary}</p>
      <FieldList title={t('address')} of={id} fields={address} />
      <FieldList title={t('body')} of={id} fields={body} />
      {bodyKinds.length === 0 ? null : (
        <p className="mt-8 text-small text-ax-text-neutral-subtle">
          <code translate="no">{bodyKinds.join(', ')}</code>. <span lang="en">{bodyLimit}</span>
        </p>
      )}
      <FieldList title={t('answer')} of={id} fields={answer} />
      <p className="mt-12">
        {t('refusals')}{' '}
        <code translate="no" className="text-small">
          {refusals.join(', ')}
        </code>
      </p>
    </div>
  );
}

export function OperationName({ method, path }: Pick<Operation, 'method' | 'path'>) {
  return (
    <code translate="no" className="break-all font-strong text-body">
      {method} {path}
    </code>
  );
}
