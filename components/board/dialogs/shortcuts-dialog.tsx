'use client';

import { Switch } from '@navikt/ds-react/Switch';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { setShortcutsOn, shortcutsOn } from '../shortcuts';
import { CloseDialog } from './close-dialog';

const KEYS = [
  'find',
  'next',
  'move',
  'open',
  'walk',
  'columns',
  'openThere',
  'copy',
  'priority',
  'undo',
  'list',
] as const;

/** Every shortcut, and the switch for those of a single key: a screen reader or a voice may need them for itself. */
export function ShortcutsDialog() {
  const t = useTranslations('desk.shortcuts');
  const [on, setOn] = useState(shortcutsOn);
  return (
    <>
      <Switch
        // Aksel draws a switch and calls it a check box; it is said as it looks.
        role="switch"
        size="small"
        checked={on}
        onChange={(event) => {
          setShortcutsOn(event.target.checked);
          setOn(event.target.checked);
        }}
      >
        {t('on')}
      </Switch>
      <dl className="grid grid-cols-[auto_1fr] gap-x-20 gap-y-8">
        {KEYS.map((key) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-tag border border-ax-neutral-600 px-6 font-[inherit]">
                {t(`key.${key}`)}
              </kbd>
            </dt>
            <dd>{t(`does.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <CloseDialog />
    </>
  );
}
