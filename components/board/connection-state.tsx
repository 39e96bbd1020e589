'use client';

import { ArrowsCirclepathIcon, CheckmarkCircleIcon, CloudSlashIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useConnection } from '@/client/use-board';
import { unreachable } from '@/domain/assert';

/** Whether what is seen is current. An icon and words, never a colour alone and never a spinner. */
export function ConnectionState() {
  const t = useTranslations('sync.state');
  const { kind } = useConnection();
  return (
    <p className="flex items-center gap-8 text-small phone:gap-4">
      <Icon kind={kind} />
      {t(kind)}
    </p>
  );
}

function Icon({ kind }: { readonly kind: ReturnType<typeof useConnection>['kind'] }) {
  switch (kind) {
    case 'current':
      return <CheckmarkCircleIcon aria-hidden fontSize="1.25rem" className="text-ax-success-800" />;
    case 'loading':
    case 'catchingUp':
      return <ArrowsCirclepathIcon aria-hidden fontSize="1.25rem" />;
    case 'unreached':
    case 'offline':
    case 'ended':
      return <CloudSlashIcon aria-hidden fontSize="1.25rem" />;
    default:
      return unreachable(kind);
  }
}
