import aksel from '@navikt/ds-tailwind';
import type { Config } from 'tailwindcss';

/**
 * Layout on Aksel's tokens. The preset replaces Tailwind's colours and screens by its own (`ax-…`), so the three words
 * every stylesheet needs are put back here.
 */
export default {
  presets: [aksel as Partial<Config>],
  content: [],
  theme: {
    extend: {
      colors: { transparent: 'transparent', current: 'currentColor', inherit: 'inherit' },
      // Type of VISUAL section 4: size and line height in CSS px, as rem so that a larger browser text carries over.
      fontSize: {
        figure: ['2rem', { lineHeight: '2.25rem', letterSpacing: '-0.012em' }],
        page: ['1.75rem', { lineHeight: '2.125rem', letterSpacing: '-0.012em' }],
        status: ['1.5rem', { lineHeight: '1.75rem', letterSpacing: '-0.012em' }],
        panel: ['1.375rem', { lineHeight: '1.75rem', letterSpacing: '-0.012em' }],
        lead: ['1.125rem', { lineHeight: '1.5rem' }],
        body: ['1rem', { lineHeight: '1.3125rem' }],
        small: ['0.875rem', { lineHeight: '1.125rem' }],
      },
      fontWeight: { regular: '400', strong: '600', heading: '650' },
      borderRadius: { tag: '4px', card: '8px', board: '12px' },
    },
  },
} satisfies Config;
