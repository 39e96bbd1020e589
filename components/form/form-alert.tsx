'use client';

import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import type { ReactNode } from 'react';
import { type Problems, WHOLE_FORM } from './problem';
import { useProblemSentence } from './use-problem-sentence';

type FormAlertProps = {
  readonly problems: Problems;
  /** What can be done about it, such as a link. */
  readonly children?: ReactNode;
};

/** What a form has to say that belongs to none of its fields. Stands above the button that was pressed. */
export function FormAlert({ problems, children }: FormAlertProps) {
  const sentence = useProblemSentence();
  const problem = problems[WHOLE_FORM];
  if (problem === undefined) return null;
  return (
    <div
      role="alert"
      tabIndex={-1}
      data-form-alert
      className="flex flex-col items-start gap-8 outline-none"
    >
      <InlineMessage status="error" size="small">
        {sentence(problem, '')}
      </InlineMessage>
      {children}
    </div>
  );
}
