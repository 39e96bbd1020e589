'use client';

import { Link as AkselLink } from '@navikt/ds-react/Link';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** A link to another page of ours. Server components cannot put the two kinds of link together themselves. */
export function TextLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}) {
  return (
    <AkselLink as={Link} href={href}>
      {children}
    </AkselLink>
  );
}
