/** An id as it stands in brackets: `[CAL-3]`, `[S1]`. */
const ID = /\[([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*)\](?!\()/g;

/** All ids that a text names, in its order, each as often as it stands there. */
export function idsIn(text: string): readonly string[] {
  return [...text.matchAll(ID)].flatMap(([, id]) =>
    id !== undefined && /\d/.test(id) ? [id] : [],
  );
}

/** The ids that a list of rules defines: `- **[CAL-3]** a holiday is not a working day`. */
export function definitionsIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const defined = /^\s*[-*] \*\*(\[[^\]]+\])\*\*/.exec(line)?.[1];
    return defined === undefined ? [] : idsIn(defined);
  });
}
