import type { Player } from '../scenario';

export type Key =
  | 'guro'
  | 'ingrid'
  | 'amira'
  | 'bjorn'
  | 'camilla'
  | 'dag'
  | 'eli'
  | 'farid'
  | 'hakon'
  | 'jonas'
  | 'silje'
  | 'wenche';

/** The first is the leader who sets up the unit. */
export const PEOPLE: readonly Player<Key>[] = [
  { key: 'guro', name: 'Guro Moen', role: 'leader' },
  { key: 'ingrid', name: 'Ingrid Rønning', role: 'leader' },
  { key: 'amira', name: 'Amira Hadi', role: 'member' },
  { key: 'bjorn', name: 'Bjørn Tangen', role: 'member' },
  { key: 'camilla', name: 'Camilla Lie', role: 'member' },
  { key: 'dag', name: 'Dag Solberg', role: 'member' },
  { key: 'eli', name: 'Eli Nygård', role: 'member' },
  { key: 'farid', name: 'Farid Karimi', role: 'member' },
  { key: 'hakon', name: 'Håkon Berg', role: 'member' },
  { key: 'jonas', name: 'Jonas Wiik', role: 'member' },
  { key: 'silje', name: 'Silje Vik', role: null },
  { key: 'wenche', name: 'Wenche Aas', role: 'reader' },
];

/** Who handles cases, the whole time. */
export const HANDLERS: readonly Key[] = [
  'amira',
  'bjorn',
  'camilla',
  'dag',
  'eli',
  'farid',
  'guro',
  'hakon',
  'ingrid',
  'jonas',
];
