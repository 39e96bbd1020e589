import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { useTranslations } from 'next-intl';
import { LIMITS } from '@/domain/limits';
import type { ReasonToWait } from './choices';

/** Why pressing the button sent nothing. */
export function Stopped({ reason }: { readonly reason: ReasonToWait }) {
  const t = useTranslations('import.stopped');
  return (
    <div role="alert">
      <InlineMessage status="error" size="small">
        {t(reason, { limit: LIMITS.casesPerList })}
      </InlineMessage>
    </div>
  );
}
