import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { GuideMemory } from '@/domain/read-models/guide';
import { readMemory, writeMemory } from './guide-memory';

const CHANGED = 'morgentavla-guide';

/** What this device remembers of the guide of a unit, and how it is told more. On a device that keeps nothing: for this page alone. */
export function useGuideMemory(
  slug: string,
): readonly [GuideMemory, (change: (memory: GuideMemory) => GuideMemory) => void] {
  const key = keyOf(slug);
  const text = useSyncExternalStore(
    subscribe,
    () => stored(key),
    () => '',
  );
  const memory = useMemo(() => readMemory(text), [text]);
  const change = useCallback(
    (of: (memory: GuideMemory) => GuideMemory) => {
      keep(key, writeMemory(of(readMemory(stored(key)))));
      window.dispatchEvent(new Event(CHANGED));
    },
    [key],
  );
  return [memory, change];
}

/** The same, asked once. */
export function guideMemory(slug: string): GuideMemory {
  return readMemory(stored(keyOf(slug)));
}

function keyOf(slug: string): string {
  return `morgentavla.guide.${slug}`;
}

const forThisPage = new Map<string, string>();

function stored(key: string): string {
  try {
    return localStorage.getItem(key) ?? forThisPage.get(key) ?? '';
  } catch {
    // Storage may be switched off.
    return forThisPage.get(key) ?? '';
  }
}

function keep(key: string, text: string): void {
  forThisPage.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    // The page remembers it as long as it is open.
  }
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('storage', onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener('storage', onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}
