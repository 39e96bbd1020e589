import { LIMITS } from '../limits';
import type { TextRefusal } from './plain-text';
import { checkText } from './plain-text';

export type CheckedName =
  | { readonly ok: true; readonly name: string }
  | TextRefusal
  | { readonly ok: false; readonly code: 'E_RESERVED_NAME' };

/**
 * A person's name made fit to store, or the rule that says no. On top of the rules of a line of text, it may not be a
 * name that people would trust as the board's own (Admin, Nav, Veggen), however spelled, nor mix Latin with Cyrillic or
 * Greek letters in one word, which only imitates another name.
 */
export function checkPersonName(name: string): CheckedName {
  const maxBytes = LIMITS.nameGraphemes * LIMITS.bytesPerGrapheme;
  const checked = checkText(name, { max: LIMITS.nameGraphemes, maxBytes });
  if (!checked.ok) return checked;
  const { text } = checked;
  const isReserved =
    RESERVED.has(skeleton(text)) || RESERVED.has(skeleton(text.replace(/\d/g, '')));
  const isImitation = isReserved || mixesScripts(text);
  return isImitation ? { ok: false, code: 'E_RESERVED_NAME' } : { ok: true, name: text };
}

/** True when two names are one to a reader: spelled with other code points, other spaces or other case. */
export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** What a name is compared and kept unique by. Names with the same key are the same name. */
export function nameKey(name: string): string {
  return name
    .slice(0, LONGEST_COMPARED)
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .normalize('NFC');
}

// Cyrillic and Greek letters, after lower-casing, beside the Latin ones they pass for in common typefaces; then l, the
// digits and the signs that pass for another letter.
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...pairs('асеһіјкӏмнорԛѕтԝхуүԁьгпвд', 'acehijkimhopqstwxyydbrnbd'),
  ...pairs('αβγδεηικνορστυχωѵ', 'abydenikvopotuxwv'),
  ...pairs('ıȷl1!|', 'ijiiii'),
  ...pairs('03457@$', 'oeastas'),
]);

// Far above the bytes of any name that is kept, and short enough to normalise whatever it is made of.
const LONGEST_COMPARED = 1_000;

const RESERVED: ReadonlySet<string> = new Set(
  ['Admin', 'Administrator', 'Nav', 'Veggen', 'System', 'Systemet', 'Morgentavla', 'Root'].map(
    skeleton,
  ),
);

/** What a name looks like at a glance: its letters alone, each as the Latin letter it resembles. */
function skeleton(name: string): string {
  const alike = [...nameKey(name)]
    .map((character) => LOOK_ALIKES.get(character) ?? character)
    .join('');
  return alike.normalize('NFD').replace(/[^\p{L}]/gu, '');
}

function mixesScripts(name: string): boolean {
  return name
    .split(/[\s\p{P}]+/u)
    .some(
      (word) =>
        /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word),
    );
}

function pairs(letters: string, latin: string): readonly (readonly [string, string])[] {
  const resembled = [...latin];
  return [...letters].map((letter, index) => [letter, resembled[index] ?? letter] as const);
}
