/**
 * The card that an arrow key leads to, as the element that takes focus, or null: up and down within a column, left and
 * right to the same height in the next column that has cards, Home and End to the ends.
 */
export function neighbour(card: Element, key: string): HTMLElement | null {
  switch (key) {
    case 'ArrowDown':
      return opener(card.nextElementSibling);
    case 'ArrowUp':
      return opener(card.previousElementSibling);
    case 'Home':
      return opener(card.parentElement?.firstElementChild);
    case 'End':
      return opener(card.parentElement?.lastElementChild);
    case 'ArrowRight':
      return beside(card, 1);
    case 'ArrowLeft':
      return beside(card, -1);
    default:
      return null;
  }
}

/** Focus on the first card of a column, by the column's name. */
export function firstOfColumn(name: string): HTMLElement | null {
  const column = document.querySelector(`[data-column="${name}"]`);
  return (
    column?.querySelector<HTMLElement>('.slip-open') ??
    column?.querySelector<HTMLElement>('h2, h3') ??
    null
  );
}

function beside(card: Element, step: 1 | -1): HTMLElement | null {
  const lists = [...document.querySelectorAll('[data-cases]')].filter(
    (list) => list.childElementCount > 0,
  );
  const list = card.parentElement;
  if (list === null) return null;
  const target = lists[lists.indexOf(list) + step];
  if (target === undefined) return null;
  const place = [...list.children].indexOf(card);
  return opener(target.children[Math.min(place, target.childElementCount - 1)]);
}

function opener(card: Element | null | undefined): HTMLElement | null {
  return card?.querySelector<HTMLElement>('.slip-open') ?? null;
}
