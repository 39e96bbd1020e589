import type { Hundredths } from '@/domain/staffing/staffing';

/** What next-intl's formatter gives, as far as it is needed here. */
export type NumberFormat = {
  readonly number: (value: number, options: { readonly maximumFractionDigits: number }) => string;
};

/** "7,8": hundredths of a day as days. Not rounded, so that the sum is the one that people add up themselves. */
export function inDays(format: NumberFormat, share: Hundredths): string {
  return format.number(share / 100, { maximumFractionDigits: 2 });
}

const FRACTIONS: Readonly<Record<Hundredths, string>> = { 25: '¼', 50: '½', 75: '¾' };

/** "½" where there is a sign for it, "0,4" where there is none, and nothing for a whole day. */
export function shortShare(format: NumberFormat, share: Hundredths): string {
  if (share === 100) return '';
  return FRACTIONS[share] ?? inDays(format, share);
}
