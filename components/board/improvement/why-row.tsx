import { useTranslations } from 'next-intl';
import { TextButton } from '../../ui/text-button';

type WhyRowProps = {
  readonly text: string;
  readonly place: number;
  readonly isLast: boolean;
  readonly onChange: () => void;
  readonly onTakeAway: () => void;
};

/** One answer. The last one is as near to the cause as anybody has come, and the only one that can be taken away. */
export function WhyRow({ text, place, isLast, onChange, onTakeAway }: WhyRowProps) {
  const t = useTranslations('improvement.whys');
  return (
    <>
      <p className={`min-w-0 flex-1 break-words pt-2 ${isLast ? 'font-strong' : ''}`}>{text}</p>
      <div className="flex">
        <TextButton name={t('changeName', { place: place + 1 })} onClick={onChange}>
          {t('change')}
        </TextButton>
        {isLast ? (
          <TextButton name={t('takeAwayName', { place: place + 1 })} onClick={onTakeAway}>
            {t('takeAway')}
          </TextButton>
        ) : null}
      </div>
    </>
  );
}
