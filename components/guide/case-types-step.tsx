import { ClipboardIcon, PlusIcon, TasklistIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CaseType } from '@/domain/setup/setup';
import { FormAlert } from '../form/form-alert';
import { CaseTypeDialog } from '../settings/case-type-dialog';
import { useListOrders } from '../settings/use-list-orders';
import { CaseTypeTable } from './case-type-table';
import { PasteDialog } from './paste-dialog';
import { startSet } from './start-set';

type CaseTypesStepProps = {
  readonly caseTypes: readonly CaseType[];
  readonly mayChange: boolean;
};

/** The kinds of cases: one by one, from a spreadsheet, or from a set to begin with. */
export function CaseTypesStep({ caseTypes, mayChange }: CaseTypesStepProps) {
  const t = useTranslations('guide.caseTypes');
  const { problems, give } = useListOrders();
  const [asking, setAsking] = useState<CaseType | 'new' | 'paste' | null>(null);
  const inUse = caseTypes.filter(({ retired }) => !retired);
  const missing = startSet(inUse, (key) => t(`startSet.${key}`));
  return (
    <div className="flex flex-col gap-16">
      <FormAlert problems={problems} />
      {inUse.length === 0 ? (
        <p className="text-ax-text-neutral-subtle">{t('none')}</p>
      ) : (
        <CaseTypeTable caseTypes={inUse} mayChange={mayChange} onChange={give} onOpen={setAsking} />
      )}
      {mayChange ? (
        <div className="flex flex-wrap gap-x-12 gap-y-4">
          <Button
            size="small"
            variant="tertiary"
            icon={<PlusIcon aria-hidden />}
            onClick={() => setAsking('new')}
          >
            {t('add')}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            icon={<ClipboardIcon aria-hidden />}
            onClick={() => setAsking('paste')}
          >
            {t('paste')}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            icon={<TasklistIcon aria-hidden />}
            aria-disabled={missing.length === 0}
            onClick={() => (missing.length === 0 ? undefined : give(...missing))}
          >
            {t('useStartSet')}
          </Button>
        </div>
      ) : null}
      <p role="status" className="text-small text-ax-text-neutral-subtle">
        {missing.length === 0 ? t('startSetIsThere') : ''}
      </p>
      {asking === 'paste' ? (
        <PasteDialog caseTypes={caseTypes} onClose={() => setAsking(null)} />
      ) : asking === null ? null : (
        <CaseTypeDialog opened={asking === 'new' ? null : asking} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}
