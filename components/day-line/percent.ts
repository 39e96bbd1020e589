/** A share of the line's width, as CSS and SVG take it. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
