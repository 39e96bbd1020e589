'use client';

import { CheckmarkIcon } from '@navikt/aksel-icons';
import { type ReactNode, useId } from 'react';

export type Choice<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
};

type ChoiceChipsProps<Value extends string> = {
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
  /** Beside the chips, such as a field for any other answer. */
  readonly children?: ReactNode;
};

/** One of a few, as chips. They are radio buttons: arrow keys choose, and the choice has a check mark beside its colour. */
export function ChoiceChips<Value extends string>({
  legend,
  choices,
  value,
  onChange,
  error,
  children,
}: ChoiceChipsProps<Value>) {
  const name = useId();
  const problem = useId();
  return (
    <fieldset
      className="min-w-0 border-0 p-0"
      {...(error === undefined ? {} : { 'aria-describedby': problem })}
    >
      <legend className="pb-6 font-strong">{legend}</legend>
      <div className="flex flex-wrap items-center gap-8">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-36 cursor-pointer items-center gap-8 rounded-card border border-ax-neutral-600 px-12 py-6 hover:bg-ax-neutral-100 has-checked:border-2 has-checked:border-ax-border-accent has-checked:bg-ax-bg-accent-soft has-checked:px-11 has-checked:py-5 has-checked:font-strong has-checked:text-ax-text-accent-subtle has-focus-visible:outline-3 has-focus-visible:outline-ax-border-focus has-focus-visible:outline-offset-2 touch:min-h-44"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <span className="text-[1.25rem]" aria-hidden="true">
              {value === choice.value ? <CheckmarkIcon aria-hidden /> : choice.icon}
            </span>
            {choice.label}
          </label>
        ))}
        {children}
      </div>
      {error === undefined ? null : (
        <p id={problem} className="pt-6 font-strong text-ax-text-danger-subtle">
          {error}
        </p>
      )}
    </fieldset>
  );
}
