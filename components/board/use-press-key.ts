import { type RefObject, useEffect, useRef } from 'react';
import { isWriting, shortcutsOn } from './shortcuts';

/**
 * Set on a button or a link: the key presses it as long as it is there, unless somebody writes or single keys are off.
 * `key` is a letter, in lower case.
 */
export function usePressKey<Pressed extends HTMLElement>(key: string): RefObject<Pressed | null> {
  const pressed = useRef<Pressed>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isWriting(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || !shortcutsOn()) return;
      if (event.key.toLowerCase() !== key) return;
      event.preventDefault();
      pressed.current?.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [key]);
  return pressed;
}
