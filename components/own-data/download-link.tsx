'use client';

import { DownloadIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';

/** A file and no page of ours: the browser is to fetch it when it is pressed, and not ahead of that. */
export function DownloadLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}) {
  return (
    <Button
      as="a"
      role="link"
      href={href}
      download
      size="small"
      variant="secondary"
      icon={<DownloadIcon aria-hidden />}
    >
      {children}
    </Button>
  );
}
