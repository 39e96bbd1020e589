import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { createLog } from './log';
import { endWhenBroken, stopOnSignal } from './stop';

/** A process that notes how it ended instead of ending. */
function given(stop: () => Promise<void>) {
  const events = new EventEmitter();
  const ended: number[] = [];
  let over = () => {};
  const whenOver = new Promise<void>((resolve) => {
    over = resolve;
  });
  const exit = (code?: number) => {
    ended.push(code ?? 0);
    over();
    return undefined as never;
  };
  const process = Object.assign(events, { exit }) as unknown as Pick<NodeJS.Process, 'on' | 'exit'>;
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  stopOnSignal({ stop, log, process, withinMs: 50 });
  endWhenBroken(log, process);
  return {
    signal: (name: string) => events.emit(name, name),
    emit: events.emit.bind(events),
    ended,
    whenOver,
    lines,
  };
}

test('[OPS-22] SIGTERM finishes what is under way, and ends with 0', async () => {
  let finished = false;
  const { signal, whenOver, ended } = given(async () => {
    await Promise.resolve();
    finished = true;
  });
  signal('SIGTERM');
  await whenOver;
  expect([finished, ended]).toEqual([true, [0]]);
});

test('[OPS-22] a second signal, or a stop that takes too long or fails, ends at once and not with 0', async () => {
  const never = () => new Promise<void>(() => {});
  const twice = given(never);
  twice.signal('SIGINT');
  twice.signal('SIGTERM');
  await twice.whenOver;
  expect(twice.ended).toEqual([1]);

  const slow = given(never);
  slow.signal('SIGTERM');
  await slow.whenOver;
  expect(slow.ended).toEqual([1]);

  const failing = given(() => Promise.reject(new Error('Kari ringte')));
  failing.signal('SIGTERM');
  await failing.whenOver;
  expect(failing.ended).toEqual([1]);
  expect(failing.lines.join()).not.toContain('ringte');
});

test.each(['unhandledRejection', 'uncaughtException'])(
  '[OPS-23] an %s is logged by its kind and place, and ends the process',
  async (name) => {
    const { emit, ended, lines } = given(async () => {});
    emit(name, new RangeError('Kari ringte'));
    expect(ended).toEqual([1]);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 'error', error: 'RangeError', msg: 'broken, ending' }),
    ]);
    expect(lines.join()).not.toContain('ringte');
  },
);
