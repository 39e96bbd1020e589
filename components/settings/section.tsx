'use client';

import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { type ReactNode, useId } from 'react';

type SectionProps = {
  /** For links that lead to it. */
  readonly id?: string;
  readonly title: string;
  readonly lead?: string;
  /** What can be added; left out for those who may not. */
  readonly add?: { readonly words: string; readonly onClick: () => void };
  readonly children: ReactNode;
};

/** One list of the unit, with its heading and the way to add to it. */
export function Section({ id: anchor, title, lead, add, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} {...(anchor === undefined ? {} : { id: anchor })}>
      <div className="flex flex-wrap items-center justify-between gap-x-16 gap-y-8">
        <h2 id={id} className="text-panel font-heading">
          {title}
        </h2>
        {add === undefined ? null : (
          <Button
            size="small"
            variant="secondary"
            icon={<PlusIcon aria-hidden />}
            onClick={add.onClick}
          >
            {add.words}
          </Button>
        )}
      </div>
      {lead === undefined ? null : (
        <p className="mt-2 max-w-[44rem] text-ax-text-neutral-subtle">{lead}</p>
      )}
      <div className="mt-12">{children}</div>
    </section>
  );
}
