import { type RefObject, useEffect, useRef } from 'react';
import { isWriting, shortcutsOn } from './shortcuts';

/** Set on a button that copies: C presses it as long as it is there, unless somebody writes or single keys are off. */
export function useCopyKey(): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isWriting(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || !shortcutsOn()) return;
      if (event.key.toLowerCase() !== 'c') return;
      event.preventDefault();
      button.current?.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return button;
}
