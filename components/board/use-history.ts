import { useCallback, useEffect, useState } from 'react';
import { usePendingOn } from '@/client/use-board';
import type { Case } from '@/domain/cases/case';
import type { RecordedEvent } from '@/domain/event';

export type History =
  | { readonly kind: 'loading'; readonly events: readonly RecordedEvent[] }
  | { readonly kind: 'ready'; readonly events: readonly RecordedEvent[] }
  | { readonly kind: 'failed'; readonly events: readonly RecordedEvent[] };

/** The case's own history, asked for anew when the case has changed. What was there stays until the new has come. */
export function useHistory(
  slug: string,
  card: Case,
): { readonly history: History; readonly again: () => void } {
  const [history, setHistory] = useState<History>({ kind: 'loading', events: [] });
  const [attempt, setAttempt] = useState(0);
  // My own change is on the card before it is in the log: the `rev` of then is a guess, and it may well be the same afterwards.
  const isPending = usePendingOn(card.id) !== 'none';
  // biome-ignore lint/correctness/useExhaustiveDependencies: `rev` and `isPending` say that the case has changed, `attempt` that somebody asked again.
  useEffect(() => {
    const given = new AbortController();
    setHistory((before) => ({ kind: 'loading', events: before.events }));
    fetch(`/api/units/${slug}/cases/${card.id}/history`, { signal: given.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(`The history answered ${answer.status}.`);
        const body = (await answer.json()) as { readonly events: readonly RecordedEvent[] };
        setHistory({ kind: 'ready', events: body.events });
      })
      .catch((cause: unknown) => {
        // An answer that is not waited for any more is no failure; every other one is told, with a way to ask again.
        if (given.signal.aborted) return;
        console.warn('The history of a case could not be fetched.', cause);
        setHistory((before) => ({ kind: 'failed', events: before.events }));
      });
    return () => given.abort();
  }, [slug, card.id, card.rev, isPending, attempt]);
  return { history, again: useCallback(() => setAttempt((count) => count + 1), []) };
}
