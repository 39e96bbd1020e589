'use client';

import { Link } from '@navikt/ds-react/Link';
import { Switch } from '@navikt/ds-react/Switch';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ShortcutList } from '../shortcut-list';
import { setShortcutsOn, shortcutsOn } from '../shortcuts';
import { CloseDialog } from './close-dialog';

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
      <ShortcutList />
      <p>
        <Link href="/help" target="_blank">
          {t('help')}
        </Link>
      </p>
      <CloseDialog />
    </>
  );
}
