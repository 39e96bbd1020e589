import type { ReactNode, Ref } from 'react';

type TextButtonProps = {
  readonly onClick: () => void;
  readonly children: ReactNode;
  /** What screen readers say when the words alone do not tell which thing they are about. Begins with the words. */
  readonly name?: string;
  readonly underlined?: boolean;
  readonly expanded?: boolean;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A small thing to do beside a heading or in a row, in accent. */
export function TextButton({
  onClick,
  children,
  name,
  underlined = false,
  expanded,
  className = '',
  ref,
}: TextButtonProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className={`min-h-24 cursor-pointer whitespace-nowrap rounded-tag px-4 text-ax-text-accent-subtle text-small touch:min-h-44 ${
        underlined ? 'text-body underline hover:no-underline' : 'font-strong hover:underline'
      } ${className}`}
      {...(ref === undefined ? {} : { ref })}
      {...(name === undefined ? {} : { 'aria-label': name })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
    >
      {children}
    </button>
  );
}
