import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { values } from '@/domain/ordered-map';
import { as, startUnit } from './testing/unit';

const FOLDER = process.env.MORGENTAVLA_DATA ?? join(process.cwd(), '..', 'shared', 'data');
const FILE = join(FOLDER, 'receipt.csv.gz');
const HAS_FILE = existsSync(FILE);
const WHERE = HAS_FILE ? '' : ' (skipped: no receipt.csv.gz in MORGENTAVLA_DATA or ../shared/data)';

const COLUMNS = {
  reference: 'case_id',
  type: 'case_channel',
  received: 'case_startdate',
  deadline: 'case_deadline',
};

describe.skipIf(!HAS_FILE)(`the real log of municipal cases${WHERE}`, () => {
  it('[IMP-23] is imported whole, as an independent count of the file has it', async () => {
    const counted = countByHand();
    expect(counted.size).toBe(1434);
    const unit = await startUnit({ caseTypes: [] });
    const order = { who: as('leader'), columns: COLUMNS, createTypes: true };
    const report = await unit.importFile(readFileSync(FILE), order);
    expect(report).toMatchObject({
      refusal: null,
      refusedCount: 0,
      added: 1434,
      repeats: 8577 - 1434,
    });

    const { cases, setup } = await unit.board();
    const names = new Map(setup.caseTypes.map((type) => [type.id, type.name]));
    const onBoard = values(cases).map(
      (card) =>
        [
          card.priv.externalId ?? '',
          { type: names.get(card.caseType), received: card.received, deadline: card.deadline },
        ] as const,
    );
    expect(new Map(onBoard)).toEqual(counted);
    expect([...new Set(onBoard.map(([, one]) => one.type))].sort()).toEqual(
      ['Desk', 'e-mail', 'Intern', 'Internet', 'Post'].sort(),
    );

    await expect(unit.importFile(readFileSync(FILE), order)).resolves.toMatchObject({
      added: 0,
      known: 1434,
    });
  });
});

/** The first row of each case, read without any of our code: the file has no quotes and no line breaks in cells. */
function countByHand() {
  const [head = '', ...lines] = gunzipSync(readFileSync(FILE)).toString('utf8').trim().split('\n');
  const header = head.trim().split(',');
  const at = (name: string) => header.indexOf(name);
  const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });
  const cases = new Map<
    string,
    { type: string | undefined; received: string; deadline: string | null }
  >();
  for (const line of lines) {
    const cells = line.trim().split(',');
    const cell = (name: string) => cells[at(name)] ?? '';
    if (cases.has(cell('case_id'))) continue;
    cases.set(cell('case_id'), {
      type: cell('case_channel'),
      received: oslo.format(new Date(cell('case_startdate'))),
      deadline: cell('case_deadline') === '' ? null : oslo.format(new Date(cell('case_deadline'))),
    });
  }
  return cases;
}
