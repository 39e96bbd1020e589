import type { PersonId, UnitId } from '@/domain/ids';
import type { OwnBoard } from '@/domain/own/own-board';
import type { OwnEntries } from '@/domain/own/own-entry';
import type { BoardFile } from '../store/event-store';
import type { UnitFacts } from '../store/unit-facts';
import type { BoardBody } from './board-reader';

/** What the reading worker is asked, and what it answers: the calls of `BoardReader`, by name. */
export type Calls = {
  readonly live: { readonly ask: { readonly unit: UnitId }; readonly answer: BoardBody };
  readonly past: {
    readonly ask: { readonly unit: UnitId; readonly instant: number };
    readonly answer: BoardBody;
  };
  readonly latestFile: { readonly ask: { readonly unit: UnitId }; readonly answer: BoardFile };
  readonly pastFile: {
    readonly ask: { readonly unit: UnitId; readonly seq: number };
    readonly answer: BoardFile;
  };
  readonly facts: { readonly ask: { readonly unit: UnitId }; readonly answer: UnitFacts };
  readonly own: {
    readonly ask: { readonly unit: UnitId; readonly person: PersonId };
    readonly answer: OwnBoard;
  };
  readonly ownEntries: {
    readonly ask: { readonly unit: UnitId; readonly person: PersonId; readonly before: number };
    readonly answer: OwnEntries;
  };
};
export type CallName = keyof Calls;

export type Ask = {
  [Name in CallName]: {
    readonly number: number;
    readonly name: Name;
    readonly ask: Calls[Name]['ask'];
  };
}[CallName];

export type Told =
  | { readonly number: number; readonly ok: true; readonly answer: Calls[CallName]['answer'] }
  | { readonly number: number; readonly ok: false; readonly error: string };

/** What the worker is given when it starts. */
export type WorkerGiven = { readonly path: string };
