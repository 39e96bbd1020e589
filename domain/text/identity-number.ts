import { findBirthdayAndNumber } from './birthday-and-number';
import type { DigitGroups } from './digit-groups';
import { readDigitGroups } from './digit-groups';
import { aktorSeries, isDufNumber, isPersonNumber, isYear } from './identity-arithmetic';

/**
 * `identity`: fødselsnummer and its kin · `account-or-identity`: the same, grouped 4-2-5 as a bank account ·
 * `duf`: the foreigners' register · `aktor`: Nav's aktør-id.
 */
export type IdentityKind = 'identity' | 'account-or-identity' | 'duf' | 'aktor';

export type FoundIdentity = {
  readonly kind: IdentityKind;
  /** Which of the texts it begins in, and where in that text, in UTF-16 units; `end` is after its last digit. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
};

/**
 * The first number in a text, or in several read one after another, that identifies a person; or null.
 * Time is proportional to length. docs/decisions/0003-identity-numbers.md says what is found and what is let through.
 */
export function findIdentityNumber(texts: string | readonly string[]): FoundIdentity | null {
  const all = typeof texts === 'string' ? [texts] : texts;
  for (const [index, text] of all.entries()) {
    const found = findInText(text);
    if (found !== null) return { ...found, index };
  }
  return all.length > 1 ? findAcross(all) : null;
}

type Found = Omit<FoundIdentity, 'index'>;

/** A number that begins in one text and ends in the next, as with a title and a note. */
function findAcross(texts: readonly string[]): FoundIdentity | null {
  const found = findInText(texts.join('\n'));
  if (found === null) return null;
  let before = 0;
  for (const [index, text] of texts.entries()) {
    if (found.start <= before + text.length) {
      const start = found.start - before;
      return { kind: found.kind, index, start, end: Math.min(found.end - before, text.length) };
    }
    before += text.length + 1;
  }
  return null;
}

function findInText(text: string): Found | null {
  const birthday = findBirthdayAndNumber(text);
  if (birthday !== null) return { kind: 'identity', ...birthday };
  const found = findInGroups(text, readDigitGroups(text, false));
  if (found !== null || !text.includes('%')) return found;
  return findInGroups(text, readDigitGroups(text, true));
}

function findInGroups(text: string, groups: DigitGroups): Found | null {
  for (let run = 0; run < groups.runCount; run += 1) {
    const found = findInRun(
      text,
      groups,
      groups.runStarts[run] ?? 0,
      groups.runStarts[run + 1] ?? 0,
    );
    if (found !== null) return found;
  }
  return null;
}

/** Looks at every stretch of whole groups that has a length of interest; `to` is after the run's last group. */
function findInRun(text: string, groups: DigitGroups, from: number, to: number): Found | null {
  const { groupStarts } = groups;
  let last = from;
  for (let first = from; first < to; first += 1) {
    const start = groupStarts[first] ?? 0;
    for (
      last = Math.max(last, first + 1);
      last < to && (groupStarts[last] ?? 0) - start < PERSON_DIGITS;
    )
      last += 1;
    for (let end = last; end <= to && (groupStarts[end] ?? 0) - start <= AKTOR_DIGITS; end += 1) {
      const kind = kindOf(groups, { first, end, isWholeRun: first === from && end === to });
      if (kind !== null) return { kind, ...placeOf(text, groups, first, end) };
    }
  }
  return null;
}

/** Groups `first` to `end`, the latter not included. */
type Stretch = { readonly first: number; readonly end: number; readonly isWholeRun: boolean };

function kindOf(groups: DigitGroups, stretch: Stretch): IdentityKind | null {
  const start = groups.groupStarts[stretch.first] ?? 0;
  switch ((groups.groupStarts[stretch.end] ?? 0) - start) {
    case PERSON_DIGITS:
      return personKind(groups, stretch, start);
    case DUF_DIGITS:
      return isDuf(groups, stretch, start) ? 'duf' : null;
    case AKTOR_DIGITS:
      return isAktorId(groups, stretch, start) ? 'aktor' : null;
    default:
      return null;
  }
}

function personKind(groups: DigitGroups, stretch: Stretch, start: number): IdentityKind | null {
  const { digits } = groups;
  if (!isPersonNumber(digits, start)) return null;
  const grouping = sizes(groups, stretch);
  if (grouping === ACCOUNT_GROUPING) return 'account-or-identity';
  const isPlausible = stretch.isWholeRun || grouping.length <= 3 || USUAL_GROUPINGS.has(grouping);
  return isPlausible ? 'identity' : null;
}

function isDuf(groups: DigitGroups, stretch: Stretch, start: number): boolean {
  if (!isDufNumber(groups.digits, start)) return false;
  const grouping = sizes(groups, stretch);
  // '2010, 2015, 2020' has twelve digits as well.
  const isThreeYears =
    grouping === '444' && isYear(groups.digits, start + 4) && isYear(groups.digits, start + 8);
  return grouping === '12' || (stretch.isWholeRun && !isThreeYears);
}

/** An aktør-id has no control digits, so it is known by its length, its series and by standing alone. */
function isAktorId(groups: DigitGroups, stretch: Stretch, start: number): boolean {
  const series = aktorSeries(groups.digits, start);
  const groupCount = stretch.end - stretch.first;
  if (series === null || groupCount === 1) return series !== null;
  return stretch.isWholeRun && (series === 'real' || groupCount === AKTOR_DIGITS);
}

const PERSON_DIGITS = 11;
const DUF_DIGITS = 12;
const AKTOR_DIGITS = 13;

const ACCOUNT_GROUPING = '425';
/**
 * How people part the eleven digits when other numbers stand beside them. Any grouping would make a row of small
 * counts look like an identity number every few rows; where nothing else stands beside it, any grouping is found.
 */
const USUAL_GROUPINGS: ReadonlySet<string> = new Set([
  '2225',
  '5222',
  '22232',
  '3332',
  '11111111111',
]);

/** The number of digits in each group, written one after another: '65' for 130972 48022. */
function sizes(groups: DigitGroups, stretch: Stretch): string {
  let text = '';
  for (let group = stretch.first; group < stretch.end; group += 1) {
    text += String((groups.groupStarts[group + 1] ?? 0) - (groups.groupStarts[group] ?? 0));
  }
  return text;
}

function placeOf(
  text: string,
  groups: DigitGroups,
  first: number,
  end: number,
): Omit<Found, 'kind'> {
  const firstDigit = groups.groupStarts[first] ?? 0;
  const lastDigit = (groups.groupStarts[end] ?? 0) - 1;
  const last = groups.positions[lastDigit] ?? 0;
  return {
    start: groups.positions[firstDigit] ?? 0,
    end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1),
  };
}
