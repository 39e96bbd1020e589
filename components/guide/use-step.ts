import { useEffect, useRef, useSyncExternalStore } from 'react';
import { GUIDE_STEPS, type GuideStep } from '@/domain/read-models/guide';

/**
 * The step that the address names, so that the browser's back button leads to the one before. Where it names none, the
 * one to begin with is written there once: what is done in a step must not move one on to the next.
 */
export function useStep(
  begin: () => GuideStep,
): readonly [GuideStep | null, (step: GuideStep) => void] {
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => '',
  );
  const step = stepIn(hash);
  const first = useRef(begin);
  useEffect(() => {
    // While the page wakes up the step is not read yet, though the address may have one.
    if (step !== null || stepIn(window.location.hash) !== null) return;
    window.history.replaceState(window.history.state, '', `#${first.current()}`);
    window.dispatchEvent(new Event('hashchange'));
  }, [step]);
  return [
    step,
    (to) => {
      window.location.hash = to;
    },
  ];
}

function stepIn(hash: string): GuideStep | null {
  return GUIDE_STEPS.find((one) => hash === `#${one}`) ?? null;
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
