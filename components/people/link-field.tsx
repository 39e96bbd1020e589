'use client';

import { Button } from '@navikt/ds-react/Button';
import { CopyButton } from '@navikt/ds-react/CopyButton';
import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';

type LinkFieldProps = {
  readonly label: string;
  readonly url: string;
  /** How long it can be used. */
  readonly until: string | null;
  readonly onClose: () => void;
};

/** A link that is shown this once, to copy by a button or by hand. */
export function LinkField({ label, url, until, onClose }: LinkFieldProps) {
  const t = useTranslations('people.inviteDialog');
  const field = useRef<HTMLInputElement>(null);
  // The form that had the focus is gone: it goes on to the link, ready to be copied.
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <TextField
        ref={field}
        label={label}
        size="small"
        autoComplete="off"
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
        {...(until === null ? {} : { description: until })}
      />
      <div className="flex flex-wrap gap-16">
        <CopyButton copyText={url} text={t('copy')} activeText={t('copied')} data-color="neutral" />
        <Button variant="tertiary" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </>
  );
}
