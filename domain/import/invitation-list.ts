import type { Role } from '../actor';
import { LIMITS } from '../limits';
import type { RefusalCode } from '../refusal';
import { checkPersonName, nameKey } from '../text/confusable';
import { checkText } from '../text/plain-text';
import { plainHeader } from './column-words';
import { type FileProblem, overLimit } from './file-problem';
import { readRows } from './rows';
import { recogniseSeparator } from './separator';

/** Somebody to invite. */
export type InvitedLine = {
  readonly line: number;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly role: Role;
  /** As it was written: the name, the number or the address of a unit. */
  readonly unit: string;
};

export type InvitedField = 'name' | 'email' | 'role' | 'unit';

/** What is wrong with a line, by its number and never by what stands in it. */
export type LineProblem = {
  readonly line: number;
  readonly code: RefusalCode;
  readonly field: InvitedField | null;
};

export type InvitationList =
  | {
      readonly ok: true;
      readonly lines: readonly InvitedLine[];
      readonly problems: readonly LineProblem[];
    }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * Reads `name;e-mail;role;unit`, with a row of names above or without, in whatever order the names say, parted by whatever
 * a spreadsheet writes. Whoever stands there twice for one unit is read once, and the second line is told.
 */
export function readInvitations(text: string): InvitationList {
  const { separator, from, line } = recogniseSeparator(text);
  const lines: InvitedLine[] = [];
  const problems: LineProblem[] = [];
  const seen = new Set<string>();
  let columns: Columns | null = null;
  for (const read of readRows(text, separator, from, line)) {
    if (read.kind === 'broken') return { ok: false, problem: read.problem };
    const cells = read.cells.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) continue;
    if (columns === null) {
      columns = columnsOf(cells);
      if (columns !== null) continue;
      columns = USUAL;
    }
    if (lines.length + problems.length === LIMITS.invitationLines)
      return { ok: false, problem: overLimit('rows', LIMITS.invitationLines, read.line) };
    const one = readLine(read.line, cells, columns);
    if ('code' in one) {
      problems.push(one);
      continue;
    }
    const who = JSON.stringify([one.email, nameKey(one.unit)]);
    if (seen.has(who)) problems.push({ line: one.line, code: 'E_ALREADY_INVITED', field: 'email' });
    else lines.push(one);
    seen.add(who);
  }
  if (lines.length + problems.length === 0)
    return { ok: false, problem: { code: 'E_EMPTY', fault: 'empty', line: null } };
  return { ok: true, lines, problems };
}

type Columns = Readonly<Record<InvitedField, number | null>>;

const USUAL: Columns = { name: 0, email: 1, role: 2, unit: 3 };

const HEADERS: Readonly<Record<InvitedField, readonly string[]>> = {
  name: ['navn', 'namn', 'name', 'fulltnavn', 'ansatt', 'tilsett'],
  email: ['epost', 'epostadresse', 'email', 'emailaddress', 'mail', 'mailadresse', 'adresse'],
  role: ['rolle', 'role'],
  unit: ['enhet', 'enhetsnummer', 'eining', 'einingsnummer', 'unit', 'avdeling', 'kontor'],
};

/** Null when the first row is a person already. */
function columnsOf(cells: readonly string[]): Columns | null {
  const heads = cells.map(plainHeader);
  const place = (field: InvitedField) => {
    const at = heads.findIndex((head) => HEADERS[field].includes(head));
    return at === -1 ? null : at;
  };
  if (place('email') === null || cells.some((cell) => cell.includes('@'))) return null;
  return { name: place('name'), email: place('email'), role: place('role'), unit: place('unit') };
}

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['leder', 'leader'],
  ['leiar', 'leader'],
  ['leader', 'leader'],
  ['medlem', 'member'],
  ['member', 'member'],
  ['leser', 'reader'],
  ['lesar', 'reader'],
  ['reader', 'reader'],
]);

/** Anybody about whom nothing else is said is one of those who work. */
const USUAL_ROLE: Role = 'member';

function readLine(
  line: number,
  cells: readonly string[],
  columns: Columns,
): InvitedLine | LineProblem {
  const cell = (field: InvitedField) => {
    const at = columns[field];
    return at === null ? '' : (cells[at] ?? '');
  };
  const wrong = (field: InvitedField | null, code: RefusalCode) => ({ line, code, field });
  const name = checkPersonName(cell('name'));
  if (!name.ok) return wrong('name', name.code);
  const email = checkText(cell('email'), EMAIL);
  if (!email.ok) return wrong('email', email.code);
  if (!AN_ADDRESS.test(email.text)) return wrong('email', 'E_BAD_TEXT');
  const said = nameKey(cell('role'));
  const role = said === '' ? USUAL_ROLE : ROLES.get(said);
  if (role === undefined) return wrong('role', 'E_BAD_TEXT');
  const unit = checkText(cell('unit'), UNIT);
  if (!unit.ok) return wrong('unit', unit.code);
  return { line, name: name.name, email: email.text.toLowerCase(), role, unit: unit.text };
}

const EMAIL = { max: 254, maxBytes: 254 * LIMITS.bytesPerGrapheme };
const UNIT = {
  max: LIMITS.nameGraphemes,
  maxBytes: LIMITS.nameGraphemes * LIMITS.bytesPerGrapheme,
};
const AN_ADDRESS = /^[^\s@"<>(),;:\\]+@[^\s@"<>(),;:\\.]+(\.[^\s@"<>(),;:\\.]+)+$/;
