'use client';

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { Role } from '@/domain/actor';
import { must } from '@/domain/assert';
import type { Board } from '@/domain/board';
import type { ClientCommand } from '@/domain/command';
import type { CaseId, CommandId, PersonId } from '@/domain/ids';
import type { PersonName } from '@/domain/protocol';
import type { BoardState, ConnectionView, SeenNotice, Submission } from './board-state';
import type { BoardStore } from './board-store';
import { createBrowserBoardStore } from './browser-board-store';
import type { Returned } from './state';
import { type PendingView, roleOf } from './view';

/** The store of the unit whose page this is. All hooks below ask for it. */
const Store = createContext<BoardStore | null>(null);

type BoardProviderProps = { readonly children: ReactNode } & (
  | { readonly slug: string; readonly person: PersonId }
  /** A store made elsewhere; it is started and stopped here. */
  | { readonly store: BoardStore }
);

/** Opens the board when the page is there and lets go of it when the page is left. */
export function BoardProvider(props: BoardProviderProps) {
  const given = 'store' in props ? props.store : null;
  const slug = 'slug' in props ? props.slug : '';
  const person = 'person' in props ? props.person : null;
  const store = useMemo(
    () => given ?? createBrowserBoardStore(slug, must(person, 'a board is somebody’s')),
    [given, slug, person],
  );
  useEffect(() => {
    void store.start();
    return () => store.stop();
  }, [store]);
  return <Store value={store}>{props.children}</Store>;
}

/**
 * Part of the board as I see it: confirmed, with my own pending commands on top. Select what exists already, or pass
 * `same` when a new array or object is made each time. Before there is a board (`useConnection`) it is the empty one.
 */
export function useBoard<T>(
  select: (board: Board) => T,
  same: (a: T, b: T) => boolean = Object.is,
): T {
  return useSelected((state) => select(state.view.board), same);
}

export function useMe(): { readonly person: PersonId; readonly role: Role } {
  const person = useSelected((state) => state.client.me);
  const role = useSelected((state) => roleOf(state.client.confirmed, state.client.me));
  return useMemo(() => ({ person, role }), [person, role]);
}

/** The server's clock as well as this device can tell, epoch milliseconds. Reading it does not draw anything anew. */
export function useServerNow(): () => number {
  const store = useStore();
  return useCallback(() => store.now(), [store]);
}

export function useSubmit(): (command: ClientCommand) => Submission {
  const store = useStore();
  return useCallback((command) => store.submit(command), [store]);
}

export function useUndo(): BoardStore['undo'] {
  const store = useStore();
  return useCallback((commandId) => store.undo(commandId), [store]);
}

/** Another number each time that the API keys of the unit may have become others. */
export function useKeysChanged(): number {
  return useSelected((state) => state.keys);
}

export function useConnection(): ConnectionView {
  return useSelected((state) => state.connection);
}

/** My commands, in order, whose effect is not confirmed yet. */
export function usePending(): readonly PendingView[] {
  return useSelected((state) => state.view.pending);
}

/** `sending`: on its way on a live line. `waiting`: for the network. */
export function usePendingOn(caseId: CaseId): 'none' | 'sending' | 'waiting' {
  return useSelected(({ view, connection }) => {
    if (!view.pending.some((one) => one.cases.includes(caseId))) return 'none';
    return connection.kind === 'current' ? 'sending' : 'waiting';
  });
}

/** Asked for the next case, and not answered yet. */
export function useTakingNext(): boolean {
  return useSelected(({ view }) =>
    view.pending.some((one) => one.command.type === 'TakeNext' && one.status !== 'answered'),
  );
}

export type ReturnedView = {
  /** The board said no. */
  readonly refused: readonly Returned[];
  /** Can never be accepted as it is, or failed too often. */
  readonly dead: readonly Returned[];
  readonly dismiss: (commandId: CommandId) => void;
  /** For dead letters. */
  readonly sendAgain: (commandId: CommandId) => void;
};

/** What was not accepted, with all that was typed, until it has been seen. */
export function useReturned(): ReturnedView {
  const store = useStore();
  const returned = useSelected((state) => state.client.returned);
  return useMemo(
    () => ({
      refused: returned.filter((one) => one.status.kind === 'refused'),
      dead: returned.filter((one) => one.status.kind === 'dead'),
      dismiss: (commandId) => store.dismiss(commandId),
      sendAgain: (commandId) => store.sendAgain(commandId),
    }),
    [store, returned],
  );
}

/** Somebody ran into what I did. */
export function useNotices(): {
  readonly notices: readonly SeenNotice[];
  readonly dismiss: (id: number) => void;
} {
  const store = useStore();
  const notices = useSelected((state) => state.notices);
  return useMemo(() => ({ notices, dismiss: (id) => store.dismissNotice(id) }), [store, notices]);
}

export function usePeople(): ReadonlyMap<PersonId, PersonName> {
  return useSelected((state) => state.people);
}

/** How many others have the card open. */
export function usePresence(caseId: CaseId): number {
  return useSelected((state) => state.presence[caseId] ?? 0);
}

/** While mounted, tells the others that I have this card open. */
export function useLooking(caseId: CaseId | null): void {
  const store = useStore();
  useEffect(() => {
    if (caseId === null) return;
    store.lookAt(caseId);
    return () => store.lookAt(null);
  }, [store, caseId]);
}

/** Forgets all that this device keeps of the unit. Called before the session is ended; ask first when something waits. */
export function useSignOut(): () => Promise<void> {
  const store = useStore();
  return useCallback(() => store.signOut(), [store]);
}

function useStore(): BoardStore {
  return must(useContext(Store), 'a BoardProvider stands above whatever uses the board');
}

function useSelected<T>(
  select: (state: BoardState) => T,
  same: (a: T, b: T) => boolean = Object.is,
): T {
  const store = useStore();
  const last = useRef<{ readonly value: T } | null>(null);
  const read = () => {
    const value = select(store.get());
    if (last.current !== null && same(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  };
  return useSyncExternalStore(store.subscribe, read, read);
}
