import { useTranslations } from 'next-intl';

/** Beside the name of a unit that is invented. Quiet: it is true all day long, and nothing to do about. */
export function ExampleTag() {
  const t = useTranslations('app');
  return (
    <span className="rounded-tag border border-ax-neutral-600 px-6 text-small text-ax-text-neutral">
      {t('example')}
    </span>
  );
}
