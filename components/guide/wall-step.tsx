import { CopyButton } from '@navikt/ds-react/CopyButton';
import { useTranslations } from 'next-intl';
import { TextLink } from '../form/text-link';

const STEPS = ['connect', 'open', 'full', 'after'] as const;

/** What a team can do today with a large screen, and what it should not: the desk is not made to hang on a wall. */
export function WallStep({ address }: { readonly address: string }) {
  const t = useTranslations('guide.wall');
  return (
    <div className="flex max-w-[40rem] flex-col gap-20">
      <ol className="flex list-decimal flex-col gap-10 pl-20">
        {STEPS.map((step) => (
          <li key={step} className="pl-6">
            {t(`do.${step}`)}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-x-12 gap-y-4 rounded-card border border-ax-neutral-400 px-16 py-10">
        <span className="min-w-0 break-all">
          <TextLink href={new URL(address).pathname}>{address}</TextLink>
        </span>
        <CopyButton
          size="small"
          copyText={address}
          text={t('copy')}
          activeText={t('copied')}
          data-color="accent"
        />
      </div>
      <p className="rounded-card bg-ax-bg-neutral-soft p-16">{t('notAlone')}</p>
    </div>
  );
}
