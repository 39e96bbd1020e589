import { dayOf } from '@/domain/calendar/oslo-time';
import type { CommandId } from '@/domain/ids';
import { systemClock } from '../../clock';
import { openBoards } from '../../commands/open-boards';
import { UNIT } from '../../commands/testing/installation';
import type { Boards } from '../boards';
import type { KeptLists } from '../kept-lists';
import { createReconciler } from '../reconcile';

/**
 * A process of its own that brings a list and ends as `kill -9` ends one: before the list is accepted, right after it, or at
 * the n-th of its parts, before or after that is on the disk. `<data folder> <how many cases> <when>`
 */
const [dataDir = '', count = '0', when = ''] = process.argv.slice(2);
const open = openBoards(dataDir, systemClock);
const [caseType] = (await open.boards.current(UNIT)).board.setup.caseTypes;
if (caseType === undefined) throw new Error('The unit has no case type.');

let given = 0;
const boards: Boards = {
  ...open.boards,
  async submit(...command) {
    given += 1;
    dieWhen(`before part ${given}`);
    const answer = await open.boards.submit(...command);
    dieWhen(`after part ${given}`);
    return answer;
  },
};
const lists: KeptLists = {
  ...open.lists,
  async accept(list) {
    dieWhen('before accepting');
    const accepted = await open.lists.accept(list);
    dieWhen('after accepting');
    return accepted;
  },
};
const received = dayOf(systemClock.now());
await createReconciler({ boards, lists, clock: systemClock }).reconcile({
  unit: UNIT,
  who: async () => ({ ok: true, actor: { kind: 'system' } }),
  commandId: 'the-list' as CommandId,
  rows: Array.from({ length: Number(count) }, (_, n) => ({
    caseType: caseType.id,
    received,
    deadline: null,
    difficulty: null,
    externalId: `S-${n}`,
    version: 1,
    post: null,
    registered: true,
  })),
  complete: false,
  types: [],
  whole: true,
  again: 'yes',
});
throw new Error('It should have ended before.');

function dieWhen(here: string): void {
  if (here === when) process.kill(process.pid, 'SIGKILL');
}
