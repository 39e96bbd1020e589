/** The first thing that is wrong with a database. Unit and number are known when it is about a log. */
export type Fault = {
  readonly what: 'file' | 'foreign' | 'newer' | 'log' | 'board';
  /** The unit's id, which says nothing about it. */
  readonly unit: string | null;
  /** The event, or the event after which a board was stored. */
  readonly seq: number | null;
  /** In words, for whoever runs the server. Nothing of what is stored stands in it. */
  readonly sentence: string;
};

export function fileFault(what: 'file' | 'foreign' | 'newer', sentence: string): Fault {
  return { what, unit: null, seq: null, sentence };
}
