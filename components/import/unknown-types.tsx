'use client';

import { Checkbox } from '@navikt/ds-react/Checkbox';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { useTranslations } from 'next-intl';

type UnknownTypesProps = {
  readonly names: readonly string[];
  readonly mayCreate: boolean;
  readonly create: boolean;
  readonly onChange: (create: boolean) => void;
};

/** The types of the file that the unit does not have: a leader may let the import make them. */
export function UnknownTypes({ names, mayCreate, create, onChange }: UnknownTypesProps) {
  const t = useTranslations('import.types');
  if (names.length === 0) return null;
  const said = { count: names.length, names: names.join(', ') };
  if (!mayCreate) {
    return (
      <InlineMessage status="warning" size="small">
        {t('leader', said)}
      </InlineMessage>
    );
  }
  return (
    <Checkbox
      size="small"
      checked={create}
      description={t('createHelp', said)}
      onChange={(event) => onChange(event.target.checked)}
    >
      {t('create', said)}
    </Checkbox>
  );
}
