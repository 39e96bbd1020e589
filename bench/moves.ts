import { setTimeout as pause } from 'node:timers/promises';
import { column } from '@/domain/cases/order';
import type { CaseId, ReasonId } from '@/domain/ids';
import type { Audience } from './audience';
import type { BenchUnit } from './unit';
import { Viewer } from './viewer';

/** Somebody who takes a case of their own and puts it back, again and again. */
export type Mover = {
  readonly viewer: Viewer;
  readonly caseId: CaseId;
  readonly reason: ReasonId;
  moves: number;
};

export type Load = {
  /** Milliseconds from a move to its answer, and to when the last viewer had it. */
  readonly acknowledged: readonly number[];
  readonly last: readonly number[];
  /** Moves a second that were in fact sent. */
  readonly rate: number;
};

/** Gives each of these, who have said hello, a case to move. */
export async function moversOf(unit: BenchUnit, viewers: readonly Viewer[]): Promise<Mover[]> {
  const reader = new Viewer(unit.leader, unit.slug);
  const board = await reader.joinWithBoard();
  reader.close();
  const ready = column(board, 'ready');
  const reason = board.setup.reasons.find(({ list }) => list === 'putBack');
  return viewers.map((viewer, n) => {
    const caseId = ready[n]?.id;
    if (caseId === undefined || reason === undefined) throw new Error('There is nothing to move.');
    return { viewer, caseId, reason: reason.id, moves: 0 };
  });
}

/** A move every 1 / `rate` seconds, whether the one before is answered or not. Throws when one is refused or lost. */
export async function moveAtRate(
  movers: readonly Mover[],
  audience: Audience,
  rate: number,
  seconds: number,
): Promise<Load> {
  const moves: Promise<Moved>[] = [];
  const began = performance.now();
  const count = rate * seconds;
  while (moves.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - began) / 1_000) * rate) + 1);
    while (moves.length < due) {
      const mover = movers[moves.length % movers.length];
      if (mover === undefined) throw new Error('Nobody moves anything.');
      moves.push(moveOnce(mover));
    }
    await pause(Math.max(0, began + (moves.length / rate) * 1_000 - performance.now()));
  }
  const took = performance.now() - began;
  const moved = await Promise.all(moves);
  await audience.allHave(Math.max(...moved.map(({ seq }) => seq)));
  return {
    acknowledged: moved.map(({ sent, answered }) => answered - sent),
    last: moved.map(({ sent, seq }) => audience.lastHeard(seq) - sent),
    rate: (count / took) * 1_000,
  };
}

type Moved = { readonly sent: number; readonly answered: number; readonly seq: number };

/** Takes the case, or puts it back. */
export async function moveOnce(mover: Mover): Promise<Moved> {
  const { viewer, caseId, reason } = mover;
  const isTaken = mover.moves % 2 === 1;
  mover.moves += 1;
  const sent = performance.now();
  const answer = await viewer.submit(
    isTaken ? { type: 'PutBackCase', caseId, reason } : { type: 'TakeCase', caseId },
  );
  if (!answer.ok || answer.quiet === true)
    throw new Error(`A move did not happen: ${JSON.stringify(answer)}`);
  return { sent, answered: performance.now(), seq: answer.seq };
}
