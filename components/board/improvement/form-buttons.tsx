import { useTranslations } from 'next-intl';
import { InlineButtons, InlineNo } from '../../form/inline-buttons';

type FormButtonsProps = {
  readonly verb: string;
  /** A no that is about no field of the form. */
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  readonly onCancel: () => void;
};

/** At the end of a form in the panel: the no if there is one, do it, or leave everything as it is. */
export function FormButtons({ verb, error, disabled = false, onCancel }: FormButtonsProps) {
  const t = useTranslations('improvement');
  return (
    <>
      <InlineNo sentence={error} />
      <div className="flex gap-8">
        <InlineButtons verb={verb} disabled={disabled} leave={t('cancel')} onLeave={onCancel} />
      </div>
    </>
  );
}
