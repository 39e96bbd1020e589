import { useState } from 'react';
import { useDesk } from '../desk-context';

/** What is typed under a name and not sent; it outlives the panel that it is typed in. Null when nothing is typed. */
export function useDraft<Draft extends string | object>(
  name: string,
): readonly [Draft | null, (next: Draft | null) => void] {
  const { drafts } = useDesk();
  // Under one name only one kind of draft is ever kept, see DRAFT.
  const [draft, setDraft] = useState<Draft | null>(
    () => (drafts.get(name) as Draft | undefined) ?? null,
  );
  return [
    draft,
    (next) => {
      setDraft(() => next);
      if (next === null) drafts.delete(name);
      else drafts.set(name, next);
    },
  ];
}
