import { randomInt } from 'node:crypto';

/** Small letters without vowels and digits, without those that look alike: nobody has to guess what stands there. */
const CHARACTERS = 'bcdfghjkmnpqrstvwxz23456789';
const GROUPS = 4;
const GROUP = 4;

/** 76 bits, to be read from a screen and typed. */
export function makePassword(): string {
  const group = () =>
    Array.from({ length: GROUP }, () => CHARACTERS[randomInt(CHARACTERS.length)] ?? '').join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
