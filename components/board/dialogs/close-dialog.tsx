import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useDesk } from '../desk-context';

/** Of a dialog that asks nothing. Focus starts here, so that Enter does nothing else than close it. */
export function CloseDialog() {
  const t = useTranslations('common');
  const { ask } = useDesk();
  return (
    <div>
      <Button
        data-first
        size="small"
        variant="secondary"
        data-color="neutral"
        className="min-h-36"
        onClick={() => ask(null)}
      >
        {t('close')}
      </Button>
    </div>
  );
}
