import { useEffect, useState } from 'react';
import type { PriorityId } from '@/domain/ids';
import type { Priority } from '@/domain/priorities/priorities';

/** What somebody typed, and the text that stood there when they began: what the edit replaces. */
export type PriorityDraft = { readonly text: string; readonly base: string };

export type PriorityLines = {
  readonly isAdding: boolean;
  readonly setAdding: (adding: boolean) => void;
  readonly newText: string;
  readonly setNewText: (text: string) => void;
  readonly editing: PriorityId | null;
  readonly edit: (priority: PriorityId | null) => void;
  readonly draftOf: (priority: Priority) => PriorityDraft;
  /** Null: it was saved. */
  readonly keep: (priority: PriorityId, draft: PriorityDraft | null) => void;
};

/** What is being written in the panel. Nothing typed is lost: a line that is left keeps its text until it is opened again. */
export function usePriorityLines(priorities: readonly Priority[]): PriorityLines {
  const [isAdding, setAdding] = useState(false);
  const [newText, setNewText] = useState('');
  const [editing, edit] = useState<PriorityId | null>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<PriorityId, PriorityDraft>>(new Map());
  const isGone = editing !== null && !priorities.some(({ id }) => id === editing);
  useEffect(() => {
    if (!isGone || editing === null) return;
    // Somebody dropped it while it was being rewritten: what was typed can still become a new one.
    setNewText((text) => drafts.get(editing)?.text ?? text);
    setAdding(drafts.has(editing));
    edit(null);
  }, [isGone, editing, drafts]);
  return {
    isAdding,
    setAdding,
    newText,
    setNewText,
    editing,
    edit,
    draftOf: ({ id, text }) => drafts.get(id) ?? { text, base: text },
    keep: (priority, draft) =>
      setDrafts((before) => {
        const after = new Map(before);
        if (draft === null) after.delete(priority);
        else after.set(priority, draft);
        return after;
      }),
  };
}
