'use client';

import { Button } from '@navikt/ds-react/Button';
import Link from 'next/link';
import type { ReactNode } from 'react';

type LinkButtonProps = {
  readonly href: string;
  readonly variant?: 'primary' | 'secondary';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
};

/** A link to another page of ours that is the thing to do next. It looks like a button and is said to be the link it is. */
export function LinkButton({ href, variant = 'primary', icon, children }: LinkButtonProps) {
  return (
    <Button as={Link} role="link" href={href} size="small" variant={variant} icon={icon}>
      {children}
    </Button>
  );
}
