'use client';

import { useTranslations } from 'next-intl';
import type { Field } from './operations';

type FieldListProps = {
  readonly title: string;
  /** Of which operation, for whoever hears the list and does not see it. */
  readonly of: string;
  readonly fields: readonly Field[];
};

/** The names are code and the descriptions English, as in the document. */
export function FieldList({ title, of, fields }: FieldListProps) {
  const t = useTranslations('developers');
  if (fields.length === 0) return null;
  return (
    <div className="mt-16">
      <p className="mb-4 font-strong">{title}</p>
      <ul aria-label={`${of}: ${title}`} className="border-ax-neutral-300 border-t">
        {fields.map(({ name, kind, required, about }) => (
          <li
            key={name}
            className="grid grid-cols-[13rem_14rem_1fr] gap-x-16 gap-y-2 border-ax-neutral-300 border-b py-6 phone:grid-cols-1"
          >
            <code translate="no" className="break-words font-strong text-small">
              {name}
            </code>
            <span className="text-small">
              <code translate="no" className="break-words">
                {kind}
              </code>
              {required ? null : (
                <span className="text-ax-text-neutral-subtle"> {t('optional')}</span>
              )}
            </span>
            {about === '' ? null : (
              <span lang="en" className="text-small">
                {about}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
