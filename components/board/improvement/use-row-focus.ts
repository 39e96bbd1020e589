import { type RefObject, useEffect, useRef } from 'react';

type RowFocus<Element extends HTMLElement> = {
  readonly list: RefObject<Element | null>;
  /** Called with what is about to be changed by a press in its row, and what in the row shall have the focus then. */
  readonly follow: (row: string, target?: string) => void;
};

/**
 * A row that moves in its list, or changes its buttons, loses the focus in the browser. It is given back when the list
 * has been drawn anew; `drawn` changes when it is.
 */
export function useRowFocus<Element extends HTMLElement>(drawn: unknown): RowFocus<Element> {
  const list = useRef<Element>(null);
  const followed = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when the list is drawn anew, and reads only refs.
  useEffect(() => {
    if (followed.current === null) return;
    const target = list.current?.querySelector<HTMLElement>(followed.current);
    followed.current = null;
    target?.focus();
  }, [drawn]);
  return {
    list,
    follow(row, target = 'button') {
      followed.current = `[data-row="${CSS.escape(row)}"] ${target}`;
    },
  };
}
