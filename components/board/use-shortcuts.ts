import { useEffect } from 'react';
import { unreachable } from '@/domain/assert';
import type { CaseId } from '@/domain/ids';
import { firstOfColumn } from './neighbour';
import { isWriting, type Shortcut, shortcutOf, shortcutsOn } from './shortcuts';

/**
 * `panel` while a side panel is open that has no keys of its own: what was just done in it can be taken back there. `find`
 * while one is open that has.
 */
export type Listening = 'all' | 'panel' | 'find' | 'none';

type Doers = {
  readonly takeNext: () => void;
  readonly undo: () => void;
  readonly list: () => void;
  readonly find: () => void;
  readonly move: (caseId: CaseId, anchor: HTMLElement) => void;
  /** None while a dialog or a menu is open: they have the keyboard. */
  readonly listening: Listening;
};

/** The keys of the desk. */
export function useShortcuts(doers: Doers): void {
  useEffect(() => {
    if (doers.listening === 'none') return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      const shortcut = shortcutOf(event, {
        writing: isWriting(event.target),
        single: shortcutsOn(),
      });
      if (shortcut === null || !HEARD[doers.listening].includes(shortcut.kind)) return;
      if (follow(shortcut, event.target, doers)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [doers]);
}

const HEARD: Readonly<Record<Listening, readonly Shortcut['kind'][]>> = {
  all: ['takeNext', 'move', 'list', 'undo', 'find', 'column'],
  panel: ['undo', 'find'],
  find: ['find'],
  none: [],
};

function follow(shortcut: Shortcut, target: EventTarget | null, doers: Doers): boolean {
  switch (shortcut.kind) {
    case 'takeNext':
      doers.takeNext();
      return true;
    case 'undo':
      doers.undo();
      return true;
    case 'find':
      doers.find();
      return true;
    case 'list':
      doers.list();
      return true;
    case 'move': {
      const slip = target instanceof Element ? target.closest<HTMLElement>('[data-case]') : null;
      const anchor = slip?.querySelector<HTMLElement>('[data-move]');
      if (slip?.dataset.case === undefined || anchor == null) return false;
      doers.move(slip.dataset.case as CaseId, anchor);
      return true;
    }
    case 'column': {
      const card = firstOfColumn(shortcut.name);
      card?.focus();
      return card !== null;
    }
    default:
      return unreachable(shortcut);
  }
}
