import { expect, test } from 'vitest';
import { emptyBoard } from '@/domain/board';
import { dayOf } from '@/domain/calendar/oslo-time';
import { parseCommand } from '@/domain/command';
import { decide } from '@/domain/decide';
import { NO_FACTS } from '@/domain/decision';
import { evolve } from '@/domain/evolve';
import type { CommandId } from '@/domain/ids';
import en from '@/messages/en.json';
import nb from '@/messages/nb.json';
import nn from '@/messages/nn.json';
import { REASON_LISTS, usualReasons } from './usual-reasons';

const NOW = Date.UTC(2026, 10, 23, 8);

function wordsOf(messages: typeof nb) {
  return (key: string) => {
    const found = key
      .split('.')
      .reduce<unknown>((place, part) => Object(place)[part], messages.settings);
    if (typeof found !== 'string') throw new Error(`no words for ${key}`);
    return found;
  };
}

test.each([
  ['nb', nb],
  ['nn', nn],
  ['en', en],
])('[PAG-13] the board takes all usual reasons in %s', (_language, messages) => {
  let board = emptyBoard;
  const reasons = REASON_LISTS.flatMap((list) => usualReasons(list, wordsOf(messages)));
  for (const [n, reason] of reasons.entries()) {
    const parsed = parseCommand({ type: 'AddReason', ...reason });
    if (!parsed.ok) throw new Error(parsed.refusal.code);
    const commandId = `usual:${n}` as CommandId;
    const context = {
      commandId,
      now: NOW,
      today: dayOf(NOW),
      actor: { kind: 'system' },
      facts: NO_FACTS,
    } as const;
    const decision = decide(board, parsed.command, context);
    if (decision.kind !== 'events') throw new Error(`${reason.text}: ${decision.kind}`);
    for (const event of decision.events)
      board = evolve(board, { ...event, seq: board.seq + 1, at: NOW, commandId });
  }
  expect(board.setup.reasons.map((reason) => reason.text)).toEqual(
    reasons.map((reason) => reason.text),
  );
  expect(new Set(board.setup.reasons.map((reason) => reason.list))).toEqual(
    new Set(['waiting', 'putBack', 'handOver']),
  );
});
