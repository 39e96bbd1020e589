'use client';

import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { PageFrame } from '@/components/ui/page-frame';

type ErrorPageProps = { readonly error: unknown; readonly retry: () => void };

/** Something is wrong with us. The number finds the error in the server's log; what it says is not for the screen. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations('units.error');
  const digest =
    error instanceof Error && 'digest' in error && typeof error.digest === 'string'
      ? error.digest
      : null;
  return (
    <PageFrame>
      <h1 className="mb-6 text-page font-strong">{t('title')}</h1>
      <p className="mb-16 text-lead">{t('fact')}</p>
      {digest === null ? null : (
        <p className="mb-16 text-ax-text-neutral-subtle">{t('number', { number: digest })}</p>
      )}
      <Button onClick={retry}>{t('again')}</Button>
    </PageFrame>
  );
}
