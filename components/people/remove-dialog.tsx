'use client';

import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useTranslations } from 'next-intl';
import { type RefObject, useRef, useState } from 'react';
import { FormAlert } from '../form/form-alert';
import { NO_PROBLEMS, type Problems, placeRefusal } from '../form/problem';
import { useOrder } from '../form/use-order';
import { FormDialog } from '../ui/form-dialog';
import type { PersonRow } from './people-rows';

type RemoveDialogProps = {
  readonly row: PersonRow;
  /** I leave by my own wish; otherwise a leader removes somebody. */
  readonly own: boolean;
  /** Where the focus goes when the row is gone. */
  readonly list: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
};

/** Asks first, and says what becomes of the cases. The last leader is told why not instead. */
export function RemoveDialog({ row, own, list, onClose }: RemoveDialogProps) {
  const t = useTranslations(own ? 'people.leaveDialog' : 'people.removeDialog');
  const { refusalOf, give } = useOrder();
  const [state, setState] = useState<'asking' | 'waiting'>('asking');
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  const command = { type: 'RemovePerson', person: row.person } as const;
  const before = refusalOf(command);
  const removed = useRef(false);

  async function remove() {
    const given = give(command);
    if (!given.ok) return setProblems(placeRefusal(given.refusal, []));
    if (!own) {
      removed.current = true;
      return onClose();
    }
    // Whoever leaves has no board to look at afterwards, so the answer is waited for here.
    setState('waiting');
    const outcome = await given.outcome;
    if (outcome.kind === 'accepted') return window.location.assign('/units');
    setState('asking');
    if (outcome.kind === 'refused') setProblems(placeRefusal(outcome.refusal, []));
  }

  return (
    <FormDialog
      open
      title={t('title', { name: row.name })}
      onClose={onClose}
      returnFocusTo={() => (removed.current ? list.current : null)}
    >
      {before === null ? <BodyShort>{t('fact')}</BodyShort> : null}
      <FormAlert problems={before === null ? problems : placeRefusal(before, [])} />
      <div className="flex flex-wrap gap-16">
        {before === null ? (
          <Button
            variant="primary"
            data-color="danger"
            loading={state === 'waiting'}
            onClick={remove}
          >
            {t('submit')}
          </Button>
        ) : null}
        <Button variant="tertiary" onClick={onClose}>
          {t(before === null ? 'stay' : 'close')}
        </Button>
      </div>
    </FormDialog>
  );
}
