'use client';

import { en, nb, nn } from '@navikt/ds-react/locales';
import { Provider } from '@navikt/ds-react/Provider';
import type { ReactNode } from 'react';
import type { Language } from './language';

const AKSEL = { nb, nn, en };

/** The words inside Aksel's own components: close buttons, date pickers, error lists. */
export function AkselLanguage({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  return <Provider locale={AKSEL[language]}>{children}</Provider>;
}
