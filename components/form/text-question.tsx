'use client';

import { TextField, type TextFieldProps } from '@navikt/ds-react/TextField';
import type { Problems } from './problem';
import { useProblemSentence } from './use-problem-sentence';

type TextQuestionProps = Omit<TextFieldProps, 'error' | 'size' | 'name' | 'label'> & {
  readonly name: string;
  readonly label: string;
  readonly problems: Problems;
};

/**
 * One line to write in, with its problem beside it. The browser keeps what is written, so that nothing is lost when
 * the page wakes up late or the answer is a no.
 */
export function TextQuestion({ name, label, problems, ...field }: TextQuestionProps) {
  const sentence = useProblemSentence();
  const problem = problems[name];
  return (
    <TextField
      {...field}
      name={name}
      label={label}
      size="small"
      error={problem === undefined ? undefined : sentence(problem, label)}
    />
  );
}
