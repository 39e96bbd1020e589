export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_COOKIE = 'locale';

/** What a cookie says, or bokmål. */
export function asLanguage(text: string | undefined): Language {
  return LANGUAGES.find((language) => language === text) ?? 'nb';
}
