import { type RefObject, useEffect, useRef } from 'react';

export type Retirable = { readonly id: string; readonly retired: boolean };

/**
 * A row that changes lists takes its button away from under the focus, and one that moves in its list loses it in the
 * browser: the focus goes after the row.
 */
export function useFocusThatFollows(items: readonly Retirable[]) {
  const lists = useRef<HTMLDivElement>(null);
  const followed = useRef<{ readonly was: string; readonly selector: string } | null>(null);
  useEffect(() => {
    if (followed.current === null) return;
    const { was, selector } = followed.current;
    if (pictureOf(items) === was) return;
    followed.current = null;
    lists.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [items]);
  return {
    lists,
    follow(id: string, button?: 'up' | 'down') {
      const which = button === undefined ? 'button' : `[data-move="${button}"]`;
      followed.current = {
        was: pictureOf(items),
        selector: `[data-row="${CSS.escape(id)}"] ${which}`,
      };
    },
  };
}

/** Alt and an arrow move the row that has the focus, as in other lists that people put in order. */
export function useMoveKeys(
  lists: RefObject<HTMLElement | null>,
  onMove: (id: string, by: -1 | 1) => void,
): void {
  const latest = useRef(onMove);
  useEffect(() => {
    latest.current = onMove;
  });
  useEffect(() => {
    const root = lists.current;
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      const row =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
      if (row?.dataset.row === undefined) return;
      event.preventDefault();
      latest.current(row.dataset.row, event.key === 'ArrowUp' ? -1 : 1);
    };
    root?.addEventListener('keydown', press);
    return () => root?.removeEventListener('keydown', press);
  }, [lists]);
}

/** Which rows stand where. */
function pictureOf(items: readonly Retirable[]): string {
  return items.map((item) => `${item.id}${item.retired ? '-' : '+'}`).join();
}
