import { type ReactNode, useState } from 'react';
import type { Refusal } from '@/domain/refusal';
import { type Problems, WHOLE_FORM } from './problem';

export type Theirs<T> = {
  /** What one has seen of the thing: as the dialog opened, or what others made of it and one was shown. */
  readonly seen: T;
  /** What others made of it meanwhile in what one changes oneself; null until one was told. */
  readonly theirs: T | null;
  /** What the form says to a no that is about that, and null to every other. Saving once more replaces theirs. */
  readonly told: (refusal: Refusal) => Problems | null;
};

/** Of two who have the same dialog open the second is told what the first one wrote, and loses nothing typed. */
export function useTheirs<T>(opened: T, current: T): Theirs<T> {
  const [theirs, setTheirs] = useState<T | null>(null);
  return {
    seen: theirs ?? opened,
    theirs,
    told(refusal) {
      if (refusal.code !== 'E_TEXT_CHANGED') return null;
      setTheirs(current);
      return { [WHOLE_FORM]: { code: 'changedMeanwhile' } };
    },
  };
}

type TheirsListProps<T> = {
  readonly opened: T;
  readonly theirs: T | null;
  /** The fields by their labels, and how what stands in them is written. */
  readonly fields: readonly {
    readonly label: string;
    readonly of: (thing: T) => ReactNode;
  }[];
};

/** What stands there now of what others have changed since the dialog opened. */
export function TheirsList<T>({ opened, theirs, fields }: TheirsListProps<T>) {
  if (theirs === null) return null;
  const changed = fields.filter(({ of }) => of(theirs) !== of(opened));
  return (
    <ul>
      {changed.map(({ label, of }) => (
        <li key={label} className="break-words">
          {label}: <b className="font-strong">{of(theirs)}</b>
        </li>
      ))}
    </ul>
  );
}
