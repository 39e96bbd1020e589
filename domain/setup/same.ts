/** Whether two things say the same in every field of the first. Their fields are texts, numbers and the like, never lists. */
export function isSame<T extends object, More extends T>(one: T, other: More): boolean {
  const keys = Object.keys(one) as (keyof T)[];
  return keys.every((key) => one[key] === other[key]);
}
