import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AkselLanguage } from '@/components/ui/aksel-language';
import { asLanguage, LANGUAGE_COOKIE } from '@/components/ui/language';
import { asTheme, THEME_COOKIE } from '@/components/ui/theme';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app');
  return {
    title: { default: t('name'), template: `%s · ${t('name')}` },
    description: t('description'),
  };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const jar = await cookies();
  const language = asLanguage(jar.get(LANGUAGE_COOKIE)?.value);
  const theme = asTheme(jar.get(THEME_COOKIE)?.value);
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    // The class is set by theme.js before React wakes up, and is therefore not what the server wrote.
    <html
      lang={language}
      data-theme={theme}
      className={theme === 'system' ? 'light' : theme}
      suppressHydrationWarning
    >
      <head>
        {/* Synchronous on purpose: a dark page must not be painted light first. */}
        <script src="/theme.js" nonce={nonce} suppressHydrationWarning />
      </head>
      <body>
        <NextIntlClientProvider>
          <AkselLanguage language={language}>{children}</AkselLanguage>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
