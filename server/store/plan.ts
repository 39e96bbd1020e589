import { must, unreachable } from '@/domain/assert';
import type { RecordedEvent } from '@/domain/event';
import type { CommandId, UnitId } from '@/domain/ids';
import type { Answer } from '@/domain/protocol';
import { type EventRow, link } from './chain';
import type { Append, AppendResult, Commit, Head, Outcome, StoredAnswer } from './event-store';

/** What the log says now, as far as a batch needs it. */
export type BeforeBatch = {
  head(unit: UnitId): Head;
  answer(unit: UnitId, commandId: CommandId): StoredAnswer | null;
};

/** One append that will be written: its rows and what is kept of its answer. */
export type Write = {
  readonly append: Append;
  readonly rows: readonly EventRow[];
  readonly events: readonly RecordedEvent[];
  readonly answer: Answer;
  readonly head: Head;
};

export type Plan = {
  readonly writes: readonly Write[];
  readonly results: readonly AppendResult[];
  readonly commits: readonly Commit[];
};

/**
 * What a batch comes to, before any of it is written. Each append sees those before it in the batch. The same for every
 * engine, which then only has to write what stands here, all or nothing.
 */
export function planBatch(batch: readonly Append[], before: BeforeBatch): Plan {
  const heads = new Map<UnitId, Head>();
  const answered = new Map<string, StoredAnswer>();
  const writes: Write[] = [];
  const results = batch.map((append): AppendResult => {
    const { unit, commandId } = append;
    const key = `${unit}\n${commandId}`;
    const stored = answered.get(key) ?? before.answer(unit, commandId);
    if (stored !== null) return { kind: 'repeated', stored };
    const head = heads.get(unit) ?? before.head(unit);
    if (head.seq !== append.expected.seq || head.hash !== append.expected.hash)
      return { kind: 'conflict', head };
    const write = planWrite(append, head);
    writes.push(write);
    heads.set(unit, write.head);
    answered.set(key, { fingerprint: append.fingerprint, answer: write.answer });
    return { kind: 'written', answer: answerTo(append.outcome, write.head.seq) };
  });
  return { writes, results, commits: commitsOf(writes) };
}

/** The answer that an outcome gives, when the log stands at `seq` after it. */
export function answerTo(outcome: Outcome, seq: number): Answer {
  switch (outcome.kind) {
    case 'events':
      return { ok: true, seq };
    case 'quiet':
      return { ok: true, seq, quiet: true };
    case 'refusal':
      return { ok: false, refusal: outcome.refusal };
    default:
      return unreachable(outcome);
  }
}

function planWrite(append: Append, head: Head): Write {
  const events = append.outcome.kind === 'events' ? append.outcome.events : [];
  const linked = link(append.unit, head, append, events);
  return { append, ...linked, answer: asKept(answerTo(append.outcome, linked.head.seq)) };
}

/**
 * What is kept of an answer, and told when its command comes again. A person lies in the private part of an event alone:
 * who stood in the way is told once, and not kept for the month that a no is remembered.
 */
export function asKept(answer: Answer): Answer {
  if (answer.ok || answer.refusal.stood === undefined) return answer;
  const stood = { ...answer.refusal.stood, by: null };
  return { ...answer, refusal: { ...answer.refusal, stood } };
}

// One message for all that a transaction added to a unit, however many commands that were.
function commitsOf(writes: readonly Write[]): Commit[] {
  const byUnit = new Map<UnitId, Write[]>();
  for (const write of writes) {
    if (write.events.length === 0) continue;
    const soFar = byUnit.get(write.append.unit);
    if (soFar === undefined) byUnit.set(write.append.unit, [write]);
    else soFar.push(write);
  }
  return [...byUnit].map(([unit, ofUnit]) => ({
    unit,
    events: ofUnit.flatMap((write) => write.events),
    head: must(ofUnit.at(-1), 'a unit is in the map for a write of its own').head,
  }));
}
