import { randomInt, timingSafeEqual } from 'node:crypto';

/** No vowels, so that no word comes of it, and no two letters that look or sound alike. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
const LENGTH = 8;

/** 34 bits: enough for as long as wrong ones are counted. */
export function makeSetupCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)] ?? '');
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** However it is typed: small letters, with or without the dash, with spaces. */
export function isSetupCode(typed: string, code: string): boolean {
  const one = Buffer.from(bare(typed));
  const other = Buffer.from(bare(code));
  return one.length === other.length && timingSafeEqual(one, other);
}

function bare(code: string): string {
  return code.toUpperCase().replace(/[^A-Z]/g, '');
}
