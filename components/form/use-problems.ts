import { type RefObject, useEffect, useRef, useState } from 'react';
import { hasProblems, NO_PROBLEMS, type Problems } from './problem';

type ShownProblems = {
  /** Set on the `<form>`, whose first field with a problem gets the focus. */
  readonly form: RefObject<HTMLFormElement | null>;
  readonly problems: Problems;
  readonly show: (problems: Problems) => void;
};

/** The problems that a form shows now. Each time some are shown, focus goes to the first of them. */
export function useProblems(): ShownProblems {
  const form = useRef<HTMLFormElement>(null);
  const [problems, show] = useState<Problems>(NO_PROBLEMS);
  useEffect(() => {
    if (hasProblems(problems)) form.current?.querySelector<HTMLElement>(FIRST_PROBLEM)?.focus();
  }, [problems]);
  return { form, problems, show };
}

const FIRST_PROBLEM = ':is(input, select, textarea)[aria-invalid="true"], [data-form-alert]';
