'use client';

import { CopyButton } from '@navikt/ds-react/CopyButton';
import { useTranslations } from 'next-intl';

type ExampleProps = { readonly title: string; readonly text: string };

/** Something to copy and change. */
export function Example({ title, text }: ExampleProps) {
  const t = useTranslations('developers');
  return (
    <div className="mt-16">
      <div className="flex flex-wrap items-center justify-between gap-8">
        <p className="font-strong">{title}</p>
        <CopyButton size="small" copyText={text} text={t('copy')} activeText={t('copied')} />
      </div>
      {/* A focusable region, so that the keyboard can scroll what does not fit. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above. */}
      <section tabIndex={0} aria-label={title} className="overflow-x-auto">
        <pre
          translate="no"
          className="w-fit min-w-full rounded-card bg-ax-bg-neutral-soft p-16 text-small"
        >
          <code>{text}</code>
        </pre>
      </section>
    </div>
  );
}
