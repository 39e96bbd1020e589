'use client';

import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useTranslations } from 'next-intl';
import { type RefObject, useRef, useState } from 'react';
import { FormDialog } from '../ui/form-dialog';
import { FormAlert } from './form-alert';
import { NO_PROBLEMS, type Problems } from './problem';
import { problemsFrom, send } from './send';

type RevokeDialogProps = {
  /** Of what is asked, which says what becomes of it. */
  readonly words: 'settings.keys.revokeDialog' | 'people.invitations.revokeDialog';
  /** What it is called. */
  readonly name: string;
  /** The address that it is deleted at. */
  readonly path: string;
  /** Where the focus goes when the row is gone. */
  readonly list: RefObject<HTMLElement | null>;
  readonly onRevoked: () => void;
  readonly onClose: () => void;
};

/** Asks first: what is revoked never opens again. */
export function RevokeDialog({ words, name, path, list, onRevoked, onClose }: RevokeDialogProps) {
  const t = useTranslations(words);
  const [waiting, setWaiting] = useState(false);
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  const revoked = useRef(false);

  async function revoke() {
    setWaiting(true);
    const sent = await send('DELETE', path);
    setWaiting(false);
    // Somebody else was quicker: it is gone, and that is what was wanted.
    const isGone = sent.kind === 'no' && sent.refusal.code === 'E_NOT_FOUND';
    if (sent.kind !== 'yes' && !isGone) return setProblems(problemsFrom(sent, []));
    revoked.current = true;
    onRevoked();
    onClose();
  }

  return (
    <FormDialog
      open
      title={t('title', { name })}
      onClose={onClose}
      returnFocusTo={() => (revoked.current ? list.current : null)}
    >
      <BodyShort>{t('fact')}</BodyShort>
      <FormAlert problems={problems} />
      <div className="flex flex-wrap gap-16">
        <Button data-color="danger" loading={waiting} onClick={revoke}>
          {t('submit')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('stay')}
        </Button>
      </div>
    </FormDialog>
  );
}
