'use client';

import { Select } from '@navikt/ds-react/Select';
import { useTranslations } from 'next-intl';
import type { CaseTypeId } from '@/domain/ids';
import type { ImportPlan } from '@/domain/import/plan';
import type { CaseType, TypeName } from '@/domain/setup/setup';
import { nameKey } from '@/domain/text/confusable';
import { Section } from '../settings/section';

type TypeNamesProps = {
  readonly plan: ImportPlan;
  readonly caseTypes: readonly CaseType[];
  readonly typeNames: readonly TypeName[];
  readonly onChange: (typeNames: readonly TypeName[]) => void;
};

/** What the case system calls the types of the unit, where it has words of its own. Kept for the next list. */
export function TypeNames({ plan, caseTypes, typeNames, onChange }: TypeNamesProps) {
  const t = useTranslations('import.types');
  const names = [...plan.mappedNames, ...plan.unknownTypes].sort((one, other) =>
    one.localeCompare(other, 'nb'),
  );
  const usable = caseTypes.filter((type) => !type.retired);
  if (names.length === 0 || usable.length === 0) return null;

  const chosen = (name: string) =>
    typeNames.find((one) => nameKey(one.name) === nameKey(name))?.caseType ?? '';
  function choose(name: string, caseType: string) {
    const others = typeNames.filter((one) => nameKey(one.name) !== nameKey(name));
    onChange(caseType === '' ? others : [...others, { name, caseType: caseType as CaseTypeId }]);
  }

  return (
    <Section title={t('names')} lead={t('namesLead')}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] items-start gap-20">
        {names.map((name) => (
          <Select
            key={name}
            label={name}
            size="small"
            value={chosen(name)}
            onChange={(event) => choose(name, event.target.value)}
          >
            <option value="">{t('noName')}</option>
            {usable.map((type) => (
              <option key={type.id} value={type.id}>
                {type.name}
              </option>
            ))}
          </Select>
        ))}
      </div>
    </Section>
  );
}
