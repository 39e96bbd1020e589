import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { asLanguage, LANGUAGE_COOKIE } from '@/components/ui/language';

/**
 * The words of the page, in the language of the reader's cookie. Numbers and plurals follow the bokmål rules in nynorsk
 * too: they are the same, and Chromium has no number format of its own for nynorsk but falls back to the English one.
 */
export default getRequestConfig(async () => {
  const language = asLanguage((await cookies()).get(LANGUAGE_COOKIE)?.value);
  const { default: messages } = await import(`@/messages/${language}.json`);
  return { locale: language === 'en' ? 'en' : 'nb', messages, timeZone: 'Europe/Oslo' };
});
