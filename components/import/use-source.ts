import { useRef, useState } from 'react';
import { readSource, type Source } from './source';

type Opening = {
  readonly source: Source;
  /** `name` is null for rows from the clipboard. */
  readonly open: (name: string | null, bytes: () => Promise<Uint8Array>) => Promise<void>;
  readonly close: () => void;
};

/** The file or the rows that somebody has chosen last, as they are being read. */
export function useSource(): Opening {
  const [source, setSource] = useState<Source>({ kind: 'none' });
  const latest = useRef(0);
  return {
    source,
    async open(name, bytes) {
      latest.current += 1;
      const mine = latest.current;
      setSource({ kind: 'reading' });
      const read = await readSource(name, bytes);
      // What was chosen later counts, also when it is read sooner.
      if (mine === latest.current) setSource(read);
    },
    close: () => setSource({ kind: 'none' }),
  };
}
