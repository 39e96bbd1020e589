import type { Events, Hello, HelloAnswer } from '@/domain/protocol';
import type { Watch } from './fake-wire';
import type { SimAccess } from './sim-access';
import type { Truth } from './truth';
import { promised } from './violation';

/**
 * What every wire promises: nothing to anybody without access, events from where the hello ended, without a gap, and no
 * events at all for somebody who stands in another log.
 */
export function watchWire(sessionId: string, access: SimAccess, truth: Truth): Watch {
  let told: number | null = null;
  const end = ({ from, events }: Events) => from + events.length - 1;
  return {
    sent({ name, body }) {
      if (name === 'bye') return;
      promised(
        access.mayFollow(sessionId),
        'S10',
        () => `${name} was sent to ${sessionId}, which has no access`,
      );
      if (name !== 'events') return;
      promised(
        told !== null,
        'S2',
        () => `events were sent to ${sessionId} before it had caught up`,
      );
      promised(body.from === told + 1, 'S1', () => `events from ${body.from} followed ${told}`);
      told = end(body);
    },
    answered(name, body, asked) {
      if (name !== 'hello') return;
      const answer = body as HelloAnswer;
      if (!answer.ok) return;
      promised(
        access.mayFollow(sessionId),
        'S10',
        () => `${sessionId} was welcomed without access`,
      );
      told = 'snapshot' in answer.missed ? null : end(answer.missed);
      const { lastSeq, lastHash, answered } = asked as Hello;
      const isElsewhere =
        truth.isElsewhere({ seq: lastSeq, hash: lastHash }) ||
        (answered !== undefined && truth.isElsewhere(answered));
      promised(
        !isElsewhere || ('snapshot' in answer.missed && answer.missed.diverged),
        'S2',
        () => `${sessionId} stands at ${lastSeq} of another log and was not told so`,
      );
    },
  };
}
