/** The address of a unit made from its name, unlike those that are taken: `Nav Oslo øst` → `nav-oslo-ost`, then `nav-oslo-ost-2`. */
export function slugOf(name: string, isTaken: (slug: string) => boolean): string {
  const plain = [...name.normalize('NFC').toLowerCase()]
    .map((letter) => LETTERS.get(letter) ?? letter)
    .join('');
  const ascii = plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
  const base = ascii === '' ? FALLBACK : ascii;
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(slug)) return slug;
  }
}

const MAX_LENGTH = 40;
/** For a name in letters that have no Latin counterpart. */
const FALLBACK = 'enhet';

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['ø', 'o'],
  ['å', 'a'],
  ['ä', 'a'],
  ['ö', 'o'],
  ['ü', 'u'],
  ['ß', 'ss'],
  ['đ', 'd'],
  ['ŋ', 'n'],
  ['ŧ', 't'],
]);
