import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { TextLink } from '../form/text-link';
import type { Theme } from '../ui/theme';
import { LanguageQuestion } from './language-question';
import { PasswordForm } from './password-form';
import { SignOutEverywhere } from './sign-out-everywhere';
import { ThemeQuestion } from './theme-question';

type AccountPanelsProps = {
  readonly email: string;
  /** What the cookie of this device says. */
  readonly theme: Theme;
};

/** What belongs to the person and not to a unit. */
export function AccountPanels({ email, theme }: AccountPanelsProps) {
  const t = useTranslations('account');
  return (
    <>
      <h1 className="text-page font-strong">{t('title')}</h1>
      <p className="mt-4 text-ax-text-neutral-subtle">{t('signedInAs', { email })}</p>
      <Panel title={t('look.title')} fact={t('look.fact')}>
        <div className="flex flex-wrap gap-48">
          <LanguageQuestion />
          <ThemeQuestion chosen={theme} />
        </div>
      </Panel>
      <Panel title={t('password.title')} fact={t('password.fact')}>
        <PasswordForm email={email} />
      </Panel>
      <Panel title={t('data.title')} fact={t('data.fact')}>
        <TextLink href="/account/data">{t('data.link')}</TextLink>
      </Panel>
      <Panel title={t('sessions.title')} fact={t('sessions.fact')}>
        <SignOutEverywhere />
      </Panel>
    </>
  );
}

type PanelProps = { readonly title: string; readonly fact: string; readonly children: ReactNode };

function Panel({ title, fact, children }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-32 border-ax-neutral-300 border-t pt-20">
      <h2 id={id} className="text-panel font-heading">
        {title}
      </h2>
      <p className="mt-2 mb-16 text-ax-text-neutral-subtle">{fact}</p>
      {children}
    </section>
  );
}
