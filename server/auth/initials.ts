/**
 * Two or three letters that stand for a name on a card, unlike those that are taken in the unit as far as the name allows:
 * of `Kari Nordmann` first `KN`, then `KaN`, `KrN` …, `KNo` …, and in the end `KN2`.
 */
export function initialsOf(name: string, taken: ReadonlySet<string>): string {
  const candidates = [...proposals(lettersOf(name))];
  const first = candidates[0] ?? FALLBACK;
  const free = candidates.find((candidate) => !isTaken(candidate, taken));
  return free ?? numbered(first, taken);
}

const FALLBACK = '?';

type Words = readonly (readonly string[])[];

function lettersOf(name: string): Words {
  return name
    .normalize('NFC')
    .split(/[\s-]+/u)
    .map((word) => [...word].filter((character) => /\p{L}/u.test(character)))
    .filter((word) => word.length > 0);
}

function* proposals(words: Words): Generator<string> {
  const [first, ...others] = words;
  if (first === undefined) return;
  const [a = '', ...afterA] = first;
  const last = others[others.length - 1];
  if (last === undefined) {
    for (const letter of afterA) yield upper(a) + upper(letter);
    return;
  }
  const [b = '', ...afterB] = last;
  yield upper(a) + upper(b);
  const middle = others.length > 1 ? others[0]?.[0] : undefined;
  if (middle !== undefined) yield upper(a) + upper(middle) + upper(b);
  for (const letter of afterA) yield upper(a) + letter.toLowerCase() + upper(b);
  for (const letter of afterB) yield upper(a) + upper(b) + letter.toLowerCase();
}

function numbered(first: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (isTaken(`${first}${number}`, taken)) number += 1;
  return `${first}${number}`;
}

// `KNo` and `KNO` are one when somebody says them.
function isTaken(candidate: string, taken: ReadonlySet<string>): boolean {
  const said = candidate.toLowerCase();
  return [...taken].some((other) => other.toLowerCase() === said);
}

function upper(letter: string): string {
  return letter.toLocaleUpperCase('nb');
}
