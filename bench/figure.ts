/** What a bench has measured, beside what it should be. */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB' | 'MB' | '/s' | '×';
  /** At most this; of a rate or a factor, at least this. */
  readonly goal?: number;
  /** What the same machine gives a bare server (README.md): Socket.IO, SQLite, one transaction a change, nothing else. */
  readonly bare?: number;
};

/** Whether the goal is reached; null when there is none. */
export function isReached({ value, unit, goal }: Figure): boolean | null {
  if (goal === undefined) return null;
  return moreIsBetter(unit) ? value >= goal : value <= goal;
}

/** Rows of a table in Markdown; the last column is what was measured divided by the bare limit. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { what, value, unit, goal, bare } = figure;
    const bound =
      goal === undefined ? '' : `${moreIsBetter(unit) ? '≥' : '≤'} ${written(goal, unit)}`;
    const reached = isReached(figure) === false ? ' ✗' : '';
    return [
      what,
      `${written(value, unit)}${reached}`,
      bound,
      bare === undefined ? '' : written(bare, unit),
      bare === undefined ? '' : (value / bare).toFixed(value / bare < 10 ? 2 : 0),
    ];
  });
  return [['', 'here', 'goal', 'bare', 'ratio'], ['---', '--:', '--:', '--:', '--:'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function moreIsBetter(unit: Figure['unit']): boolean {
  return unit === '/s' || unit === '×';
}

function written(value: number, unit: Figure['unit']): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 4;
  const number = Number.isInteger(value) ? String(value) : value.toFixed(digits);
  const [whole = '', part] = number.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${part === undefined ? grouped : `${grouped}.${part}`} ${unit}`;
}
