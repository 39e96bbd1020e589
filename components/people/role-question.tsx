'use client';

import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useTranslations } from 'next-intl';
import { ROLES, type Role } from '@/domain/actor';

/** One of the roles, each with what it means. */
export function RoleQuestion({ defaultRole }: { readonly defaultRole: Role }) {
  const t = useTranslations('people');
  return (
    <RadioGroup legend={t('role')} name="role" size="small" defaultValue={defaultRole}>
      {ROLES.map((role) => (
        <Radio
          key={role}
          value={role}
          description={t(`roleHelp.${role}`)}
          {...(role === defaultRole ? { 'data-first': true } : {})}
        >
          {t(`roles.${role}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** What was chosen in it. */
export function readRole(form: FormData): Role {
  const chosen = form.get('role');
  return ROLES.find((role) => role === chosen) ?? 'reader';
}
