import { unreachable } from '@/domain/assert';
import type { Day } from '@/domain/calendar';
import type { OwnAccount, OwnPlace } from '@/domain/own/own-account';
import type { OwnEntry, OwnValue } from '@/domain/own/own-entry';
import type { BoardService } from '../board-service';

/** Counts up when a name in the file means something else, or is no longer there. */
export const OWN_DATA_VERSION = 1;

/** What the parts of the file are, for whoever reads it without us. */
const EXPLANATION = {
  account: 'What you sign in with. The password itself is not stored, only a hash of it.',
  'account.sessions':
    'Each sign-in that has not ended. No address and no browser is stored with it.',
  'account.linksForMe': 'Sign-in links that a leader made for you in the last thirty days.',
  'account.linksByMe':
    'Sign-in links that you made for others in the last thirty days; not for whom.',
  units: 'One part for each unit that you belong to, or left less than thirty days ago.',
  'units.board': 'What the board of the unit holds about you now. Shares are hundredths of a day.',
  'units.board.cases':
    'Cases that name you: taken, kept while they wait, prepared for approval, put back (passed), changed last. Their texts are about somebody else and are not here.',
  'units.board.retentionDays':
    'How long this unit keeps names: of cases after they close, of staffing in working days, of ideas and actions after they close.',
  'units.entries':
    'Events in the log of the unit that still name you, newest first. `values` is what stands in the sentence about it: "you" is you, null is somebody else or nobody. `forgottenBy` is the rule by which your name leaves it.',
  backups: 'Copies of all this are kept for fourteen days and then deleted.',
} as const;

/** Everything that is stored about one person as JSON, a piece at a time: a log may be long, and nobody should wait for it. */
export async function* ownDataFile(
  boards: Pick<BoardService, 'own' | 'ownEntries'>,
  account: OwnAccount,
  now: number,
): AsyncGenerator<string> {
  const { places, ...own } = account;
  const head = {
    format: 'morgentavla-own-data',
    version: OWN_DATA_VERSION,
    madeAt: iso(now),
    explanation: EXPLANATION,
    account: datesIn(own),
  };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "units": [`;
  for (const [at, place] of places.entries()) {
    if (at > 0) yield ',';
    yield* placePieces(boards, place);
  }
  yield '],\n "backups": {"keptDays": 14}\n}\n';
}

async function* placePieces(
  boards: Pick<BoardService, 'own' | 'ownEntries'>,
  place: OwnPlace,
): AsyncGenerator<string> {
  const { slug: _slug, ...told } = place;
  const { unit, person } = place;
  const { retention, undoable, ...board } = await boards.own(unit, person);
  const part = {
    ...datesIn(told),
    board: { ...board, retentionDays: retention, undoable: undoable.map(iso) },
  };
  yield `\n${JSON.stringify(part, null, 1).slice(0, -2)},\n "entries": [`;
  let before: number | null = Number.MAX_SAFE_INTEGER;
  let separator = '';
  while (before !== null) {
    const { entries, next }: Awaited<ReturnType<BoardService['ownEntries']>> =
      await boards.ownEntries(unit, person, before);
    for (const entry of entries) {
      yield `${separator}\n${JSON.stringify(entryInFile(entry))}`;
      separator = ',';
    }
    before = next;
  }
  yield ']}';
}

export type EntryInFile = {
  readonly number: number;
  readonly at: string;
  readonly type: string;
  readonly case: string | null;
  readonly values: Readonly<Record<string, string | number | null>>;
  readonly forgottenBy: OwnEntry['forgotten'];
};

function entryInFile({ seq, at, type, reference, values, forgotten }: OwnEntry): EntryInFile {
  const plain = Object.entries(values).map(([name, value]) => [name, plainValue(value)]);
  return {
    number: seq,
    at: iso(at),
    type,
    case: reference,
    values: Object.fromEntries(plain) as EntryInFile['values'],
    forgottenBy: forgotten,
  };
}

function plainValue(value: OwnValue): string | number | Day | null {
  switch (value.as) {
    case 'you':
      return 'you';
    case 'somebody':
      return null;
    case 'integration':
      return 'case system';
    case 'phase':
      return value.phase;
    case 'party':
      return value.party;
    case 'withdrawal':
      return value.why;
    case 'day':
      return value.day;
    case 'instant':
      return iso(value.at);
    case 'number':
      return value.number;
    case 'text':
      return value.text;
    default:
      return unreachable(value);
  }
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/** Instants are numbers inside, named so; whoever reads the file gets them as times. */
function datesIn(value: object): object {
  const told = Object.entries(value).map(([name, one]: [string, unknown]) => {
    if (Array.isArray(one)) return [name, one.map((each: object) => datesIn(each))];
    const isInstant = (name.endsWith('At') || name === 'since') && typeof one === 'number';
    return [name, isInstant ? iso(one) : one];
  });
  return Object.fromEntries(told) as object;
}
