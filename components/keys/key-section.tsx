'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useConnection, useKeysChanged, useMe } from '@/client/use-board';
import { RevokeDialog } from '../form/revoke-dialog';
import { TextLink } from '../form/text-link';
import { Section } from '../settings/section';
import { type ApiKey, KeyList } from './key-list';
import { MakeKeyDialog } from './make-key-dialog';

type KeySectionProps = { readonly slug: string; readonly keys: readonly ApiKey[] };

/** The keys of programs. The list is the server's; it is fetched anew whenever it may have changed. */
export function KeySection({ slug, keys }: KeySectionProps) {
  const t = useTranslations('settings.keys');
  const router = useRouter();
  const changed = useKeysChanged();
  const isCurrent = useConnection().kind === 'current';
  const { role } = useMe();
  const [open, setOpen] = useState<ApiKey | 'new' | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const seen = useRef({ changed, isCurrent });

  useEffect(() => {
    const before = seen.current;
    seen.current = { changed, isCurrent };
    // What was told while the line was away was not heard, so coming back is a change too.
    if (changed !== before.changed || (isCurrent && !before.isCurrent)) router.refresh();
  }, [changed, isCurrent, router]);

  if (role !== 'leader') return null;
  return (
    <Section
      id="keys"
      title={t('title')}
      lead={t('lead')}
      add={{ words: t('make'), onClick: () => setOpen('new') }}
    >
      <p className="mb-12">
        <TextLink href="/developers">{t('how')}</TextLink>
      </p>
      <div ref={list} tabIndex={-1} className="outline-none">
        <KeyList keys={keys} onRevoke={setOpen} />
      </div>
      {open === 'new' ? (
        <MakeKeyDialog slug={slug} onMade={() => router.refresh()} onClose={() => setOpen(null)} />
      ) : null}
      {open === null || open === 'new' ? null : (
        <RevokeDialog
          words="settings.keys.revokeDialog"
          name={open.name}
          path={`/api/units/${slug}/keys/${open.id}`}
          list={list}
          onRevoked={() => router.refresh()}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
}
