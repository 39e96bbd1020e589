import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { column } from '@/domain/cases/order';
import type { RecordedEvent } from '@/domain/event';
import type { CaseId } from '@/domain/ids';
import { Audience } from './audience';
import type { Bench } from './bench';
import { spread } from './measure';

import { Viewer } from './viewer';

const PEOPLE = 50;
const ROUNDS = 100;
/** A person may give 20 commands a second. */
const ROUND_MS = 60;

/** Everybody takes the next case at the same instant: nobody gets another's, and none is passed over. */
export const takeNext: Bench = {
  about: `${PEOPLE} people with ${PEOPLE} accounts press at the same instant, ${ROUNDS} times, ${PEOPLE * ROUNDS} cards`,
  isForBare: false,
  run: ({ length, withUnit }) =>
    withUnit({ accounts: PEOPLE, cards: PEOPLE * ROUNDS }, async (unit) => {
      const given = new Map<string, CaseId[]>();
      const witness = new Viewer(unit.leader, unit.slug, {
        heard: (events) => note(events, given),
      });
      const board = await witness.joinWithBoard();
      const queue = column(board, 'ready').map((card) => card.id);
      const audience = await Audience.of(unit, PEOPLE);
      const answered: number[] = [];
      const shown: number[] = [];
      for (let round = 0; round < (length === 'full' ? ROUNDS : 10); round++) {
        const began = performance.now();
        const commands = audience.viewers.map(() => v7());
        const seqs = await Promise.all(
          audience.viewers.map((viewer, n) => pressed(viewer, commands[n])),
        );
        answered.push(performance.now() - began);
        const last = Math.max(...seqs);
        await Promise.all([audience.allHave(last), has(witness, last)]);
        shown.push(audience.lastHeard(last) - began);
        refuseOtherThan(
          queue.slice(round * PEOPLE, (round + 1) * PEOPLE),
          commands.flatMap((id) => given.get(id) ?? []),
        );
        await pause(ROUND_MS);
      }
      witness.close();
      audience.close();
      return [
        {
          what: `${PEOPLE} press Plukk neste at once: all are answered, p50`,
          value: spread(answered).p50,
          unit: 'ms',
        },
        { what: '– p99', value: spread(answered).p99, unit: 'ms' },
        { what: '– everybody sees what everybody got, p50', value: spread(shown).p50, unit: 'ms' },
      ];
    }),
};

function note(events: readonly RecordedEvent[], given: Map<string, CaseId[]>): void {
  for (const event of events) {
    if (event.type !== 'CaseTaken') continue;
    given.set(event.commandId, [...(given.get(event.commandId) ?? []), event.data.caseId]);
  }
}

async function pressed(viewer: Viewer, commandId: string | undefined): Promise<number> {
  const answer = await viewer.submit({ type: 'TakeNext' }, commandId);
  if (!answer.ok) throw new Error(`Take next was refused: ${answer.refusal.code}`);
  return answer.seq;
}

async function has(viewer: Viewer, seq: number): Promise<void> {
  while (viewer.seq < seq) await pause(1);
}

/** Whatever the order among those who pressed: together they have the first of the queue, each one of them once. */
function refuseOtherThan(first: readonly CaseId[], taken: readonly CaseId[]): void {
  const missing = first.filter((id) => !taken.includes(id));
  if (missing.length === 0 && taken.length === first.length) return;
  throw new Error(
    `Of the first ${first.length} cases ${missing.length} were passed over; ${taken.length} were taken.`,
  );
}
