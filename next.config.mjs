import createNextIntlPlugin from 'next-intl/plugin';

const withWords = createNextIntlPlugin('./app/i18n.ts');

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Opened as 127.0.0.1 too, or the page is not told of changes while somebody develops.
  allowedDevOrigins: ['127.0.0.1'],
  // There are no pictures to resize, and so no address that would fetch one.
  images: { unoptimized: true },
  // `npm run check` holds all types against each other. Here a fault in a test would keep the board from starting.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Without it every page carries the whole design system: 406 kB instead of 168.
    optimizePackageImports: ['@navikt/ds-react', '@navikt/aksel-icons'],
  },
};

export default withWords(config);
