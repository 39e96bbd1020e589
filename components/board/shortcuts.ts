/** What a key asks of the desk. */
export type Shortcut =
  | { readonly kind: 'takeNext' }
  | { readonly kind: 'move' }
  | { readonly kind: 'list' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'find' }
  | { readonly kind: 'column'; readonly name: (typeof COLUMN_KEYS)[number] };

const COLUMN_KEYS = ['arrived', 'ready', 'taken', 'approval', 'waiting'] as const;

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * The shortcut of a key, or null. Single keys can be switched off (WCAG 2.1.4) and never act while somebody is writing;
 * Ctrl Z in a text undoes the text. Ctrl K finds, also from within a text.
 */
export function shortcutOf(
  pressed: Pressed,
  where: { readonly writing: boolean; readonly single: boolean },
): Shortcut | null {
  if (pressed.altKey) return null;
  const key = pressed.key.toLowerCase();
  if (pressed.ctrlKey || pressed.metaKey) {
    if (key === 'k') return { kind: 'find' };
    return key === 'z' && !where.writing ? { kind: 'undo' } : null;
  }
  if (where.writing) return null;
  if (!where.single) return null;
  switch (key) {
    case 'n':
      return { kind: 'takeNext' };
    case 'm':
      return { kind: 'move' };
    case '?':
      return { kind: 'list' };
    default: {
      const name = COLUMN_KEYS[Number(pressed.key) - 1];
      return name === undefined ? null : { kind: 'column', name };
    }
  }
}

/** Whether the element takes text, so that a key is a letter and not an order. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !WORDLESS.has(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

const WORDLESS: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit']);

const KEY = 'morgentavla.shortcuts';

/** On until switched off, on this device. */
export function shortcutsOn(): boolean {
  return readChoice() !== 'off';
}

export function setShortcutsOn(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch (cause) {
    // A browser that stores nothing: the choice then lasts as long as the page.
    console.warn('The choice about shortcuts could not be stored.', cause);
  }
  chosen = on ? 'on' : 'off';
}

let chosen: string | null = null;

function readChoice(): string | null {
  if (chosen !== null) return chosen;
  try {
    return localStorage.getItem(KEY);
  } catch {
    // No storage: as nobody has chosen, they are on.
    return null;
  }
}
