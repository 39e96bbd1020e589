/**
 * What one person changed in a dialog, on top of what others changed meanwhile: a field that was left as it was when the
 * dialog opened keeps what it is now.
 */
export function mergeEdit<T extends object>(opened: T, written: T, current: T): T {
  const merged = { ...current };
  for (const field of Object.keys(written) as (keyof T)[]) {
    if (written[field] !== opened[field]) merged[field] = written[field];
  }
  return merged;
}

/**
 * What such a change replaces: in a field that was changed, what one has `seen` there, so that it is refused when others have
 * changed that too; in all others, what they are now.
 */
export function replacedBy<T extends object>(opened: T, written: T, current: T, seen: T): T {
  const replaced = { ...current };
  for (const field of Object.keys(written) as (keyof T)[]) {
    if (written[field] !== opened[field]) replaced[field] = seen[field];
  }
  return replaced;
}
