'use client';

import { Button } from '@navikt/ds-react/Button';
import { CopyButton } from '@navikt/ds-react/CopyButton';
import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';

type MadeKeyProps = { readonly value: string; readonly onClose: () => void };

/** The key itself, to copy by a button or by hand. */
export function MadeKey({ value, onClose }: MadeKeyProps) {
  const t = useTranslations('settings.keys.makeDialog');
  const field = useRef<HTMLInputElement>(null);
  // The form that had the focus is gone: it goes on to the key, ready to be copied.
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <TextField
        ref={field}
        label={t('key')}
        size="small"
        readOnly
        value={value}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="flex flex-wrap gap-16">
        <CopyButton
          copyText={value}
          text={t('copy')}
          activeText={t('copied')}
          data-color="accent"
        />
        <Button variant="tertiary" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </>
  );
}
