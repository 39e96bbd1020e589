/** Where the id of a case stands in the pattern of an address. */
export const ID_IN_LINK = '{id}';

/**
 * Whether a text is a pattern for the address of a case: https, with the place of the id once, behind the name of the
 * machine, so that no id can lead to another one; and without a name or password in it.
 */
export function isCaseLink(pattern: string): boolean {
  const [before, after, ...more] = pattern.split(ID_IN_LINK);
  if (before === undefined || after === undefined || more.length > 0) return false;
  if (/[{}\s\\]/.test(before + after)) return false;
  const [one, other] = [addressOf(`${before}1${after}`), addressOf(`${before}2${after}`)];
  if (one === null || other === null) return false;
  return one.protocol === 'https:' && one.host === other.host && one.username + one.password === '';
}

/** The address of a case; null when the unit has no pattern. */
export function caseLinkOf(pattern: string | null, externalId: string): string | null {
  // A function as the replacement, since `$&` in a text would mean something.
  return pattern?.replace(ID_IN_LINK, () => encodeURIComponent(externalId)) ?? null;
}

/** Whether a text is the address of a routine: https, and without a name or password in it. Null is none, and good. */
export function isRoutineLink(link: string | null): boolean {
  if (link === null) return true;
  const address = /[\s\\]/.test(link) ? null : addressOf(link);
  return address?.protocol === 'https:' && address.username + address.password === '';
}

function addressOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
