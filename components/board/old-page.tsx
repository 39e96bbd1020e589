'use client';

import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useConnection } from '@/client/use-board';
import { Mark } from '../ui/mark';
import { NO_STORY } from './use-refusal';

/** What a page shows that is older than the server and never got a board: without one nothing can be said of the unit. */
export function OldPage({ name }: { readonly name: string }) {
  const t = useTranslations('sync.bar');
  const words = useTranslations('refusal');
  const { waiting } = useConnection();
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-16 p-24">
      <h1 className="flex items-center gap-12 font-strong text-lead">
        <Mark />
        {name}
      </h1>
      <p role="status">
        {words('E_CLIENT_TOO_OLD', NO_STORY)} {t('follows', { count: waiting })}
      </p>
      <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
    </main>
  );
}
