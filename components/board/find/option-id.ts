/** The id of the option at a place of a list, by which the field names the chosen one. */
export function optionId(list: string, place: number): string {
  return `${list}-${place}`;
}
