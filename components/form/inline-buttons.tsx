import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';

type InlineButtonsProps = {
  /** As on the button that opened the form. */
  readonly verb: string;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  readonly leave: string;
  readonly onLeave: () => void;
};

/** The two small buttons of a form on the board: do it, or leave everything as it is. */
export function InlineButtons({
  verb,
  icon,
  disabled = false,
  leave,
  onLeave,
}: InlineButtonsProps) {
  return (
    <>
      <Button
        type="submit"
        size="small"
        className="min-h-36 touch:min-h-44"
        icon={icon}
        disabled={disabled}
      >
        {verb}
      </Button>
      <Button
        type="button"
        size="small"
        variant="tertiary"
        data-color="neutral"
        className="min-h-36 touch:min-h-44"
        onClick={onLeave}
      >
        {leave}
      </Button>
    </>
  );
}

/** A no that is about no field of the form; nothing where there is none. */
export function InlineNo({ sentence }: { readonly sentence: string | undefined }) {
  if (sentence === undefined) return null;
  return (
    <p role="alert" className="flex gap-10 font-strong text-ax-text-danger-subtle">
      <ExclamationmarkTriangleIcon aria-hidden fontSize="1.25rem" className="shrink-0" />
      {sentence}
    </p>
  );
}
