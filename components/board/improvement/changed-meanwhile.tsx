import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';

type ChangedMeanwhileProps = {
  /** What stands there now. */
  readonly now: string;
  readonly onKeepMine: () => void;
};

/** Somebody else has changed the text that is being written anew: both are seen, and nothing is overwritten unseen. */
export function ChangedMeanwhile({ now, onKeepMine }: ChangedMeanwhileProps) {
  const t = useTranslations('improvement.changed');
  return (
    <div role="status">
      <p className="font-strong">{t('title')}</p>
      <p className="whitespace-pre-wrap break-words border-ax-neutral-500 border-l-2 pl-10">
        {now === '' ? t('removed') : now}
      </p>
      <Button
        type="button"
        size="small"
        variant="tertiary"
        data-color="neutral"
        className="mt-4"
        onClick={onKeepMine}
      >
        {t('keepMine')}
      </Button>
    </div>
  );
}
